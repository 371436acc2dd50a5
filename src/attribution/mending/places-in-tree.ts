import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'

const NOUN = tag.NOUN
const PROPN = tag.PROPN
const VERB = tag.VERB
const DET = dep.det
const NSUBJ = dep.nsubj
const EXPL = dep.expl
const OBL = dep.obl
const MARK = dep.mark
const CCOMP = dep.ccomp
const RELATIVE = dep['acl:relcl']
const PARATAXIS = dep.parataxis
const APPOS = dep.appos
const OBJ = dep.obj
const ACL = dep.acl
const ADVCL = dep.advcl

/** Where a word belongs that the parser hung on what it cannot belong to; undefined for all others. */
export function placeOf(
  tokens: Tokens,
  text: string,
  i: number,
): { readonly head: number; readonly dependency: number } | undefined {
  const code = tokens.dependency[i]!
  if (code === DET) return isTorn(tokens, i) ? { head: i + 1, dependency: DET } : undefined
  if (code === NSUBJ && tokens.head[i]! < i) {
    const named = namedObject(tokens, text, i)
    return named >= 0 ? { head: named, dependency: APPOS } : undefined
  }
  if (code === NSUBJ) return isDateline(tokens, text, i) ? { head: tokens.head[i]!, dependency: PARATAXIS } : undefined
  if (code === ADVCL) return carries(tokens, i) ? { head: i - 1, dependency: ACL } : undefined
  if (code !== RELATIVE) return undefined
  const teller = tellerOf(tokens, i)
  if (teller >= 0) return { head: teller, dependency: CCOMP }
  const deed = deedOf(tokens, i)
  return deed >= 0 ? { head: deed, dependency: NSUBJ } : undefined
}

/** "Sold [the] militia forty", with the article hung on what stands behind its noun. */
function isTorn({ tag: tags, dependency, head }: Tokens, i: number): boolean {
  return dependency[i] === DET && tags[i + 1] === NOUN && head[i]! > i + 1 && head[i + 1]! >= 0 && head[i + 1]! < i
}

/** "[PORT SELLA] (Wire) — There are no weapons": a subject before the dash is none where there is another behind it. */
function isDateline({ dependency, head, start, sentence }: Tokens, text: string, i: number): boolean {
  const verb = head[i]!
  if (dependency[i] !== NSUBJ || sentence[i] === sentence[i - 1] || verb < i + 3) return false
  let dash = i + 1
  while (dash < verb && !/[—–]/.test(text[start[dash]!]!)) dash++
  for (let at = dash + 1; at < verb; at++)
    if (head[at] === verb && (dependency[at] === NSUBJ || dependency[at] === EXPL)) return true
  return false
}

/** "Killed his predecessor, [Mullah Karim Oday]", read as who killed: the object that the comma parts from its name, or -1. */
function namedObject({ tag: tags, dependency, head, start, sentence }: Tokens, text: string, i: number): number {
  const verb = head[i]!
  let first = i
  while (first > verb + 1 && sentence[first - 1] === sentence[i] && head[first - 1] === i) first--
  if (verb < 0 || tags[i] !== PROPN || text[start[first]!] === ',' || first < verb + 3) return -1
  const comma = text[start[first - 1]!] === ',' ? first - 1 : -1
  let object = comma - 1
  while (object > verb && head[object]! > verb && head[object]! < comma) object = head[object]!
  return comma > 0 && head[object] === verb && dependency[object] === OBJ && tags[object] === NOUN ? object : -1
}

/** "Boarded a boat [carrying] rifles": what carries is the boat. */
function carries({ tag: tags, dependency, head, lemma }: Tokens, i: number): boolean {
  const isObject = tags[i - 1] === NOUN && dependency[i - 1] === OBJ && head[i - 1] === head[i]
  return isObject && tags[i] === VERB && CARRYING.has(lemma[i]!)
}
const CARRYING = new Set(['carry', 'transport', 'contain', 'hold', 'haul', 'ferry'])

/** "It judges with confidence [that X holds Y]", hung on the noun: the verb above, where "that" only opens the clause; or -1. */
function tellerOf({ tag: tags, dependency, head, lemma }: Tokens, i: number): number {
  const noun = head[i]!
  if (dependency[i] !== RELATIVE || noun < 0 || noun >= i || dependency[noun] !== OBL) return -1
  for (let at = noun + 1; at < i; at++)
    if (lemma[at] === 'that' && head[at] === i)
      return dependency[at] === MARK && tags[head[noun]!] === VERB ? head[noun]! : -1
  return -1
}

/** "Confidence that [al-Rashaf] holds rockets", with the name read as a clause: the verb right behind the name, or -1. */
function deedOf({ tag: tags, dependency, head, length }: Tokens, i: number): number {
  if (tags[i] !== PROPN || dependency[i] !== RELATIVE) return -1
  let at = i + 1
  while (at < length && tags[at] !== VERB && (head[at] === i || head[at] === at + 1)) at++
  return at < length && tags[at] === VERB ? at : -1
}
