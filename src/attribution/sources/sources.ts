import type { TextSpan } from '../../schema/index.ts'
import { CITING } from '../cues/citing.ts'
import type { Cue } from '../cues/cues.ts'
import { isIssued } from '../cues/issued-nouns.ts'
import { isQuotedAs, quotedParticiple } from '../cues/quoted-as.ts'
import type { Quotation } from '../quotations.ts'
import { agentOf } from '../trees/agents.ts'
import { isPassive, ownSubject, subjectOf } from '../trees/clauses.ts'
import { ownerOfWords } from '../trees/noun-clauses.ts'
import { headOf, phrase, phraseSpan, tokenFrom, tokenSpan } from '../trees/phrases.ts'
import { adposition, child, dep, type Tree, tag } from '../trees/tree.ts'
import { isSaidTo } from '../trees/verb-forms.ts'
import { ownerOfView } from '../views.ts'
import { quotedBefore, sourceAfter, sourceBefore, sourceOfAbsolute } from './adjacent-sources.ts'
import { endBeforeClause } from './before-clause.ts'
import { behindOwner } from './behind-owner.ts'
import { besideVerb } from './beside-verb.ts'
import { canSpeak, isWhen, MUTE } from './can-speak.ts'

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
  if (cue.around) {
    const owner = ownerOfView(tree, cue.anchor)
    return owner < 0 ? undefined : toSource(tree, owner, false)
  }
  if (cue.kind === 'phrase') {
    if (isPrepositional(tree, cue)) return afterPhrase(tree, cue)
    // "would not be drawn", "is convinced that"
    const isState = cue.silent || (cue.anchor > cue.first && tree.tokens.tag[cue.first] === tag.AUX)
    const drawn = isState && isPassive(tree, cue.anchor) ? ownSubject(tree, cue.anchor) : -1
    return drawn >= 0 ? toSource(tree, drawn, false) : verbSource(tree, cue.anchor)
  }
  if (cue.kind === 'noun') return nounSource(tree, cue)
  return verbSource(tree, cue.anchor)
}

/** Whether a set phrase is followed by its source ("according to X", ", reports X") and not preceded by it ("X made it clear"). */
export function isPrepositional(tree: Tree, cue: Cue): boolean {
  const last = tree.words[cue.end - 1]!
  if (CITING.has(tree.words[cue.first]!) || last === 'reports' || last === 'reported') return true
  return last === 'per' || ((last === 'to' || last === 'of') && !cue.word.np)
}

/** The source of a verb of speech. */
export function verbSource(tree: Tree, verb: number): Source | undefined {
  if (tree.tokens.tag[verb] === tag.NOUN && tree.tokens.dependency[verb] === dep.conj) {
    // "Takes note of this and observes that …", read as a second thing to take note of.
    const above = verbAbove(tree, verb)
    const subject = above < 0 ? undefined : subjectOf(tree, above)
    return subject && toSource(tree, subject.token, true)
  }
  // "quoted the commander as saying"
  if (isQuotedAs(tree, verb)) {
    const participle = quotedParticiple(tree, verb, FARTHEST_QUOTED)
    const cited = participle < 0 ? -1 : ownSubject(tree, participle)
    if (cited >= 0) return toSource(tree, cited, false)
    const quoted = quotedBefore(tree, verb - 1)
    return quoted && { span: tokenSpan(tree, quoted.first, quoted.end), head: quoted.head, inferred: false }
  }
  const above = tree.tokens.head[verb]!
  if (
    tree.words[verb] === 'saying' &&
    above >= 0 &&
    QUOTING.has(tree.tokens.lemma[tree.tokens.head[above] ?? 0] ?? '')
  ) {
    // "quoted an official saying that …"
    const quoted = sourceBefore(tree, verb)
    if (quoted) return { span: tokenSpan(tree, quoted.first, quoted.end), head: quoted.head, inferred: false }
  }
  if (tree.words[verb]!.endsWith('ing')) {
    const absolute = sourceOfAbsolute(tree, verb)
    if (absolute) return { span: tokenSpan(tree, absolute.first, absolute.end), head: absolute.head, inferred: false }
  }
  if (isPassive(tree, verb) && !isContracted(tree, verb)) {
    const agent = agentOf(tree, verb)
    if (agent >= 0) return toSource(tree, agent, false)
    const medium = mediumOf(tree, verb)
    if (medium >= 0) return toSource(tree, medium, false)
    const by = tree.words[verb + 1] === 'by' ? sourceAfter(tree, verb + 1) : undefined
    if (by) return { span: tokenSpan(tree, by.first, by.end), head: by.head, inferred: false }
    // "X, the head of Y, declared that …" is no participle, whatever it was hung on.
    return isMisreadParticiple(tree, verb) && !isSaidTo(tree, verb) ? besideVerb(tree, verb, -1) : undefined
  }
  const subjectHere = ownSubject(tree, verb)
  const own = subjectHere >= 0 && isWhen(tree, subjectHere) ? -1 : subjectHere
  const beside = besideVerb(tree, verb, own)
  if (beside) return beside
  const subject = subjectOf(tree, verb)
  if (!subject) return besideFirst(tree, verb)
  if (!canSpeak(tree, subject.token) || isWhen(tree, subject.token)) return undefined
  return toSource(tree, subject.token, subject.inferred, verb)
}

/** "Was reported in the weekly Osk Mirror", "was broadcast on state radio": the paper or station, or -1. */
function mediumOf(tree: Tree, verb: number): number {
  if (!/^(?:report|publish|broadcast|air|print|televise)$/.test(tree.tokens.lemma[verb]!)) return -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c < verb || tree.tokens.dependency[c] !== dep.obl || !/^(?:in|on|by)$/.test(adposition(tree, c))) continue
    const mention = tree.mention[c]!
    const isMedium = mention >= 0 && tree.analysis.mentions[mention]!.type === 'MediaOutlet'
    if (isMedium || MEDIA.has(tree.tokens.lemma[c]!)) return c
  }
  return -1
}
const MEDIA = new Set(
  'newspaper daily weekly monthly magazine journal television tv radio channel station website media press'.split(' '),
)

/** "Velmark, the last power that trades with it, summoned the envoy and [said] …": by word order the subject of the verb that a cue is joined to. */
function besideFirst(tree: Tree, verb: number): Source | undefined {
  const { dependency, head } = tree.tokens
  let first = verb
  while (dependency[first] === dep.conj && head[first]! >= 0 && head[first]! < first) first = head[first]!
  if (first === verb || tree.tokens.tag[first] !== tag.VERB || ownSubject(tree, first) >= 0) return undefined
  const found = besideVerb(tree, first, -1)
  return found && { ...found, inferred: true }
}

/** "Graham, who’s called for more": a perfect that was read as a passive. */
function isContracted(tree: Tree, verb: number): boolean {
  const aux = child(tree, verb, dep['aux:pass'])
  if (aux < 0 || !/^[’']s$/.test(tree.words[aux]!)) return false
  return child(tree, verb, dep.ccomp) >= 0 || /^(?:for|on|that)$/.test(tree.words[verb + 1] ?? '')
}

const QUOTING = new Set(['quote', 'cite'])
/** Tokens before "saying" at most at which "X was quoted by Y" stands. */
const FARTHEST_QUOTED = 24

/** The verb that a noun stands under; token or -1. */
function verbAbove({ tokens }: Tree, noun: number): number {
  let at = noun
  for (let steps = 0; steps < 6 && at >= 0 && tokens.tag[at] !== tag.VERB; steps++) at = tokens.head[at]!
  return at >= 0 && tokens.tag[at] === tag.VERB ? at : -1
}

function isMisreadParticiple(tree: Tree, verb: number): boolean {
  const { dependency, head } = tree.tokens
  if (child(tree, verb, dep['aux:pass']) >= 0 || child(tree, verb, dep['nsubj:pass']) >= 0) return false
  // At the end of its sentence a verb of speech is the main one: "…, a source in the ministry claimed."
  const ends = tree.words[verb + 1] === '.' || tree.words[verb + 1] === undefined || isClosing(tree, verb)
  return ends || tree.words[verb - 1] === ',' || dependency[verb] !== dep.acl || head[verb] !== verb - 1
}

/** "…, a newscaster in a pink gown [announced] on state television.": a speaker behind a comma, and nothing behind the verb but where and when. */
function isClosing(tree: Tree, verb: number): boolean {
  const { tag: tags, sentence, length } = tree.tokens
  if (!CLOSING.has(tree.tokens.lemma[verb]!) || (tags[verb + 1] !== tag.ADP && !isWhen(tree, verb + 1))) return false
  if (/^(?:by|as|to|for|against|of)$/.test(tree.words[verb + 1]!)) return false
  for (let i = verb + 1; i < length && sentence[i] === sentence[verb]; i++)
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || tree.words[i] === ',') return false
  const speaker = sourceBefore(tree, verb)
  return (
    speaker !== undefined && tree.words[speaker.first - 1] === ',' && sentence[speaker.first - 1] === sentence[verb]
  )
}
const CLOSING = new Set('say announce report add claim warn explain confirm declare state tell write reveal'.split(' '))

function nounSource(tree: Tree, cue: Cue): Source | undefined {
  const issued = isIssued(tree, cue.anchor, cue.word) ? subjectOf(tree, tree.tokens.head[cue.anchor]!) : undefined
  const owner = ownerOfWords(tree, cue.anchor) ?? issued
  const source = owner && toSource(tree, owner.token, owner.inferred)
  const told = behindOwner(tree, cue)
  if (!source || !told || tree.tokens.start[told[0]]! >= source.span.end) return source
  return { ...source, span: tokenSpan(tree, tokenFrom(tree, source.span.start), told[0]) }
}

/** The source that a token heads, with its words. */
export function toSource(tree: Tree, head: number, inferred: boolean, verb = -1): Source {
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
  if (tree.words[from] === 'which') return reportBefore(tree, cue.first)
  const called = tree.words[from] === 'what' ? calledSource(tree, from) : undefined
  if (called) return called
  // The governor of the phrase when it stands to the right, or else the highest noun that starts here.
  let head = -1
  for (let i = cue.first; i < cue.end; i++) {
    const above = tokens.head[i]!
    if (above >= from && above - from < 40 && tokens.tag[above] !== tag.VERB) head = above
  }
  if (head < 0) {
    head = from
    while (tokens.head[head]! > head && tokens.sentence[tokens.head[head]!] === tokens.sentence[from]) {
      if (tree.left[tokens.head[head]!]! < cue.first) break
      head = tokens.head[head]!
    }
  }
  if (tokens.tag[head] === tag.VERB || tokens.tag[head] === tag.PUNCT) {
    const next = sourceAfter(tree, cue.end - 1)
    return next && { span: tokenSpan(tree, next.first, next.end), head: next.head, inferred: false }
  }
  if (MUTE.has(tree.words[head]!) && tree.words[head] !== 'it') return undefined
  const closed = endBeforeClause(tree, cue)
  if (closed > from) {
    const inside = head >= from && head < closed ? head : headOf(tree, { first: from, end: closed })
    return { span: tokenSpan(tree, from, closed), head: inside, inferred: false }
  }
  const span = phraseSpan(tree, head, 'full')
  const start = Math.max(span.start, tokens.start[from]!)
  return start < span.end
    ? { span: { start, end: span.end, text: tree.text.slice(start, span.end) }, head, inferred: false }
    : undefined
}

/** "[A report], according to which a firm paid", "allegations published by [a paper] in June, according to which": the report, or whose words they are. */
function reportBefore(tree: Tree, according: number): Source | undefined {
  for (let i = according - 1; i >= Math.max(0, according - 14); i--) {
    if (tree.tokens.tag[i] !== tag.NOUN || tree.tokens.sentence[i] !== tree.tokens.sentence[according]) continue
    const owner = WORDS.has(tree.tokens.lemma[i]!) ? ownerOfWords(tree, i) : undefined
    if (owner) return toSource(tree, owner.token, true)
  }
  const report = sourceBefore(tree, according)
  return report && { span: tokenSpan(tree, report.first, report.end), head: report.head, inferred: true }
}
const WORDS = new Set(
  'allegation accusation claim report statement assertion account article story rumour rumor'.split(' '),
)

/** "Quoting [what it called a source in the port], …": the words to the comma, and the noun that it is called. */
function calledSource(tree: Tree, what: number): Source | undefined {
  const { tag: tags, sentence, length, lemma } = tree.tokens
  let verb = what + 1
  while (verb < length && verb - what < 6 && !CALLING.has(lemma[verb]!)) verb++
  if (!CALLING.has(lemma[verb] ?? '') || sentence[verb] !== sentence[what]) return undefined
  let end = verb + 1
  while (end < length && sentence[end] === sentence[what] && tree.words[end] !== ',' && tree.words[end] !== '.') end++
  let head = verb + 1
  while (head < end && tags[head] !== tag.NOUN && tags[head] !== tag.PROPN) head++
  while (head + 1 < end && tags[head + 1] === tag.NOUN) head++
  return head < end ? { span: tokenSpan(tree, what, end), head, inferred: false } : undefined
}
const CALLING = new Set(['call', 'term', 'describe', 'dub'])

/** The noun phrase between a quotation and the cue, or else right behind the cue, for sentences that were parsed badly. */
export function sourceBeside(tree: Tree, cue: Cue, quotation: Quotation): Source | undefined {
  const before = sourceBefore(tree, cue.first)
  const found = before && tree.tokens.start[before.first]! >= quotation.end ? before : sourceAfter(tree, cue.end - 1)
  if (!found || !canSpeak(tree, found.head)) return undefined
  return { span: tokenSpan(tree, found.first, found.end), head: found.head, inferred: false }
}
