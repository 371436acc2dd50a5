import {
  adposition,
  agentOf,
  antecedent,
  child,
  dep,
  type Filler,
  isPassive,
  nounSubject,
  possessorsOf,
  subjectOf,
  type Tree,
  tag,
} from '../attribution/index.ts'
import { isGerundNoun } from './objects.ts'

/** Who does what the trigger says: its subject, the agent of a passive, or whoever is understood. */
export function subjectFiller(tree: Tree, token: number): Filler | undefined {
  if (tree.tokens.tag[token] === tag.NOUN) {
    const subject = child(tree, token, dep.nsubj)
    if (subject >= 0) return { token: antecedent(tree, subject), inferred: false }
    if (isGerundNoun(tree, token)) return ownerOf(tree, token)
    // "The militia is said to be in possession of …"
    const isRaised = tree.tokens.dependency[token] === dep.xcomp && child(tree, token, dep.cop) >= 0
    return isRaised ? subjectOf(tree, token) : undefined
  }
  if (!isPassive(tree, token)) return subjectOf(tree, token)
  const agent = agentOf(tree, token)
  if (agent >= 0) return { token: agent, inferred: false }
  const perfect = perfectHave(tree, token)
  if (perfect >= 0) return subjectOf(tree, perfect)
  // "funded and trained by": the agent of the other verb.
  const above = tree.tokens.head[token]!
  const isJoined = tree.tokens.dependency[token] === dep.conj && above >= 0
  if (isJoined && agentOf(tree, above) >= 0) return { token: agentOf(tree, above), inferred: true }
  for (let c = tree.first[isJoined ? above : token]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] === dep.conj && agentOf(tree, c) >= 0 && isPassive(tree, c)) {
      return { token: agentOf(tree, c), inferred: true }
    }
  }
  return undefined
}

/** "[The North]’s launching of rockets", "the sinking of a ship [by the navy]": who does what a form in "-ing" names. */
function ownerOf(tree: Tree, noun: number): Filler | undefined {
  const owner = possessorsOf(tree, noun).find((one) => adposition(tree, one.token) !== 'of')
  return owner ?? nounSubject(tree, noun)
}

/** "has [reportedly] built factories" read as "has" + "built factories": the "have" before the participle, or -1. */
function perfectHave(tree: Tree, participle: number): number {
  if (tree.tokens.dependency[participle] !== dep.amod) return -1
  let i = participle - 1
  // "has, since May, organised the purchase"
  if (i >= 0 && tree.words[i] === ',') {
    i--
    while (i >= 0 && tree.words[i] !== ',' && participle - i < 12) i--
    i--
  }
  while (i >= 0 && tree.tokens.tag[i] === tag.ADV) i--
  return i >= 0 && tree.tokens.lemma[i] === 'have' && tree.tokens.head[tree.tokens.head[participle]!] === i ? i : -1
}
