import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

/** "Dismissed [claims] by the council that …": a plural that was read as a second verb behind the first. */
export function isSaidBy({ tag: tags, lemma, dependency, head, start, end }: Tokens, i: number): boolean {
  if (i === 0 || tags[i] !== tag.VERB || tags[i - 1] !== tag.VERB || head[i] !== i - 1 || dependency[i] !== dep.xcomp)
    return false
  return lemma[i + 1] === 'by' && end[i]! - start[i]! === lemma[i]!.length + 1
}

export function mendPlural({ tag: tags, dependency, head, length }: Draft, noun: number): void {
  tags[noun] = tag.NOUN
  dependency[noun] = dep.obj
  for (let i = noun + 1; i < Math.min(length, noun + 12); i++) {
    if (head[i] !== noun) continue
    if (dependency[i] === dep.obj) dependency[i] = dep.nmod
    else if (dependency[i] === dep.ccomp) dependency[i] = dep.acl
  }
}
