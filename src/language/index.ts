// Reads a Document; returns its Analysis: tokens, sentences, dependencies, mentions, times, quantities, entities.
// Each step is a function of the ones before it; zones other than title, body and caption are not read.
// Follows Universal Dependencies v2, TimeML TIMEX3 and the CoNLL notion of coreference chains.
import type { Resources } from '../resources/index.ts'
import type { Analysis, Document } from '../schema/index.ts'
import { resolveCoreference } from './coreference.ts'
import { findMentions } from './mentions.ts'
import { findQuantities } from './quantities.ts'
import { parse } from './syntax.ts'
import { findTimes } from './times.ts'

export * from './mention-parts.ts'
export type { Syntax } from './syntax.ts'
export * from './syntax-parts.ts'

/** Everything the language stage finds in one Document. Pure; linear in the length of the text. */
export function analyse(document: Document, resources: Resources): Analysis {
  const syntax = parse(document, resources)
  const times = findTimes(syntax)
  const quantities = findQuantities(syntax, times)
  const { mentions, entities } = resolveCoreference(syntax, findMentions(syntax, resources), resources)
  return { ...syntax, mentions, entities, times, quantities }
}
