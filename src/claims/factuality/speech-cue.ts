import { isPassive, negation, type Tree, tag, tokenFrom } from '../../attribution/index.ts'
import type { Attribution } from '../../schema/index.ts'

/** Whether a word of negation hangs on the verb of a cue. */
export function isCueNegated(tree: Tree, { cue, act }: Attribution): boolean {
  if (act === 'deny' || act === 'decline') return false
  for (let i = tokenFrom(tree, cue.start); i < tree.tokens.length && tree.tokens.start[i]! < cue.end; i++)
    if (tree.tokens.tag[i] === tag.VERB) return negation(tree, i) >= 0
  return false
}

/** "Cannot rule out [that it has arms]": whether the cue leaves open what it would deny. */
export function isNotRuledOut(tree: Tree, attribution: Attribution): boolean {
  return cueLemma(tree, attribution) === RULE_OUT && isCueNegated(tree, { ...attribution, act: 'state' })
}

/** The lemma under which the cue is listed: of its verb or noun, or the word itself. */
export function cueLemma(tree: Tree, attribution: Attribution): string {
  const { length, lemma } = tree.tokens
  const { start, end } = attribution.cue
  let low = tokenFrom(tree, start)
  // "has denied": the speech verb behind its auxiliaries.
  const isLed = (at: number): boolean => {
    const code = tree.tokens.tag[at]
    // "now believes"
    return code === tag.AUX || (code === tag.ADV && tree.tokens.tag[at + 1] === tag.VERB)
  }
  while (low + 1 < length && isLed(low) && tree.tokens.start[low + 1]! < end) low++
  if (low >= length) return ''
  // "Expressed doubt", "voiced fears": said by the noun.
  if (VOICING.has(lemma[low]!))
    for (let at = low + 1; at < length && tree.tokens.start[at]! < end; at++)
      if (HELD.has(lemma[at]!)) return lemma[at]!
  // "is believed to be": said of what someone else thinks.
  return tree.tokens.tag[low] === tag.ADV
    ? tree.words[low]!
    : isPassive(tree, low) && !attribution.source
      ? IMPERSONAL
      : // "Ruled out", "cannot rule out"
        /^rul(?:e|es|ed|ing)$/.test(tree.words[low]!) && tree.words[low + 1] === 'out'
        ? RULE_OUT
        : lemma[low]!
}
const VOICING = new Set(['express', 'voice', 'cast', 'raise', 'air', 'throw', 'share'])
const HELD = new Set(['doubt', 'fear', 'suspicion', 'hope'])
const IMPERSONAL = 'reportedly'
/** The cue of what somebody says will not or may well be. */
const RULE_OUT = 'rule out'
