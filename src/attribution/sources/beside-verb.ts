import { ownSubject } from '../trees/clauses.ts'
import { tokenSpan } from '../trees/phrases.ts'
import { dep, isTime, type Tree, tag } from '../trees/tree.ts'
import { sourceAfter, sourceBefore } from './adjacent-sources.ts'
import { canSpeak, isWhen } from './can-speak.ts'
import type { Source } from './sources.ts'

/**
 * The source as word order has it, unless the parse found a subject that word order does not contradict: one with no
 * verb and no quotation mark between it and the noun phrase beside the cue.
 */
export function besideVerb(tree: Tree, verb: number, own: number): Source | undefined {
  if (tree.words[verb]!.endsWith('ing')) return undefined
  if (own > verb) return undefined
  const inverted = isInverted(tree, verb) || closesSentence(tree, verb) ? sourceAfter(tree, verb) : undefined
  const opening = beforeTime(tree, verb)
  const found = inverted ?? sourceBefore(tree, opening)
  if (found && opening < verb && own >= 0 && (own < found.first || own >= found.end)) return undefined
  if (!found || !canSpeak(tree, found.head) || isUnderVerb(tree, found.head, verb)) return undefined
  // "who showed us around said": no subject.
  if (OBJECTS.has(tree.words[found.head]!)) return undefined
  if (own >= 0 && isWithinSubject(tree, own, found.head, found.end)) return undefined
  if (own >= 0 && (own < found.first || own >= found.end)) {
    const parted = tree.words[found.first - 1] === ',' && tree.words[verb - 1] !== ','
    if (own > found.end || !(parted || isBroken(tree, own, found.first))) return undefined
  }
  return {
    span: tokenSpan(tree, behindMark(tree, verb, found.first, own), found.end),
    head: own >= found.first && own < found.end && !isNamed(tree, found.head) ? own : found.head,
    inferred: false,
  }
}

/** "The talks ended after [the army] threatened": where the noun phrase begins behind the word that opens its clause. */
function behindMark({ tokens }: Tree, verb: number, first: number, own: number): number {
  for (let i = own - 1; i >= first; i--) if (tokens.dependency[i] === dep.mark && tokens.head[i] === verb) return i + 1
  return first
}

/** "The envoy, Jo Doe, last month [said]": the first token of a time that stands right before a verb and its auxiliaries, or the verb. */
function beforeTime(tree: Tree, verb: number): number {
  let at = verb - 1
  while (at >= 0 && (tree.tokens.tag[at] === tag.AUX || tree.tokens.tag[at] === tag.ADV)) at--
  if (at < 0 || !isTime(tree, at)) return verb
  const start = tree.tokens.start[at]!
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
  for (let i = verb - 2; i >= 0 && sentence[i] === sentence[verb]; i--) {
    if (tags[i] !== tag.VERB || (subject >= 0 && tree.tokens.head[i] === subject)) continue
    // "…, targeting a shipment intended for the group, said an official": participles on the way to the main verb.
    const isAside = PARTICIPLES.has(tree.tokens.dependency[i]!) && ownSubject(tree, i) < 0
    if (!isAside) return ownSubject(tree, i) >= 0
  }
  return false
}

const PARTICIPLES = new Set([dep.acl, dep.advcl, dep.amod])
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

/** "A soldier guarding [the bridge] said", "the panel that monitors [the treaty] said": what stands beside the verb is part of what describes its subject. */
export function isWithinSubject(tree: Tree, own: number, head: number, end: number): boolean {
  const { head: heads, dependency, tag: tags } = tree.tokens
  if (head <= own || tree.right[own]! < end || tree.right[own]! > end + 1) return false
  if (!FILLING.has(dependency[head]!)) return false
  let at = heads[head]!
  for (let steps = 0; steps < 8 && at > own && heads[at] !== own; steps++) at = heads[at]!
  const isDescribing = dependency[at] === dep.acl || dependency[at] === dep['acl:relcl']
  return at > own && at < head && heads[at] === own && tags[at] === tag.VERB && isDescribing
}
const FILLING = new Set([dep.obj, dep.obl, dep.nmod, dep['obl:agent']])

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
