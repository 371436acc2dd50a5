import type { TextSpan } from '../schema/index.ts'
import { sourceAfter, sourceBefore, sourceOfAbsolute } from './adjacent-sources.ts'
import { agentOf, isPassive, isSaidTo, ownSubject, subjectOf } from './clauses.ts'
import type { Cue } from './cues.ts'
import { ownerOfWords } from './noun-clauses.ts'
import { phrase, phraseSpan, tokenSpan } from './phrases.ts'
import type { Quotation } from './quotations.ts'
import { child, dep, type Tree, tag } from './tree.ts'
import { ownerOfView } from './views.ts'

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
    // "would not be drawn"
    const silent = cue.silent && isPassive(tree, cue.anchor) ? ownSubject(tree, cue.anchor) : -1
    return silent >= 0 ? toSource(tree, silent, false) : verbSource(tree, cue.anchor)
  }
  if (cue.kind === 'noun') return nounSource(tree, cue.anchor)
  return verbSource(tree, cue.anchor)
}

/** Whether a set phrase is followed by its source ("according to X", ", reports X") and not preceded by it ("X made it clear"). */
export function isPrepositional(tree: Tree, cue: Cue): boolean {
  const last = tree.words[cue.end - 1]!
  if (last === 'citing' || last === 'quoting' || last === 'reports' || last === 'reported') return true
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
  if (tree.words[verb - 1] === 'as' && tree.words[verb] === 'saying') {
    const cited = quotedPassive(tree, verb)
    if (cited >= 0) return toSource(tree, cited, false)
    const quoted = sourceBefore(tree, verb - 1)
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

/** The verb that a noun stands under; token or -1. */
function verbAbove({ tokens }: Tree, noun: number): number {
  let at = noun
  for (let steps = 0; steps < 6 && at >= 0 && tokens.tag[at] !== tag.VERB; steps++) at = tokens.head[at]!
  return at >= 0 && tokens.tag[at] === tag.VERB ? at : -1
}

/** "X was quoted by Y as saying": X, or -1. */
function quotedPassive(tree: Tree, saying: number): number {
  for (
    let i = saying - 2;
    i > Math.max(0, saying - 25) && tree.tokens.sentence[i] === tree.tokens.sentence[saying];
    i--
  ) {
    if (tree.words[i] !== 'quoted' && tree.words[i] !== 'cited') continue
    return isPassive(tree, i) ? ownSubject(tree, i) : -1
  }
  return -1
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

const TIMES = new Set('day week month year today yesterday tomorrow night morning evening weekend'.split(' '))

/** A day or month that the parser took for a subject: "last month, the minister said". */
export function isWhen(tree: Tree, token: number): boolean {
  const start = tree.tokens.start[token]!
  return (
    TIMES.has(tree.tokens.lemma[token]!) || tree.analysis.times.some((time) => time.start <= start && start < time.end)
  )
}

/**
 * The source as word order has it, unless the parse found a subject that word order does not contradict: one with no
 * verb and no quotation mark between it and the noun phrase beside the cue.
 */
function besideVerb(tree: Tree, verb: number, own: number): Source | undefined {
  if (tree.words[verb]!.endsWith('ing')) return undefined
  if (own > verb) return undefined
  const inverted = isInverted(tree, verb) || closesSentence(tree, verb) ? sourceAfter(tree, verb) : undefined
  const opening = beforeTime(tree, verb)
  const found = inverted ?? sourceBefore(tree, opening)
  if (found && opening < verb && own >= 0 && (own < found.first || own >= found.end)) return undefined
  if (!found || !canSpeak(tree, found.head) || isUnderVerb(tree, found.head, verb)) return undefined
  // "who showed us around said": no subject.
  if (OBJECTS.has(tree.words[found.head]!)) return undefined
  if (own >= 0 && (own < found.first || own >= found.end)) {
    const parted = tree.words[found.first - 1] === ',' && tree.words[verb - 1] !== ','
    if (own > found.end || !(parted || isBroken(tree, own, found.first))) return undefined
  }
  return {
    span: tokenSpan(tree, found.first, found.end),
    head: own >= found.first && own < found.end && !isNamed(tree, found.head) ? own : found.head,
    inferred: false,
  }
}

/** "The envoy, Jo Doe, last month [said]": the first token of a time that stands right before a verb and its auxiliaries, or the verb. */
function beforeTime(tree: Tree, verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tree.tokens.tag[at] === tag.AUX || tree.tokens.tag[at] === tag.ADV)) at--
  const start = tree.tokens.start[at] ?? 0
  const time = tree.analysis.times.find((one) => one.start <= start && start < one.end)
  if (!time) return verb
  let first = at
  while (first > 0 && tree.tokens.start[first - 1]! >= time.start) first--
  if (tree.tokens.tag[first - 1] === tag.ADP) first--
  // A time alone before the verb: its subject is behind it, or it has none.
  return first > 0 && tree.tokens.sentence[first - 1] === tree.tokens.sentence[verb] ? first : verb
}

/** Pronouns that are no subjects. */
export const OBJECTS: ReadonlySet<string> = new Set(['us', 'me', 'him', 'them'])

/** A verb right behind a quotation or a comma that closes one has its subject behind it: "…,” said X". */
function isInverted(tree: Tree, verb: number): boolean {
  const before = tree.words[verb - 1]
  return before === '”' || before === '"' || before === '’'
}

/** "The depot was hit twice, [said] an official in the capital.": a verb behind a clause and a comma, with nothing but a speaker behind it. */
function closesSentence(tree: Tree, verb: number): boolean {
  const { tag: tags, sentence, length } = tree.tokens
  if (tree.words[verb - 1] !== ',' || !INVERTED.has(tree.words[verb]!)) return false
  const speaker = sourceAfter(tree, verb)
  if (
    !speaker ||
    tree.tokens.tag[speaker.head] === tag.PRON ||
    isWhen(tree, speaker.head) ||
    !canSpeak(tree, speaker.head)
  )
    return false
  for (let i = speaker.end; i < length && sentence[i] === sentence[verb]; i++)
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || tree.words[i] === ',') return false
  // "The council, which met in June, said the accord": what stands before has a verb of its own.
  const subject = ownSubject(tree, verb)
  for (let i = verb - 2; i >= 0 && sentence[i] === sentence[verb]; i--)
    if (tags[i] === tag.VERB && (subject < 0 || tree.tokens.head[i] !== subject)) return ownSubject(tree, i) >= 0
  return false
}

const INVERTED = new Set(
  'said says added adds wrote writes reported reports claimed claims announced confirmed stated states warned warns explained argued'.split(
    ' ',
  ),
)

/** Whether a noun right before the cue is the object of another verb of the same line: "after he met the minister, said". */
function isUnderVerb(tree: Tree, head: number, verb: number): boolean {
  const code = tree.tokens.dependency[head]!
  const above = tree.tokens.head[head]!
  return (
    (code === dep.obj || code === dep.iobj) &&
    above >= 0 &&
    above < head &&
    verb - head < 3 &&
    tree.tokens.tag[above] === tag.VERB &&
    tree.tokens.dependency[verb] === dep.conj
  )
}

/** Whether a verb or a quotation mark stands between two tokens. */
function isBroken(tree: Tree, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const code = tree.tokens.tag[i]!
    // "The United Nations"
    const isDescribing = tree.tokens.dependency[i] === dep.amod && tree.tokens.head[i]! > i
    if ((code === tag.VERB && !isDescribing) || code === tag.AUX || tree.words[i] === '”' || tree.words[i] === '"')
      return true
  }
  return false
}

function isNamed(tree: Tree, token: number): boolean {
  const index = tree.mention[token]!
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name'
}

function nounSource(tree: Tree, noun: number): Source | undefined {
  const owner = ownerOfWords(tree, noun)
  return owner && toSource(tree, owner.token, owner.inferred)
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
  if (tokens.tag[head] === tag.VERB || tokens.tag[head] === tag.PUNCT) {
    const next = sourceAfter(tree, cue.end - 1)
    return next && { span: tokenSpan(tree, next.first, next.end), head: next.head, inferred: false }
  }
  if (tree.words[from] === 'which') {
    // "A report, according to which a firm paid": the report.
    const report = sourceBefore(tree, cue.first)
    return report && { span: tokenSpan(tree, report.first, report.end), head: report.head, inferred: true }
  }
  if (MUTE.has(tree.words[head]!) && tree.words[head] !== 'it') return undefined
  const span = phraseSpan(tree, head, 'full')
  const start = Math.max(span.start, tokens.start[from]!)
  return start < span.end
    ? { span: { start, end: span.end, text: tree.text.slice(start, span.end) }, head, inferred: false }
    : undefined
}

/** The noun phrase between a quotation and the cue, or else right behind the cue, for sentences that were parsed badly. */
export function sourceBeside(tree: Tree, cue: Cue, quotation: Quotation): Source | undefined {
  const before = sourceBefore(tree, cue.first)
  const found = before && tree.tokens.start[before.first]! >= quotation.end ? before : sourceAfter(tree, cue.end - 1)
  if (!found || !canSpeak(tree, found.head)) return undefined
  return { span: tokenSpan(tree, found.first, found.end), head: found.head, inferred: false }
}

const MUTE = new Set(
  'it there which that this what whatever these those you anyone everyone nobody none no-one'.split(' '),
)

/** Pronouns for things and clauses say nothing; "it" may stand for a state or an agency when a mention says so. */
export function canSpeak(tree: Tree, token: number): boolean {
  if (isNoOne(tree, token) || isRegion(tree, token)) return false
  if (!MUTE.has(tree.words[token]!)) return true
  if (tree.words[token] === 'you') return hasSpoken(tree, token)
  const mention = tree.mention[token]!
  const code = tree.tokens.dependency[token]
  // "It insists that …", read as "it seems that …".
  const isBeside = code === dep.expl && tree.tokens.head[token] === token + 1
  return tree.words[token] === 'it' && (mention >= 0 || code === dep.nsubj || isBeside)
}

/** "You wrote that …", "you have told us": what somebody addressed has said before, unlike "you could say", "do you think". */
function hasSpoken(tree: Tree, you: number): boolean {
  const verb = tree.tokens.head[you]!
  if (verb < you || !ADDRESSED.has(tree.tokens.lemma[verb]!)) return false
  let isPerfect = false
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.aux) continue
    if (!/^(?:have|had|[’']ve)$/.test(tree.words[c]!)) return false
    isPerfect = true
  }
  return isPerfect || tree.words[verb] !== tree.tokens.lemma[verb]
}
const ADDRESSED = new Set(
  'say write tell claim argue warn promise mention describe accuse suggest deny announce insist admit assert state predict allege report speak call'.split(
    ' ',
  ),
)

/** "northern Velmark": a part of a country, with a small letter, where the comma before the verb is lost. */
function isRegion({ text, tokens }: Tree, token: number): boolean {
  if (token === 0 || tokens.tag[token] !== tag.PROPN) return false
  return /^(?:north|south|east|west|northwest|northeast|southwest|southeast|centr)(?:ern|al)$/.test(
    text.slice(tokens.start[token - 1], tokens.end[token - 1]),
  )
}

/** "Nobody", "none", "no one". */
export function isNoOne({ words }: Tree, token: number): boolean {
  const word = words[token]!
  return word === 'nobody' || word === 'none' || word === 'no-one' || (word === 'one' && words[token - 1] === 'no')
}
