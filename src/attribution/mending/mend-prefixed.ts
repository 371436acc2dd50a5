import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const { NOUN, PROPN, VERB, ADJ, NUM, DET } = tag
const DESCRIBING = new Set((['amod', 'compound', 'acl', 'nmod'] as const).map((name) => dep[name]))

/** Whether a token may be the second half of a verb with a hyphen: "test-[fired]". */
export function mayBePrefixed({ lemma, start, end }: Tokens, token: number): boolean {
  return (
    token > 2 && end[token - 1] === start[token] && end[token - 2] === start[token - 1] && lemma[token - 2] === 'test'
  )
}

/**
 * "The navy [test-fired] torpedoes": the first half of such a verb is a word of it, the noun phrase before it its subject, and the noun that it was
 * hung on its object. Says whether anything was set right.
 */
export function mendPrefixed({ words, tag: tags, head, dependency, sentence }: Draft, verb: number): boolean {
  const prefix = verb - 2
  const subject = prefix - 1
  if (
    words[prefix] !== 'test' ||
    words[verb - 1] !== '-' ||
    !/^(?:fired?|fires|launche[ds]|launch|detonate[ds])$/.test(words[verb]!)
  )
    return false
  if (sentence[subject] !== sentence[verb] || (tags[subject] !== NOUN && tags[subject] !== PROPN)) return false
  const noun = head[verb]!
  if (noun > verb && DESCRIBING.has(dependency[verb]!)) {
    head[verb] = head[noun]!
    dependency[verb] = dependency[noun]!
    head[noun] = verb
    dependency[noun] = dep.obj
  }
  tags[verb] = VERB
  for (let at = subject - 1; at >= 0 && sentence[at] === sentence[verb]; at--) {
    const code = tags[at]
    if (code !== NOUN && code !== PROPN && code !== ADJ && code !== NUM && code !== DET) break
    if (head[at]! >= subject && head[at] !== subject) head[at] = subject
  }
  head[subject] = verb
  dependency[subject] = dep.nsubj
  head[prefix] = verb
  dependency[prefix] = dep.compound
  return true
}
