import type { Cue } from '../cues/cues.ts'
import { isPassive, ownSubject } from '../trees/clauses.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'
import { speaksOn } from './afterthoughts.ts'
import { sentenceRange } from './sentence-contents.ts'

/**
 * Offsets behind a cue where its words end because a clause with a subject of its own begins that is none of them: one in which somebody
 * else speaks ("denied it, but the admiral has accused …"), and any full clause behind an infinitive ("vowed to act, but nothing …")
 * or behind "what X said was" ("… while drones struck the port"). Linear in the sentence for each cue.
 */
export function clauseEnds(tree: Tree, cue: Cue, cues: readonly Cue[]): readonly number[] {
  if (cue.kind !== 'verb') return []
  const { start } = tree.tokens
  const [, to] = sentenceRange(tree, cue.first)
  const ends: number[] = []
  for (const other of cues) {
    if (other.kind !== 'verb' || other.first <= cue.end || other.first >= to) continue
    if (speaksOn(tree, other.first - 1) && ownSubject(tree, other.anchor) < 0) ends.push(start[other.first - 1]!)
    const subject = isPassive(tree, other.anchor) || other.word.weak ? -1 : ownSubject(tree, other.anchor)
    const isBefore = subject >= 0 && subject < other.anchor
    const joint = isBefore ? Math.max(jointBefore(tree, cue, subject), whenBefore(tree, cue, subject)) : -1
    if (joint >= 0 && !CARRIED.has(tree.words[subject]!)) ends.push(start[joint]!)
  }
  const isInfinitive = tree.words[cue.end] === 'to'
  if (!isInfinitive && !isFreeRelative(tree, cue)) return ends
  for (let i = cue.end + 2; i < to - 2; i++) {
    const isPlain = isInfinitive ? tree.words[i - 1] === ',' : true
    if (isPlain && CONTRASTS.has(tree.words[i]!) && opensClause(tree, i, to)) {
      ends.push(start[i]!)
      break
    }
  }
  return ends
}

/** Pronouns that mostly go on with what is said: "said it was ready but they denied it". */
const CARRIED = new Set(['it', 'they', 'we', 'i', 'you', 'who', 'which', 'that', 'there'])
const CONTRASTS = new Set(['but', 'while', 'whereas', 'although', 'though', 'yet'])

/** The conjunction that opens the clause of a subject behind a cue, with a finished clause before it; or -1. */
function jointBefore(tree: Tree, cue: Cue, subject: number): number {
  const { tag: tags } = tree.tokens
  for (let i = tree.left[subject]! - 1; i > cue.end + 1 && subject - i < 14; i--) {
    const word = tree.words[i]!
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || word === 'that' || word === '”' || word === '"') return -1
    const isJoint = CONTRASTS.has(word) || (word === 'and' && tree.words[i - 1] === ',')
    if (!isJoint) continue
    // "said that, while the army denies it, …"
    const isOpening = tree.words[i - 1] === 'that' || tree.words[i - 2] === 'that' || tree.words[i + 1] === 'that'
    return isOpening || !hasVerb(tree, cue.end, i) ? -1 : i
  }
  return -1
}

/** "Warned that it would act, [days after] a daily claimed …": where what tells when another spoke begins, behind its comma; or -1. */
function whenBefore(tree: Tree, cue: Cue, subject: number): number {
  const opener = /^(?:after|before|since)$/
  // The opener may have been taken for a preposition of the subject.
  let i = opener.test(tree.words[tree.left[subject]!]!) ? tree.left[subject]! : tree.left[subject]! - 1
  if (!opener.test(tree.words[i] ?? '')) return -1
  while (i > cue.end && subject - i < 12 && tree.words[i - 1] !== ',') {
    i--
    const code = tree.tokens.tag[i]
    const isTimely = code === tag.NOUN || code === tag.NUM || code === tag.DET || code === tag.ADV || code === tag.ADJ
    if (!isTimely && tree.words[i] !== 'than') return -1
  }
  return tree.words[i - 1] === ',' && hasVerb(tree, cue.end, i - 1) ? i : -1
}

function hasVerb(tree: Tree, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (tree.tokens.tag[i] === tag.VERB || tree.tokens.tag[i] === tag.AUX || tree.tokens.tag[i] === tag.NOUN)
      return true
  return false
}

/** "what Orvania [said] were blasts" */
function isFreeRelative(tree: Tree, cue: Cue): boolean {
  for (let i = cue.first - 1; i >= 0 && cue.first - i < 8; i--) {
    if (tree.words[i] === 'what') return true
    if (tree.tokens.tag[i] === tag.VERB || tree.tokens.tag[i] === tag.PUNCT) return false
  }
  return false
}

/** Whether a subject with a verb of its own stands close behind a conjunction. */
function opensClause(tree: Tree, joint: number, to: number): boolean {
  for (let i = joint + 1; i < Math.min(to, joint + 9); i++) {
    const code = tree.tokens.dependency[i]!
    if (tree.tokens.tag[i] === tag.VERB) return false
    if (code === dep.nsubj || code === dep['nsubj:pass'] || code === dep.expl) return tree.tokens.head[i]! > i
  }
  return false
}
