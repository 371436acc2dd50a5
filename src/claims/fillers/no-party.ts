import { adposition, child, dep, isTime, isUnder, type Tree, tag } from '../../attribution/index.ts'
import type { Role } from '../../schema/index.ts'
import { isLikeness } from './likeness.ts'

/** Whether a word names nothing that a claim could be about. */
export function isNoOne(tree: Tree, token: number, role: Role): boolean {
  const word = tree.words[token]!
  // "State-run television", "submarine-launched missiles"
  if (word === 'state' && tree.words[token + 1] === '-') return true
  // "An [Iraq]-style invasion"
  if (isLikeness(tree, token)) return true
  if (role === 'actor' && CARRIERS.has(word) && tree.words[token + 1] === '-') return true
  // "[Which] side used them"
  const determiner = role === 'actor' ? child(tree, token, dep.det) : -1
  if (determiner >= 0 && /^(?:which|what)$/.test(tree.words[determiner]!)) return true
  // "Struck on [Jan.] 1"
  if (tree.tokens.tag[token] === tag.PROPN && isTime(tree, token)) return true
  return NO_PARTY.has(word) || (role === 'actor' && NO_ACTOR.has(word)) || (role !== 'item' && SELF.test(word))
}

/** "Paid for rifles, according to [the Institute for Arms Research]": who tells of it is none of those told of. */
export function isTeller(tree: Tree, token: number, trigger: number): boolean {
  const { head, dependency } = tree.tokens
  for (let at = token, steps = 0; at >= 0 && steps < 5; at = head[at]!, steps++) {
    if (adposition(tree, at) === 'according') return !isUnder(tree, trigger, at)
    // "According to Anna Marsh, [the kingdom] sent rifles": read as one more name of hers.
    if (!NAMING.has(dependency[at]!) || (token < trigger && JOINED.has(dependency[at]!))) return false
  }
  return false
}

/** How the words of one noun phrase hang together. */
const NAMING = new Set([
  dep.nmod,
  dep.compound,
  dep.flat,
  dep.appos,
  dep.conj,
  dep['nmod:poss'],
  dep['nmod:desc'],
  dep.amod,
])
const JOINED = new Set([dep.appos, dep.conj])

/** What arms are fired or built from, before a hyphen. */
const CARRIERS = new Set(
  'submarine ship air ground sea shoulder truck vehicle helicopter drone aircraft rail'.split(' '),
)
/** "Blew himself up", "entrench itself". */
const SELF = /^(?:him|her|it|my|your|them|our)sel(?:f|ves)$/
/** Words of questions and of indefinite reference. */
const NO_PARTY = new Set(
  'what whatever whoever how why where when this something nothing everything mine yours ours theirs'.split(' '),
)
/** Those that may stand for whom nothing was done to, never for who does something; nor does a faith. */
const NO_ACTOR = new Set(
  'you who whom nobody anyone anybody everyone everybody shiite shia sunni muslim islamist jihadist christian jewish god allah providence fate'.split(
    ' ',
  ),
)
