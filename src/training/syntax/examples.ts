import { addWordType, createWordTypes, type WordTypes } from '../../language/index.ts'
import { hashText } from '../../learning/index.ts'
import { DEPENDENCIES, UPOS } from '../../schema/index.ts'
import { projectivise } from './projectivise.ts'
import type { TreebankDocument, TreebankWord } from './treebank.ts'

/** A treebank sentence in the numbers the models are trained on. */
export interface Example {
  readonly length: number
  readonly type: Int32Array
  /** Fine tag, from 0. */
  readonly fine: Uint8Array
  /** Index of the head, `length` for the root's. */
  readonly head: Int32Array
  /** Code into DEPENDENCIES. */
  readonly dependency: Uint8Array
}

/** All training sentences, with the vocabulary, tag set and word types that go with them. */
export interface ExampleSet {
  readonly examples: readonly Example[]
  readonly vocabulary: ReadonlySet<number>
  readonly tagNames: readonly string[]
  readonly types: WordTypes
}

/** Times a word must be seen to be known by name. */
const KNOWN_FROM = 2
/** Times a pair of UPOS and treebank tag must be seen to be a fine tag of its own. */
const TAG_FROM = 120

export function makeExamples(documents: readonly TreebankDocument[]): ExampleSet {
  const sentences = documents.flatMap((document) => document.sentences)
  const words = sentences.flat()
  const vocabulary = knownWords(words)
  const tagNames = fineTags(words)
  const types = createWordTypes(200_000)
  const examples = sentences.map((sentence) => makeExample(sentence, tagNames, types, vocabulary))
  return { examples, vocabulary, tagNames, types }
}

/** A sentence with the tags of a given tag set; a pair that is no fine tag counts as the commonest of its UPOS. */
export function makeExample(
  sentence: readonly TreebankWord[],
  tagNames: readonly string[],
  types: WordTypes,
  vocabulary: ReadonlySet<number>,
): Example {
  const { length } = sentence
  const heads = Int32Array.from(sentence, ({ head }) => (head < 0 ? length : head))
  return {
    length,
    type: Int32Array.from(sentence, ({ form }) => types.numbers.get(form) ?? addWordType(types, form, vocabulary)),
    fine: Uint8Array.from(sentence, (word) => fineTag(word, tagNames)),
    head: projectivise(heads),
    dependency: Uint8Array.from(sentence, ({ deprel }) => dependencyCode(deprel)),
  }
}

/** Code of a dependency; one we do not predict counts as its main type. */
export function dependencyCode(deprel: string): number {
  const names: readonly string[] = DEPENDENCIES
  const code = names.indexOf(deprel)
  if (code >= 0) return code
  const main = names.indexOf(deprel.split(':')[0]!)
  return main >= 0 ? main : names.indexOf('dep')
}

/** The fine tag of a treebank word, from 0. */
export function fineTag({ upos, xpos }: TreebankWord, tagNames: readonly string[]): number {
  const exact = tagNames.indexOf(`${upos}|${xpos}`)
  if (exact >= 0) return exact
  return Math.max(
    0,
    tagNames.findIndex((name) => name.startsWith(`${upos}|`)),
  )
}

/** Fine tags, commonest first; every UPOS has at least one. */
function fineTags(words: readonly TreebankWord[]): string[] {
  const counts = new Map<string, number>()
  for (const { upos, xpos } of words) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  const firstOf = new Set(UPOS.map((upos) => ranked.find((name) => name.startsWith(`${upos}|`))))
  return ranked.filter((name) => counts.get(name)! >= TAG_FROM || firstOf.has(name))
}

function knownWords(words: readonly TreebankWord[]): Set<number> {
  const counts = new Map<number, number>()
  // The spelling of addWordType: a table of types with an empty vocabulary would hash unknown words by their endings.
  for (const { form } of words) {
    const written = form.slice(0, 40)
    const lower = written.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0')
    counts.set(hashText(lower), (counts.get(hashText(lower)) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= KNOWN_FROM).map(([hash]) => hash))
}
