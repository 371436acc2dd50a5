import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const SUBJECTS = new Set([dep.nsubj, dep['nsubj:pass'], dep.csubj])
const ASIDE = new Set([dep.appos, dep.conj, dep.nmod, dep.parataxis])
const WITHIN_NAME = /^[\p{Lu}\p{Ll}.’'-]+$/u

/**
 * "The navy, [whose commander], Adm. Paul Lane, resigned", read as one more name of the navy: the noun behind "whose" is the subject of the
 * verb that follows it and what stands beside it, and the clause tells of the noun before. Says whether anything was set right.
 */
export function mendWhose(draft: Draft, whose: number): boolean {
  const { head, dependency, tag: tags, words, sentence, length } = draft
  const noun = head[whose]!
  if (words[whose] !== 'whose' || noun <= whose || noun > whose + 5 || !ASIDE.has(dependency[noun]!)) return false
  const host = head[noun]!
  const name = words[noun + 1] === ',' ? noun + 2 : noun + 1
  let at = name
  while (at < length && tags[at] === tag.PROPN && WITHIN_NAME.test(words[at]!)) at++
  const isNamed = at > name
  if (name > noun + 1 && !(isNamed && words[at] === ',')) return false
  if (name > noun + 1) at++
  while (at < length && (tags[at] === tag.ADV || tags[at] === tag.AUX)) at++
  const isDeed = at < length && sentence[at] === sentence[whose] && tags[at] === tag.VERB && head[at]! >= 0
  if (!isDeed || host < 0 || host > whose || words[at]!.endsWith('ing')) return false
  for (let i = whose; i < at; i++) if (head[i] === at && SUBJECTS.has(dependency[i]!)) return false
  head[at] = host
  dependency[at] = dep['acl:relcl']
  head[noun] = at
  dependency[noun] = dep.nsubj
  if (isNamed) {
    head[name] = noun
    dependency[name] = dep.appos
    for (let i = name + 1; i < at && tags[i] === tag.PROPN; i++) {
      head[i] = name
      dependency[i] = dep.flat
    }
  }
  for (let i = at + 1; i < length && sentence[i] === sentence[whose]; i++) if (head[i] === noun) head[i] = at
  return true
}
