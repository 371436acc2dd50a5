import type { TextSpan } from '../schema/index.ts'
import { clauseOf, isSubjectClause } from './clause-contents.ts'
import { agentOf, isPassive, nounSubject, possessorOf, subjectOf } from './clauses.ts'
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
export function sourceOf(tree: Tree, cue: Cue, quotation: Quotation | undefined): Source | undefined {
  if (cue.kind === 'adverb') return undefined
  if (cue.kind === 'phrase') return isPrepositional(tree, cue) ? afterPhrase(tree, cue) : verbSource(tree, cue.anchor)
  if (cue.kind === 'noun') return nounSource(tree, cue.anchor)
  return verbSource(tree, cue.anchor) ?? (quotation && nearestSource(tree, cue, quotation))
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

function ownSubject(tree: Tree, verb: number): number {
  const subject = child(tree, verb, dep.nsubj)
  return subject >= 0 ? subject : child(tree, verb, dep['nsubj:outer'])
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
  const { first, end } = phrase(tree, head, 'full')
  let last = end
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

/** A name or noun between the quotation and the cue, or right after the cue, for sentences that were parsed badly. */
function nearestSource(tree: Tree, cue: Cue, quotation: Quotation): Source | undefined {
  const { tokens } = tree
  for (let i = cue.first - 1; i >= 0 && tokens.start[i]! >= quotation.end; i--) {
    if (isNominal(tree, i)) return toSource(tree, i, false)
  }
  for (let i = cue.end; i < Math.min(tokens.length, cue.end + 8); i++) {
    if (tokens.sentence[i] !== tokens.sentence[cue.first] || tree.text[tokens.start[i]!] === '“') break
    if (tree.mention[i]! >= 0) return toSource(tree, i, false)
  }
  return undefined
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
