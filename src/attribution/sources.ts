import type { TextSpan } from '../schema/index.ts'
import { clauseOf, isSubjectClause } from './clause-contents.ts'
import { agentOf, isPassive, nounSubject, ownSubject, possessorOf, subjectOf } from './clauses.ts'
import type { Cue } from './cues.ts'
import { phrase, phraseSpan, tokenSpan } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import { child, dep, type Tree, tag } from './tree.ts'

/** Whom a content is attributed to: the words, and the token that heads them. */
export interface Source {
  readonly span: TextSpan
  readonly head: number
  /** Taken over from another clause of the sentence. */
  readonly inferred: boolean
}

const RELATIVES = new Set(['who', 'which', 'that'])

/** The source of a cue, or undefined when the text names none ("reportedly", "is said to"). */
export function sourceOf(tree: Tree, cue: Cue): Source | undefined {
  if (cue.kind === 'adverb') return undefined
  if (cue.kind === 'phrase') return isPrepositional(tree, cue) ? afterPhrase(tree, cue) : verbSource(tree, cue.anchor)
  if (cue.kind === 'noun') return nounSource(tree, cue.anchor)
  return verbSource(tree, cue.anchor)
}

/** Whether a set phrase is followed by its source ("according to X") and not preceded by it ("X made it clear"). */
export function isPrepositional(tree: Tree, cue: Cue): boolean {
  const last = tree.words[cue.end - 1]!
  return last === 'to' || last === 'of' || last === 'per'
}

function verbSource(tree: Tree, verb: number): Source | undefined {
  if (isPassive(tree, verb)) {
    const agent = agentOf(tree, verb)
    return agent >= 0 ? toSource(tree, agent, false) : undefined
  }
  const own = ownSubject(tree, verb)
  if (own < 0) {
    const slipped = slippedSubject(tree, verb)
    if (slipped) return slipped
  }
  const subject = subjectOf(tree, verb)
  if (!subject || !canSpeak(tree, subject.token)) return undefined
  return toSource(tree, subject.token, subject.inferred, verb)
}

/**
 * The subject of a finite verb of speech that the parser hung elsewhere: the noun of a reduced relative right before the
 * verb ("the general quoted in the report said"), or the noun phrase that ends, with a comma, where the verb begins.
 */
function slippedSubject(tree: Tree, verb: number): Source | undefined {
  const { tokens } = tree
  const code = tokens.dependency[verb]!
  if (code !== dep.root && code !== dep.ccomp && code !== dep.advcl && code !== dep.parataxis) return undefined
  if (tree.words[verb]!.endsWith('ing')) return undefined
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tokens.dependency[c] === dep.ccomp && isSubjectClause(tree, verb, c)) {
      const head = child(tree, c, dep.nsubj)
      const span = tokenSpan(tree, tree.left[c]!, tree.right[c]!)
      return { span, head, inferred: false }
    }
  }
  let last = verb - 1
  while (last >= 0 && (tokens.tag[last] === tag.AUX || tokens.tag[last] === tag.ADV)) last--
  if (last < 1 || tree.words[last] !== ',' || clauseOf(tree, verb) < verb) return undefined
  last--
  if (tokens.sentence[last] !== tokens.sentence[verb] || !isNominal(tree, last)) return undefined
  let head = last
  for (let steps = 0; steps < 8; steps++) {
    const above = tokens.head[head]!
    const relation = tokens.dependency[head]!
    const goesUp =
      relation === dep.nmod ||
      relation === dep.appos ||
      relation === dep.flat ||
      relation === dep.compound ||
      relation === dep['nmod:desc'] ||
      relation === dep.conj
    if (!goesUp || above < 0 || above > verb || !isNominal(tree, above)) break
    head = above
  }
  const { first } = phrase(tree, head, 'full')
  return { span: tokenSpan(tree, Math.min(first, head), last + 1), head, inferred: false }
}

function nounSource(tree: Tree, noun: number): Source | undefined {
  const owner = possessorOf(tree, noun) ?? nounSubject(tree, noun)
  return owner && toSource(tree, owner.token, owner.inferred)
}

function toSource(tree: Tree, head: number, inferred: boolean, verb = -1): Source {
  const { first: start, end } = phrase(tree, head, 'full')
  let first = start
  let last = end
  // Two subjects side by side are one: a title and a name that the parser hung apart.
  for (let c = verb >= 0 ? tree.first[verb]! : -1; c >= 0 && c < head; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] === dep.nsubj && tree.right[c]! >= start - 1 && tree.left[c]! < start) {
      if (!tokenSpan(tree, tree.left[c]!, start).text.includes(',')) first = tree.left[c]!
    }
  }
  // In "a general, who said …" the source reaches to the pronoun, as in PARC.
  if (verb > head && !inferred) {
    for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
      if (RELATIVES.has(tree.words[c]!) && tree.tokens.dependency[c] === dep.nsubj) last = c + 1
    }
  }
  return { span: tokenSpan(tree, first, last), head, inferred }
}

function afterPhrase(tree: Tree, cue: Cue): Source | undefined {
  const { tokens } = tree
  const from = cue.end
  if (from >= tokens.length || tokens.sentence[from] !== tokens.sentence[cue.first]) return undefined
  // The governor of the phrase when it stands to the right, or else the highest noun that starts here.
  let head = -1
  for (let i = cue.first; i < cue.end; i++) {
    const above = tokens.head[i]!
    if (above >= from && above - from < 40) head = above
  }
  if (head < 0) {
    head = from
    while (tokens.head[head]! > head && tokens.sentence[tokens.head[head]!] === tokens.sentence[from]) {
      if (tree.left[tokens.head[head]!]! < cue.first) break
      head = tokens.head[head]!
    }
  }
  if (tokens.tag[head] === tag.VERB || tokens.tag[head] === tag.PUNCT) return undefined
  const span = phraseSpan(tree, head, 'full')
  const start = Math.max(span.start, tokens.start[from]!)
  return start < span.end
    ? { span: { start, end: span.end, text: tree.text.slice(start, span.end) }, head, inferred: false }
    : undefined
}

/** The noun phrase between a quotation and the cue, or else right behind the cue, for sentences that were parsed badly. */
export function sourceBeside(tree: Tree, cue: Cue, quotation: Quotation): Source | undefined {
  const { tokens } = tree
  let last = cue.first - 1
  while (last >= 0 && (tokens.tag[last] === tag.ADV || tokens.tag[last] === tag.AUX || tree.words[last] === ',')) last--
  if (last >= 0 && tokens.start[last]! >= quotation.end && isNominal(tree, last)) {
    let first = last
    while (first > 0 && tokens.start[first - 1]! >= quotation.end && !PUNCTUATION.test(tree.words[first - 1]!)) first--
    return { span: tokenSpan(tree, first, last + 1), head: highest(tree, first, last + 1), inferred: false }
  }
  let end = cue.end
  while (end < tokens.length && end < cue.end + 12 && isInName(tree, end, cue)) end++
  if (end === cue.end) return undefined
  return { span: tokenSpan(tree, cue.end, end), head: highest(tree, cue.end, end), inferred: false }
}
const PUNCTUATION = /^[,.;:!?“”"()–—-]+$/

function isInName(tree: Tree, i: number, cue: Cue): boolean {
  if (tree.tokens.sentence[i] !== tree.tokens.sentence[cue.first]) return false
  const code = tree.tokens.tag[i]!
  return isNominal(tree, i) || code === tag.DET || code === tag.ADJ || code === tag.PART
}

/** The token of a range that governs the others: the last nominal whose head lies outside. */
function highest(tree: Tree, first: number, end: number): number {
  for (let i = end - 1; i >= first; i--) {
    const above = tree.tokens.head[i]!
    if (isNominal(tree, i) && (above < first || above >= end)) return i
  }
  return end - 1
}

function isNominal(tree: Tree, i: number): boolean {
  const code = tree.tokens.tag[i]!
  return code === tag.PROPN || code === tag.NOUN || code === tag.PRON
}

const MUTE = new Set([
  'it',
  'there',
  'which',
  'that',
  'this',
  'what',
  'these',
  'those',
  'you',
  'one',
  'anyone',
  'everyone',
])

/** Pronouns for things and clauses say nothing; "it" may stand for a state or an agency when a mention says so. */
function canSpeak(tree: Tree, token: number): boolean {
  if (!MUTE.has(tree.words[token]!)) return true
  const mention = tree.mention[token]!
  return tree.words[token] === 'it' && mention >= 0
}
