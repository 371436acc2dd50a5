// Reads a Document; returns its Analysis: tokens, sentences, dependencies, mentions, times, quantities, entities and their places.
// Each step is a function of the ones before it; zones other than title, body and caption are not read.
// Follows Universal Dependencies v2, TimeML TIMEX3 and the CoNLL notion of coreference chains.
import type { Resources } from '../resources/index.ts'
import type { Analysis, Document } from '../schema/index.ts'
import { resolveCoreference } from './coreference.ts'
import { findMentions } from './mentions.ts'
import { placeNames } from './places.ts'
import { findQuantities } from './quantities.ts'
import { parseAll } from './syntax.ts'
import { findTimes } from './times.ts'

export * from './coreference-parts.ts'
export * from './mention-parts.ts'
export { type SentenceSplitter, sentenceSplitter } from './sentences/sentence-splitter.ts'
export type { Syntax } from './syntax.ts'
export * from './syntax-parts.ts'

/** Everything the language stage finds in one Document. Pure; linear in the length of the text. */
export function analyse(document: Document, resources: Resources): Analysis {
  return analyseAll([document], resources)[0]!
}

/** `analyse` for each Document, all by one step before any by the next: a step's weights then stay in the processor's cache. */
export function analyseAll(documents: readonly Document[], resources: Resources): Analysis[] {
  const read = parseAll(documents, resources)
  const times = read.map((syntax) => findTimes(syntax))
  const quantities = read.map((syntax, i) => findQuantities(syntax, times[i]!, resources))
  const found = read.map((syntax) => findMentions(syntax, resources))
  return read.map((syntax, i) => {
    const { mentions, entities: unplaced } = resolveCoreference(syntax, found[i]!, resources)
    const { entities } = placeNames(syntax, mentions, unplaced, resources)
    const { document, tokens, sentences, parts } = syntax
    return { document, tokens, sentences, parts, mentions, entities, times: times[i]!, quantities: quantities[i]! }
  })
}
