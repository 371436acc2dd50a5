import { child, dep, type Tree } from '../../attribution/index.ts'
import { hasSubject } from './addressed-sentences.ts'
import { isKnown } from './taken-for-granted.ts'

/** Words that make a clause a condition or an open question. */
export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'whether', 'lest', 'until'])

/** Clauses that say when, why or which: they are told as they stand, whatever becomes of the clause they hang on. */
export function isSettled(tree: Tree, token: number): boolean {
  const code = tree.tokens.dependency[token]!
  if (code === dep.acl && isStoppedLoad(tree, token)) return true
  if (code !== dep.advcl && code !== dep['acl:relcl']) return false
  if (!hasSubject(tree, token) || isCondition(tree, token) || isContent(tree, token)) return false
  // "In the valley, [where] it has ties to": said of what is known; "rebels, [who] hold the port": in passing.
  if (code === dep['acl:relcl'] && (isKnown(tree, tree.tokens.head[token]!) || isParted(tree, token))) return true
  const mark = child(tree, token, dep.mark)
  return isPast(tree, token) || (mark >= 0 && REASONS.has(tree.words[mark]!))
}
/** "No evidence they [fired] it": what a noun tells of, though no "that" opens it. */
export function isContent(tree: Tree, clause: number): boolean {
  const noun = tree.tokens.head[clause]!
  if (tree.tokens.dependency[clause] !== dep['acl:relcl'] || noun < 0 || !TOLD.has(tree.tokens.lemma[noun]!))
    return false
  for (let c = tree.first[clause]!; c >= 0 && c < clause; c = tree.next[c]!)
    if (RELATIVES.has(tree.words[c]!)) return false
  return true
}
const TOLD = new Set('evidence proof sign indication doubt suggestion chance hope fear'.split(' '))
const RELATIVES = new Set(['which', 'who', 'whom', 'that', 'where', 'when', 'how'])

/** Whether a comma parts a relative clause from what it is said of. */
function isParted(tree: Tree, clause: number): boolean {
  const opening = tree.left[clause]!
  return tree.words[opening] === ',' || tree.words[opening - 1] === ','
}

/** "Stopped a ship [carrying] rifles": what is stopped is the ship, which did carry them. */
function isStoppedLoad(tree: Tree, participle: number): boolean {
  const carrier = tree.tokens.head[participle]!
  const verb = tree.tokens.head[carrier]!
  if (verb < 0 || !tree.words[participle]!.endsWith('ing') || child(tree, participle, dep.mark) >= 0) return false
  return CARRIERS.has(tree.tokens.lemma[carrier]!) && STOPPING.has(tree.tokens.lemma[verb]!)
}
const CARRIERS = new Set(
  'ship vessel boat dhow trawler freighter tanker barge ferry yacht truck lorry van car convoy caravan train plane aircraft flight helicopter vehicle container driver courier smuggler skipper captain crew man'.split(
    ' ',
  ),
)
const STOPPING = new Set(['stop', 'halt', 'block', 'turn', 'hold', 'detain', 'prevent'])
const REASONS = new Set(['because', 'although', 'though', 'whereas'])

/** "If X [builds] Y, Z will act": what Z will do says nothing more of what X does. */
export function isCondition(tree: Tree, token: number): boolean {
  const mark = tree.tokens.dependency[token] === dep.advcl ? child(tree, token, dep.mark) : -1
  return mark >= 0 && CONDITIONS.has(tree.words[mark]!) && !isUntilDone(tree, mark, token)
}

/** "Until the kingdom [left] the pact": told as done. */
export function isUntilDone(tree: Tree, mark: number, verb: number): boolean {
  return tree.words[mark] === 'until' && isPast(tree, verb)
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

/** "Before we [send] arms": not yet done. */
export function isPresent(tree: Tree, verb: number): boolean {
  return hasSubject(tree, verb) && tree.words[verb] === tree.tokens.lemma[verb] && child(tree, verb, dep.aux) < 0
}
