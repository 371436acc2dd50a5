import { readCorpus } from '../corpora.ts'
import type { TreebankDocument } from '../syntax/treebank.ts'
import { readGum } from '../syntax/treebanks.ts'

/** A mention of the corpus: tokens [first, end) of its document, and the number of what it denotes. */
export interface GumMention {
  readonly first: number
  readonly end: number
  readonly entity: string
}

/** A document of UD GUM with its mentions, those that denote something mentioned once included, and who speaks each sentence. */
export interface GumDocument extends TreebankDocument {
  readonly genre: string
  readonly mentions: readonly GumMention[]
  /** By sentence; empty where no one is said to speak. */
  readonly speakers: readonly string[]
}

/** Documents of UD English GUM that may be trained on, with their coreference. */
export function readGumChains(corpora: string, part: 'train' | 'dev'): GumDocument[] {
  const annotations = readAnnotations(readCorpus(corpora, `ud-gum/en_gum-ud-${part}.conllu.gz`))
  return readGum(corpora, part).map((document) => {
    const { mentions, speakers } = annotations.get(document.id)!
    return { ...document, genre: document.id.split('_')[1] ?? '', mentions, speakers }
  })
}

interface Annotations {
  readonly mentions: GumMention[]
  readonly speakers: string[]
}

/** By document id. */
function readAnnotations(conllu: string): Map<string, Annotations> {
  const documents = new Map<string, Annotations>()
  let current: Annotations = { mentions: [], speakers: [] }
  let open: { entity: string; first: number }[] = []
  let token = 0
  for (const block of conllu.split('\n\n')) {
    let speaker = ''
    let words = 0
    for (const line of block.split('\n')) {
      if (line.startsWith('# newdoc')) {
        current = { mentions: [], speakers: [] }
        open = []
        token = 0
        documents.set(line.replace(/^.*= */, ''), current)
      } else if (line.startsWith('# speaker = ')) speaker = line.slice(12)
      else if (/^\d+\t/.test(line)) {
        readEntities(line, token, open, current.mentions)
        token++
        words++
      }
    }
    if (words > 0) current.speakers.push(speaker)
  }
  return documents
}

/** Brackets of CorefUD's Entity attribute at one token: "(3-person-…" opens, "3)" closes, "(3-person-…)" does both. */
function readEntities(
  line: string,
  token: number,
  open: { entity: string; first: number }[],
  mentions: GumMention[],
): void {
  const brackets = /(?:^|[\t|])Entity=([^|\t]*)/.exec(line)?.[1]?.match(/\([^()]*\)?|[^()]+\)/g) ?? []
  for (const bracket of brackets) {
    const entity = bracket.replace(/[()]/g, '').split('-')[0]!
    if (bracket.startsWith('(')) {
      if (bracket.endsWith(')')) mentions.push({ first: token, end: token + 1, entity })
      else open.push({ entity, first: token })
      continue
    }
    const at = open.findLastIndex((one) => one.entity === entity)
    if (at < 0) continue
    const first = open[at]!.first
    open.splice(at, 1)
    mentions.push({ first, end: token + 1, entity })
  }
}
