import { agentOf } from './agents.ts'
import { antecedent, RELATIVES } from './antecedents.ts'
import { calledOn, controllerOf, laidTo, punishedFor } from './controllers.ts'
import { HELD, HELPING, LIGHT, OBJECT_CONTROL, PUTTING, takesPart } from './lent-subjects.ts'
import { type Filler, possessorOf } from './possessors.ts'
import {
  intentBefore,
  partedSubject,
  receiverOf,
  SLIPPED,
  subjectOfAuxiliary,
  toldRelative,
} from './slipped-subjects.ts'
import { adposition, child, dep, type Tree, tag } from './tree.ts'
import { isBehindCopula, isByAgent, isInfinitive, isParticiple, isPerfect, isSaidTo } from './verb-forms.ts'

/** Whether the verb stands in the passive ("were built", "rockets produced by"). */
export function isPassive(tree: Tree, verb: number): boolean {
  // "Was accused of [having] bombed": perfect, whatever the parse calls it.
  const auxiliary = child(tree, verb, dep['aux:pass'])
  if (auxiliary >= 0 && tree.words[auxiliary] !== 'having') return true
  // "The leader [nsubj:pass] called on": without an auxiliary a verb with a subject is no passive.
  if (
    child(tree, verb, dep['nsubj:pass']) >= 0 &&
    ((child(tree, verb, dep.aux) >= 0 && !isPerfect(tree, verb)) || tree.tokens.dependency[verb] === dep.conj)
  )
    return true
  const { dependency, head } = tree.tokens
  const word = tree.words[verb]!
  if (isSaidTo(tree, verb)) return true
  // "Is armed and funded by Velmark", read as what it is like.
  if (tree.tokens.tag[verb] === tag.ADJ && isByAgent(tree, verb)) return true
  if (tree.tokens.tag[verb] !== tag.VERB && tree.tokens.tag[verb] !== tag.ADJ) return false
  const participle = isParticiple(tree, verb)
  if (participle && isBehindCopula(tree, verb)) return true
  const code = dependency[verb]!
  // One that has an object of its own is the main verb, whatever it was hung on: "the army supplied rockets".
  if ((code === dep.acl || code === dep.amod) && participle) return child(tree, verb, dep.obj) < 0
  // "Of having carried out at least two raids"
  if (isPerfect(tree, verb)) return false
  if (code === dep.advcl && participle && child(tree, verb, dep.obj) < 0 && ownSubject(tree, verb) < 0) return true
  if (code === dep.conj && participle && child(tree, verb, dep.obj) < 0 && ownSubject(tree, verb) < 0) {
    const above = head[verb]!
    return above >= 0 && above !== verb && word !== tree.words[above] && isPassive(tree, above)
  }
  return false
}

/** The subject that hangs on the verb itself, or -1. Of several, as in misread titles, the one right before the verb. */
export function ownSubject(tree: Tree, verb: number): number {
  let found = -1
  const isExistential = child(tree, verb, dep.expl) >= 0
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code !== dep.nsubj && code !== dep['nsubj:pass'] && code !== dep['nsubj:outer']) continue
    // "Velmark itself was supplying", "it neither commands nor pays", "he was in [Osk] meeting".
    if (found >= 0 && (STRESSES.has(tree.words[c]!) || adposition(tree, c) === 'in')) continue
    // "Send arms [for the rebels]": what stands behind a preposition behind the verb is no subject.
    if (c > verb && !isExistential && (adposition(tree, c) !== '' || isBehindObject(tree, verb, c))) continue
    // "The army [test]-fired": the first half of the verb, and what was hung on it.
    const isPrefix = tree.words[c + 1] === '-' && c + 2 === verb
    const real = isPrefix ? child(tree, c, dep.compound) : c
    if (real >= 0 && (c < verb || found < 0 || isExistential)) found = real
  }
  // "A skipper [hid] the rifles": a noun that the parse took for an adverb.
  if (found < 0 && verb > 0 && tree.tokens.head[verb - 1] === verb && tree.tokens.dependency[verb - 1] === dep.advmod)
    if (child(tree, verb - 1, dep.det) >= 0 || child(tree, verb - 1, dep.compound) >= 0) return verb - 1
  return found < 0 ? subjectOfAuxiliary(tree, verb) : found
}

/** "Killed his predecessor, [Anna Marsh]": a name behind the object of a verb is no subject of it. */
function isBehindObject(tree: Tree, verb: number, name: number): boolean {
  const object = child(tree, verb, dep.obj)
  return object > verb && object < name
}

const STRESSES = new Set(['itself', 'himself', 'herself', 'themselves', 'ourselves', 'neither', 'both', 'alone'])

/**
 * The grammatical subject of a verb, or what is understood as it: shared under coordination, control, participles
 * and infinitives (UD leaves these to the reader). Undefined when nothing in the sentence is.
 */
export function subjectOf(tree: Tree, verb: number, depth = 0): Filler | undefined {
  const own = ownSubject(tree, verb)
  if (own >= 0) return { token: antecedent(tree, own), inferred: false }
  const { head, dependency, lemma } = tree.tokens
  const above = head[verb]!
  if (above < 0 || depth > 5) return undefined
  for (const slipped of SLIPPED) {
    const found = slipped(tree, verb)
    if (found >= 0) return { token: antecedent(tree, found), inferred: false }
  }
  const code = dependency[verb]!
  const inherited = (): Filler | undefined => {
    const found = subjectOf(tree, above, depth + 1)
    return found && { token: found.token, inferred: true }
  }
  if (code === dep.conj) {
    const laid = laidTo(tree, above, verb)
    return laid >= 0 ? { token: antecedent(tree, laid), inferred: true } : subjectOf(tree, above, depth + 1)
  }
  const intent = code === dep.advcl || code === dep.xcomp || code === dep.ccomp ? intentBefore(tree, verb) : -1
  const receiver = receiverOf(tree, intent >= 0 ? intent : above)
  if (receiver >= 0 && receiver < verb) return { token: receiver, inferred: true }
  const intender = intent >= 0 && intent !== above ? possessorOf(tree, intent) : undefined
  if (intender) return { token: intender.token, inferred: true }
  // "Shown [fighters] how to store the weapons"
  const shown = code === dep.xcomp || code === dep.ccomp || code === dep.advcl ? shownHow(tree, verb) : undefined
  if (shown !== undefined) return shown >= 0 ? { token: antecedent(tree, shown), inferred: true } : undefined
  const called =
    isInfinitive(tree, verb) && (code === dep.xcomp || code === dep.advcl || code === dep.acl)
      ? calledOn(tree, above, verb)
      : -1
  if (called >= 0) return { token: antecedent(tree, called), inferred: true }
  if (code === dep.xcomp) {
    const indirect = child(tree, above, dep.iobj)
    const object = indirect >= 0 ? indirect : child(tree, above, dep.obj)
    if (object >= 0 && object < verb && (OBJECT_CONTROL.has(lemma[above]!) || !isInfinitive(tree, verb))) {
      return { token: antecedent(tree, object), inferred: true }
    }
    return inherited()
  }
  if (code === dep.advcl || code === dep.ccomp || code === dep.obl) {
    // "stopped X from acquiring": X is the one who would acquire.
    const mark = child(tree, verb, dep.mark)
    const laid = laidTo(tree, above, verb)
    if (laid >= 0) return { token: antecedent(tree, laid), inferred: true }
    if (code === dep.obl && !isInfinitive(tree, verb)) return undefined
    // "Says [the militia], backed by the kingdom, destroyed tanks": what the aside made the object.
    const parted = code === dep.ccomp && mark < 0 ? partedSubject(tree, verb) : -1
    if (parted >= 0) return { token: parted, inferred: false }
    const told = code === dep.ccomp && mark < 0 ? toldRelative(tree, above) : -1
    if (told >= 0) return { token: antecedent(tree, told), inferred: false }
    const found = inherited()
    const isBeside =
      code === dep.ccomp && mark < 0 && child(tree, verb, dep.aux) >= 0 && tree.words[tree.left[verb]! - 1] === ','
    if (code !== dep.ccomp || !found || !(isBeside || tree.words[found.token] === 'it')) return found
    // "Said that A had armed, had trained …", "it was established that A …": the subject of the clause beside it, never the "it".
    for (let c = tree.first[above]!; c >= 0 && c < verb; c = tree.next[c]!)
      if (dependency[c] === dep.ccomp && ownSubject(tree, c) >= 0)
        return { token: antecedent(tree, ownSubject(tree, c)), inferred: true }
    return isBeside ? found : isPassive(tree, above) ? undefined : found
  }
  const punished = code === dep.nmod || code === dep.obl || code === dep.acl ? punishedFor(tree, verb) : -1
  if (punished >= 0) return { token: antecedent(tree, punished), inferred: true }
  // "Will not be the first [to deploy]"
  if (code === dep.csubj && RANKS.has(tree.words[above]!) && isInfinitive(tree, verb)) return inherited()
  if (code === dep['acl:relcl'] || code === dep.acl) {
    // A participle says something of its noun ("convoys carrying"); an infinitive of whoever has the noun ("efforts to").
    if (code === dep['acl:relcl'] || tree.words[verb]!.endsWith('ing') || isParticiple(tree, verb)) {
      const mark = child(tree, verb, dep.mark)
      // "stop the militia from acquiring", "accuse each other of using"
      const isLed = mark >= 0 && tree.words[mark] === 'from'
      if (
        isLed ||
        (mark >= 0 && head[above]! >= 0 && controllerOf(tree, head[above]!, verb, tree.words[mark]!) === above)
      )
        return { token: above, inferred: true }
      if (mark < 0) return { token: modified(tree, verb), inferred: false }
    }
    // "Are helping the militia to build": whoever is helped.
    if (dependency[above] === dep.obj && isInfinitive(tree, verb) && HELPING.has(lemma[head[above]!] ?? ''))
      return { token: above, inferred: true }
    const accused = accusedOf(tree, above)
    if (accused) return accused
    const owner = possessorOf(tree, above)
    return owner
      ? { token: owner.token, inferred: true }
      : (nounSubject(tree, above, depth + 1) ?? holderOf(tree, above, verb))
  }
  return undefined
}

/** Who is shown or told how to do what an infinitive behind "how" says: token, -1 where nobody is, undefined where there is no "how". */
function shownHow(tree: Tree, verb: number): number | undefined {
  const to = child(tree, verb, dep.mark)
  if (to < 1 || tree.words[to] !== 'to' || tree.words[to - 1] !== 'how') return undefined
  const above = tree.tokens.head[verb]!
  const indirect = child(tree, above, dep.iobj)
  if (indirect >= 0) return indirect
  for (let c = tree.first[above]!; c >= 0 && c < to - 1; c = tree.next[c]!)
    if (c > above && tree.tokens.dependency[c] === dep.obj) return c
  return isPassive(tree, above) ? ownSubject(tree, above) : LEARNING.has(tree.tokens.lemma[above]!) ? undefined : -1
}
const LEARNING = new Set(['learn', 'know', 'study', 'discover', 'find', 'work', 'understand'])

/** "Won a contract [to supply]", "resisted calls [to arm]": whoever has, takes, refuses or uses the noun is who would do it. */
function holderOf(tree: Tree, noun: number, verb: number): Filler | undefined {
  const { head, dependency, lemma } = tree.tokens
  const above = head[noun]!
  if (above < 0 || !isInfinitive(tree, verb)) return undefined
  // "Used the island as a base from which [to fire]"
  const which = child(tree, verb, dep.obl)
  const isMeans = which >= 0 && which < verb && tree.words[which] === 'which'
  const isHeld = dependency[noun] === dep.obj && HELD.has(lemma[noun]!)
  if (!isHeld && !(isMeans && (dependency[noun] === dep.obj || dependency[noun] === dep.obl))) return undefined
  const found = isPassive(tree, above) || PUTTING.has(lemma[above]!) ? undefined : subjectOf(tree, above, 2)
  return found && { token: found.token, inferred: true }
}
const RANKS = new Set(['first', 'last', 'next', 'only', 'latest'])

/** "Accused its neighbour for years [of arming]": whom the deed is laid to, where the parse hung it on what stands between. */
function accusedOf(tree: Tree, between: number): Filler | undefined {
  const { head, dependency, lemma } = tree.tokens
  const verb = head[between]!
  if (dependency[between] !== dep.obl || verb < 0 || !ACCUSING.has(lemma[verb]!)) return undefined
  const object = isPassive(tree, verb) ? ownSubject(tree, verb) : child(tree, verb, dep.obj)
  return object >= 0 ? { token: antecedent(tree, object), inferred: true } : undefined
}
const ACCUSING = new Set(['accuse', 'suspect', 'convict', 'charge', 'acquit'])

/** The noun a participle or relative clause belongs to: the one right before a participle, even where the parser reached further back. */
export function modified(tree: Tree, verb: number): number {
  const above = tree.tokens.head[verb]!
  // "Hadrin is 60 per cent owned by": said of Hadrin.
  const share =
    MEASURES.has(tree.tokens.lemma[above]!) && child(tree, above, dep.cop) >= 0 ? ownSubject(tree, above) : -1
  if (share >= 0) return share
  const before = verb - 1
  const isAdjacent = before > above && tree.tokens.tag[before] === tag.NOUN && tree.tokens.dependency[verb] === dep.acl
  return isAdjacent ? before : above
}

const MEASURES = new Set(['percent', 'cent', 'part', 'half', 'third', 'majority'])

/** Who does what a noun names, through the verb that governs it: "X makes efforts", "X carried out strikes". */
export function nounSubject(tree: Tree, noun: number, depth = 0): Filler | undefined {
  const { head, dependency, tag: tags } = tree.tokens
  const above = head[noun]!
  const launcher = launcherOf(tree, noun)
  if (launcher >= 0) return { token: launcher, inferred: false }
  if (above < 0 || depth > 5) return undefined
  const code = dependency[noun]!
  if (code === dep.conj) return nounSubject(tree, above, depth + 1)
  const isLight = LIGHT.has(tree.tokens.lemma[above]!)
  // "engaged in the production of", "is under the control of": the verb's subject; with other verbs the noun is but a circumstance.
  const shares = code === dep.obl && takesPart(tree, above, adposition(tree, noun))
  // "carried out at least a dozen strikes" is read as a circumstance now and then, "planning imminent attacks" as what they are.
  const isSlipped =
    code === dep.obl || (code === dep.xcomp && tags[noun] === tag.NOUN && child(tree, noun, dep.cop) < 0)
  const isObject = code === dep.obj || (isSlipped && adposition(tree, noun) === '')
  const isDone = tags[above] === tag.VERB || (shares && tags[above] === tag.ADJ)
  if (((isObject && isLight) || shares) && isDone && (shares || !isPassive(tree, above))) {
    const found = subjectOf(tree, above, depth + 1)
    return found && { token: found.token, inferred: true }
  }
  if (code === dep['nsubj:pass'] && isLight) {
    const agent = agentOf(tree, above)
    return agent >= 0 ? { token: agent, inferred: true } : undefined
  }
  return undefined
}

/** "Strikes launched by X": who did what a noun names by a participle of a verb that lends its subject. Token or -1. */
function launcherOf(tree: Tree, noun: number): number {
  const participle = lightParticiple(tree, noun)
  return participle < 0 ? gapSubject(tree, noun) : agentOf(tree, participle)
}

/** "The strikes that [the army] carried out": the subject of a clause that leaves the noun for its object; or -1. */
function gapSubject(tree: Tree, noun: number): number {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    if (c < noun || tree.tokens.dependency[c] !== dep['acl:relcl'] || !LIGHT.has(tree.tokens.lemma[c]!)) continue
    const object = child(tree, c, dep.obj)
    const subject = ownSubject(tree, c)
    const isGap = object < 0 || RELATIVES.has(tree.words[object]!)
    if (isGap && subject > noun && subject < c && !isPassive(tree, c) && !RELATIVES.has(tree.words[subject]!))
      return subject
  }
  return -1
}

/** The participle behind a noun that says only that it was done: "strikes [launched] on", "sanctions [imposed]"; or -1. */
export function lightParticiple(tree: Tree, noun: number): number {
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const isBehind = c > noun && (code === dep.acl || code === dep['acl:relcl'])
    if (isBehind && LIGHT.has(tree.tokens.lemma[c]!) && isPassive(tree, c)) return c
  }
  return -1
}
