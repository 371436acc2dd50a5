import type { TextSpan } from '../schema/index.ts'
import type { Cue } from './cues/cues.ts'
import { isPassive } from './trees/clauses.ts'
import { phraseSpan } from './trees/phrases.ts'
import { adposition, child, dep, type Tree } from './trees/tree.ts'

const VENUES = new Set(
  'interview speech statement letter address meeting conference briefing broadcast report article tweet post message sermon ceremony session hearing testimony call video book telegram memo note rally lecture debate'.split(
    ' ',
  ),
)

/** Whom the words were said to: "told [Le Monde]", "said to [reporters]". */
export function audienceOf(tree: Tree, cue: Cue): TextSpan | undefined {
  const verb = cue.anchor
  if (cue.word.hearer) {
    const object =
      child(tree, verb, dep.iobj) >= 0
        ? child(tree, verb, dep.iobj)
        : child(tree, verb, isPassive(tree, verb) ? dep['nsubj:pass'] : dep.obj)
    if (object >= 0) return phraseSpan(tree, object, 'name')
  }
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c > verb && tree.tokens.dependency[c] === dep.obl && adposition(tree, c) === 'to')
      return phraseSpan(tree, c, 'name')
  }
  return undefined
}

/** Where or in what the words were said: "in [an interview published Friday]", "at [a ceremony]". */
export function venueOf(tree: Tree, cue: Cue): TextSpan | undefined {
  for (let c = tree.first[cue.anchor]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code !== dep.obl && code !== dep.nmod) continue
    const preposition = adposition(tree, c)
    if (
      (preposition === 'in' || preposition === 'at' || preposition === 'during') &&
      VENUES.has(tree.tokens.lemma[c]!)
    ) {
      return phraseSpan(tree, c, 'full')
    }
  }
  return undefined
}
