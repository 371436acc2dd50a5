import { NAME_TYPES, type NameType } from '../../language/index.ts'
import { bioesLabels, type KindSpan } from '../../learning/index.ts'
import type { TreebankDocument, TreebankWord } from '../syntax/treebank.ts'

const TYPES: Readonly<Record<string, NameType>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Location',
  event: 'Misc',
  object: 'Misc',
  abstract: 'Misc',
}
/** Words that may stand inside a name, between two of its proper nouns. */
const INNER = new Set(['of', 'the', 'and', '&', 'for', 'de', 'la', '-', '.', "'s", 'in', 'on'])
/** The few of them that stand in names of persons. */
const INNER_OF_PERSONS = new Set(['de', 'la', '-', '.'])
/** Titles, which are no part of a person's name. */
const TITLES = new Set(
  'Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. President Vice Prime Minister Senator Sen. Rep. King Queen Prince Princess Sir Lord Lady God'.split(
    ' ',
  ),
)
const LONGEST_TIME = 6

/**
 * Labels of the names in a GUM document, from its mentions: the run of proper nouns around the head of a person, organisation, place
 * or thing; times as they are; and words that `isNationality` knows.
 */
export function gumNames({ sentences }: TreebankDocument, isNationality: (word: string) => boolean): Int32Array {
  const total = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  const taken = new Uint8Array(total)
  const spans: KindSpan[] = []
  const put = (first: number, end: number, type: NameType) => {
    if (first >= end || taken.subarray(first, end).includes(1)) return
    taken.fill(1, first, end)
    spans.push({ first, end, kind: NAME_TYPES.indexOf(type) })
  }
  let base = 0
  for (const sentence of sentences) {
    const mentions = mentionsOf(sentence).sort((a, b) => b.end - b.first - (a.end - a.first))
    for (const { first, end, type } of mentions) {
      if (type === 'time') {
        if (end - first <= LONGEST_TIME) put(base + first, base + end, 'Date')
        continue
      }
      const name = TYPES[type]
      const run = name && properRun(sentence, first, end, name === 'Person' ? INNER_OF_PERSONS : INNER)
      if (!run) continue
      if (name === 'Person') while (run.first < run.end && TITLES.has(sentence[run.first]!.form)) run.first++
      // "Afghans" are no person.
      const isPeople = name === 'Person' && run.end - run.first === 1 && sentence[run.first]!.xpos === 'NNPS'
      put(base + run.first, base + run.end, isPeople ? 'NORP' : name)
    }
    sentence.forEach(({ form, upos }, i) => {
      const isCapital = /^\p{Lu}/u.test(form)
      if (isCapital && upos !== 'NOUN' && isNationality(form)) put(base + i, base + i + 1, 'NORP')
    })
    base += sentence.length
  }
  return bioesLabels(spans, total)
}

interface EntityMention {
  readonly first: number
  readonly end: number
  readonly type: string
}

/** Mentions of a sentence, read from the brackets of its words: `(1-person-…` opens, `1)` closes, `(2-place-…)` does both. */
function mentionsOf(sentence: readonly TreebankWord[]): EntityMention[] {
  const open: { id: string; type: string; first: number }[] = []
  const found: EntityMention[] = []
  sentence.forEach(({ entity }, i) => {
    for (const [, id, type, closes, closed] of entity.matchAll(/\((\d+)-([a-z]+)[^()]*(\))?|(\d+)\)/g)) {
      if (id && type) {
        if (closes) found.push({ first: i, end: i + 1, type })
        else open.push({ id, type, first: i })
        continue
      }
      const at = open.findLastIndex((mention) => mention.id === closed)
      if (at < 0) continue
      const [mention] = open.splice(at, 1)
      found.push({ first: mention!.first, end: i + 1, type: mention!.type })
    }
  })
  return found
}

/** The run of proper nouns around the head of a mention; nothing when its head is no proper noun. */
function properRun(
  sentence: readonly TreebankWord[],
  first: number,
  end: number,
  inner: ReadonlySet<string>,
): { first: number; end: number } | undefined {
  const isProper = (i: number) => sentence[i]!.upos === 'PROPN'
  let head = -1
  for (let i = first; i < end && head < 0; i++) {
    const { head: above } = sentence[i]!
    if ((above < first || above >= end) && sentence[i]!.upos !== 'PUNCT') head = i
  }
  if (head < 0 || !isProper(head)) return undefined
  let from = head
  for (let i = head - 1; i >= first && (isProper(i) || inner.has(sentence[i]!.form)); i--) if (isProper(i)) from = i
  let to = head + 1
  for (let i = to; i < end && (isProper(i) || inner.has(sentence[i]!.form)); i++) if (isProper(i)) to = i + 1
  return { first: from, end: to }
}
