import { child, dep, isParticiple, isPassive, type Tree } from '../attribution/index.ts'
import { hasSubject } from './addressed-sentences.ts'

/** Words that open a condition. */
export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'until'])

/** Clauses that say when, why or which: they are told as they stand, whatever becomes of the clause they hang on. */
export function isSettled(tree: Tree, token: number): boolean {
  const code = tree.tokens.dependency[token]!
  // "To destroy the tunnels [dug] by the group": they were dug.
  if (code === dep.acl && isDug(tree, token)) return true
  if (code !== dep.advcl && code !== dep['acl:relcl']) return false
  if (!hasSubject(tree, token) || isCondition(tree, token)) return false
  const mark = child(tree, token, dep.mark)
  return isPast(tree, token) || (mark >= 0 && REASONS.has(tree.words[mark]!))
}
function isDug(tree: Tree, participle: number): boolean {
  const noun = tree.tokens.head[participle]!
  const determiner = noun >= 0 ? child(tree, noun, dep.det) : -1
  const isKnown =
    (determiner >= 0 && tree.words[determiner] === 'the') || (noun >= 0 && child(tree, noun, dep['nmod:poss']) >= 0)
  return isKnown && isParticiple(tree, participle) && isPassive(tree, participle)
}
const REASONS = new Set(['because', 'although', 'though', 'whereas'])

/** "If X [builds] Y, Z will act": what Z will do says nothing more of what X does. */
export function isCondition(tree: Tree, token: number): boolean {
  const mark = tree.tokens.dependency[token] === dep.advcl ? child(tree, token, dep.mark) : -1
  return mark >= 0 && CONDITIONS.has(tree.words[mark]!)
}

function isPast(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if ((code === dep.aux || code === dep['aux:pass']) && PAST.has(tree.words[c]!)) return true
  }
  const word = tree.words[verb]!
  return word !== tree.tokens.lemma[verb] && !word.endsWith('ing') && !word.endsWith('s')
}
const PAST = new Set(['had', 'has', 'have', 'was', 'were', 'did'])
