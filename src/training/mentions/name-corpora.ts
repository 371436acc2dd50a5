import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { NAME_TYPES, type NameType, type TaggedName } from '../../language/index.ts'
import { readTar } from './tar.ts'

/** One document of a corpus of names: its words, where sentences open, and the names. */
export interface NameDocument {
  readonly id: string
  readonly words: readonly string[]
  readonly opens: Uint8Array
  readonly names: readonly TaggedName[]
}

/** The en-worldwide-newswire articles of `corpora`: every seventh article (by name) is development. */
export function readWorldwide(corpora: string): { train: NameDocument[]; dev: NameDocument[] } {
  const files = readTar(join(corpora, 'en-worldwide-newswire/eww-dev.tgz'))
    .filter((file) => file.path.endsWith('.tsv'))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
  const documents = files.map((file) => {
    const [, ...lines] = repaired(file.text).split('\n')
    return readColumns(file.path, lines.join('\n'), (type) => (isNameType(type) ? type : undefined))
  })
  return {
    train: documents.filter((_, index) => index % 7 !== 3),
    dev: documents.filter((_, index) => index % 7 === 3),
  }
}

const FOUR_TYPES: Readonly<Record<string, NameType>> = {
  PER: 'Person',
  ORG: 'Organization',
  LOC: 'Location',
  MISC: 'Misc',
  person: 'Person',
  location: 'Location',
  corporation: 'Organization',
  group: 'Organization',
  product: 'Product',
  'creative-work': 'Misc',
}

/**
 * WikiGold (persons, organisations, locations, other), a document to each article. It marks no dates and no amounts of
 * money, so sentences with figures are left out; nationalities are told from other names by `isNationality`.
 */
export function readWikigold(corpora: string, isNationality: (name: string) => boolean): NameDocument[] {
  const text = gunzipSync(readFileSync(join(corpora, 'wikigold/wikigold.conll.txt.gz'))).toString('utf8')
  return text
    .split(/^-DOCSTART- O$/m)
    .filter((part) => part.trim() !== '')
    .map((part, index) => {
      const sentences = part.split('\n\n').filter((sentence) => !/^\S*\d/m.test(sentence))
      const document = readColumns(`wikigold-${index}`, sentences.join('\n\n'), (type) => FOUR_TYPES[type])
      const names = document.names.map((name): TaggedName => {
        const text = document.words.slice(name.first, name.end).join(' ')
        return name.type === 'Misc' && isNationality(text) ? { ...name, type: 'NORP' } : name
      })
      return { ...document, names }
    })
}

/** WNUT 2017, each part as one document. */
export function readWnut(corpora: string, part: 'train' | 'dev'): NameDocument[] {
  const file = part === 'train' ? 'wnut17train.conll.gz' : 'emerging.dev.conll.gz'
  const text = gunzipSync(readFileSync(join(corpora, 'wnut17', file))).toString('utf8')
  return text.split('\n\n').map((block, index) => readColumns(`wnut-${index}`, block, (type) => FOUR_TYPES[type]))
}

/** UNER English-EWT dev (persons, organisations, locations), a document to each `newdoc`. */
export function readUner(corpora: string): NameDocument[] {
  const text = gunzipSync(readFileSync(join(corpora, 'uner-ewt/en_ewt-ud-dev.iob2.gz'))).toString('utf8')
  return text
    .split(/^# newdoc id = /m)
    .slice(1)
    .map((part) => {
      const [id = '', ...lines] = part.split('\n')
      const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t').slice(1, 3).join('\t'))
      return readColumns(id, rows.join('\n'), (type) => FOUR_TYPES[type])
    })
}

/** Reads word and label columns (IOB1, IOB2 or BIOES); an empty line parts sentences. */
function readColumns(id: string, text: string, typeOf: (label: string) => NameType | undefined): NameDocument {
  const words: string[] = []
  const starts: number[] = []
  const names: TaggedName[] = []
  let fresh = true
  let open: { first: number; type: NameType } | undefined
  const close = (end: number): void => {
    if (open) names.push({ ...open, end })
    open = undefined
  }
  for (const line of text.split('\n')) {
    const [word = '', label = 'O'] = line.split(/[\t ]+/)
    if (word === '') {
      close(words.length)
      fresh = true
      continue
    }
    if (fresh) starts.push(words.length)
    fresh = false
    const type = label === 'O' ? undefined : typeOf(label.slice(2))
    const continues = open && type === open.type && !/^[BS]-/.test(label)
    if (!continues) {
      close(words.length)
      if (type) open = { first: words.length, type }
    }
    words.push(word)
  }
  close(words.length)
  const opens = new Uint8Array(words.length)
  for (const start of starts) opens[start] = 1
  return { id, words, opens, names }
}

function isNameType(type: string): type is NameType {
  return NAME_TYPES.some((known) => known === type)
}

/** Undoes UTF-8 that was once read as Windows-1252. */
function repaired(text: string): string {
  if (!/â€|Ã./.test(text)) return text
  return text.replace(/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u2122]+/gu, (run) => {
    const bytes = Buffer.from([...run].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0) & 0xff))
    const decoded = bytes.toString('utf8')
    return decoded.includes('\ufffd') ? run : decoded
  })
}

const WINDOWS = new Map(
  [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, index) => [
    letter,
    [
      0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
      0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
    ][index]!,
  ]),
)
