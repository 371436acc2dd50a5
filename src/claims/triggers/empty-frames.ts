import {
  adposition,
  child,
  dep,
  type Filler,
  isInfinitive,
  isPassive,
  type Tree,
  tag,
} from '../../attribution/index.ts'
import type { Mention, Role } from '../../schema/index.ts'
import type { TriggerEntry } from './trigger-index.ts'

/** "Developing missiles": a verb that tells neither by whom nor to whom nor where, unless it says that it happened ("was fired"). */
export function isOfNoOne(
  tree: Tree,
  token: number,
  { trigger }: TriggerEntry,
  fillers: ReadonlyMap<Role, readonly Filler[]>,
): boolean {
  // "Any attack on the kingdom would …"
  const determiner = child(tree, token, dep.det)
  if (trigger.tag === 'NOUN' && determiner >= 0 && tree.words[determiner] === 'any') return !fillers.has('actor')
  if (trigger.tag !== 'VERB' || fillers.size !== 1 || !fillers.has('item')) return false
  const item = fillers.get('item')![0]!.token
  // "The missile [exploded] after liftoff": what it did did happen.
  if (tree.tokens.head[item] === token && tree.tokens.dependency[item] === dep.nsubj) return false
  return child(tree, token, dep['aux:pass']) < 0 || tree.tokens.tag[item] === tag.PRON
}

/** "[Practised] attacks on a mock base", "instructed in the [use] of shells": what is only rehearsed or taught. */
export function isRehearsed(tree: Tree, token: number): boolean {
  const { head, dependency, lemma } = tree.tokens
  const above = head[token]!
  for (let c = tree.first[token]!; c >= 0 && c < token; c = tree.next[c]!)
    if (MOCK.has(tree.words[c]!) && dependency[c] !== dep.nsubj) return true
  if (above < 0) return false
  const code = dependency[token]
  if (code === dep.obj || code === dep.xcomp || code === dep['nsubj:pass']) return REHEARSING.has(lemma[above]!)
  return code === dep.obl && TEACHING.has(lemma[above]!) && TAUGHT.has(adposition(tree, token))
}
const MOCK = new Set('mock simulated notional imaginary hypothetical fictitious pretend dummy'.split(' '))
const REHEARSING = new Set([
  'practise',
  'practice',
  'rehearse',
  'simulate',
  'mimic',
  'imitate',
  'drill',
  'teach',
  'learn',
])
const TEACHING = new Set([
  'instruct',
  'train',
  'teach',
  'school',
  'drill',
  'specialise',
  'specialize',
  'practise',
  'practice',
])
const TAUGHT = new Set(['in', 'on', 'for'])

/** "It struck me as odd": a blow that is none. */
export function isFigurative(tree: Tree, verb: number): boolean {
  if (!BLOWS.has(tree.tokens.lemma[verb]!)) return false
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!)
    if (c > verb && tree.words[tree.first[c] ?? -1] === 'as' && tree.tokens.dependency[c] === dep.obl) return true
  return false
}
const BLOWS = new Set(['strike', 'hit', 'attack', 'blast', 'slam', 'target'])

/** "Fired at a [mock] ship", "sank a [decommissioned] tanker": what stands in for whom one would strike. */
export function isStandIn(tree: Tree, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  const struck = fillers.get('recipient')?.[0]?.token
  if (struck === undefined) return false
  const isTarget = tree.tokens.lemma[struck] === 'target'
  for (let c = tree.first[struck]!; c >= 0 && c < struck; c = tree.next[c]!)
    if (MOCK.has(tree.words[c]!) || tree.words[c] === 'decommissioned' || (isTarget && TARGETS.has(tree.words[c]!)))
      return true
  return false
}
const TARGETS = new Set(['floating', 'practice', 'training', 'towed', 'aerial', 'moving', 'test', 'designated'])

/** "Makes it [less likely]", "keeps guns [out of] the valley", "has it [yet to deliver]": a verb that says what becomes of a thing, nobody's making or having. */
export function isOfOutcome(tree: Tree, verb: number): boolean {
  const lemma = tree.tokens.lemma[verb]!
  if (!OUTCOMES.has(lemma) || tree.tokens.tag[verb] === tag.NOUN || isPassive(tree, verb)) return false
  const object = child(tree, verb, dep.obj)
  const complement = child(tree, verb, dep.xcomp)
  if (lemma === 'have') return object >= 0 && object < verb && complement >= 0 && isInfinitive(tree, complement)
  if (complement > object && object > verb && tree.tokens.tag[complement] === tag.ADJ) return true
  // "Making it potentially a threat": the parse took both for objects.
  if (lemma === 'make' && object === verb + 1 && tree.tokens.tag[object] === tag.PRON)
    for (let c = tree.next[object]!; c >= 0; c = tree.next[c]!) if (tree.tokens.dependency[c] === dep.obj) return true
  return lemma === 'keep' && object >= 0 && [verb, object].some((above) => isKeptOff(tree, above))
}
const OUTCOMES = new Set(['make', 'keep', 'have'])

function isKeptOff(tree: Tree, above: number): boolean {
  for (let c = tree.first[above]!; c >= 0; c = tree.next[c]!) if (c > above && OFF.has(adposition(tree, c))) return true
  return false
}
const OFF = new Set(['out', 'off', 'from', 'away'])

/** "The missile fell into the sea": where a thing came down that hit nobody. */
export function isMissed(tree: Tree, verb: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  const where = FALLS.has(tree.tokens.lemma[verb]!) ? fillers.get('recipient')?.[0]?.token : undefined
  if (where === undefined) return false
  const index = tree.cover[where]!
  const name = index >= 0 ? tree.analysis.mentions[index]! : undefined
  for (let i = name?.firstToken ?? where; i < (name?.endToken ?? where + 1); i++)
    if (WATERS.has(tree.words[i]!)) return true
  const isZone = tree.tokens.lemma[where] === 'zone' || tree.words[(name?.endToken ?? 0) - 1] === 'zone'
  if (isZone && saysOf(tree, where, name, ZONES)) return true
  // "Fell in an open area"
  for (let c = tree.first[where]!; c >= 0 && c < where; c = tree.next[c]!) if (EMPTY.has(tree.words[c]!)) return true
  return false
}
/** Whether one of these words stands before a noun or in its name. */
function saysOf(tree: Tree, noun: number, name: Mention | undefined, words: ReadonlySet<string>): boolean {
  for (let i = name?.firstToken ?? noun; i < (name?.endToken ?? noun); i++) if (words.has(tree.words[i]!)) return true
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) if (words.has(tree.words[c]!)) return true
  return false
}
/** Of the sea and the air: "its exclusive economic zone". */
const ZONES = new Set(['economic', 'exclusive', 'exclusion', 'identification'])
const EMPTY = new Set(['open', 'empty', 'uninhabited', 'unpopulated', 'deserted', 'vacant'])
const FALLS = new Set(['fall', 'land', 'crash', 'slam', 'plunge', 'explode'])
const WATERS = new Set(
  'sea ocean water waters gulf bay river lake strait pacific atlantic mediterranean desert field fields wasteland'.split(
    ' ',
  ),
)

/** "Took part", "made the rounds": a plain verb whose object names nothing. */
export function isIdiom(tree: Tree, verb: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  // "The parts were made by the army"
  if (!LIGHT.has(tree.tokens.lemma[verb]!) || isPassive(tree, verb)) return false
  const item = fillers.get('item')?.[0]?.token
  return (
    item !== undefined &&
    IDIOMS.has(tree.words[item]!) &&
    child(tree, item, dep.nummod) < 0 &&
    !isMilitary(tree, item) &&
    !isHelp(tree, item, fillers.get('recipient')?.[0]?.token)
  )
}

/** "Gave [support] to the fighters": to those who fight it is help. */
function isHelp(tree: Tree, item: number, recipient: number | undefined): boolean {
  return recipient !== undefined && HELP.has(tree.words[item]!) && FIGHTERS.has(tree.tokens.lemma[recipient]!)
}
const HELP = new Set(['support', 'aid'])
const FIGHTERS = new Set('fighter rebel militia militant insurgent separatist guerrilla faction'.split(' '))

/** "[Military] support", "[lethal] aid". */
function isMilitary(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) if (MILITARY.has(tree.words[c]!)) return true
  return false
}
const MILITARY = new Set('military lethal nonlethal material logistical technical armed security defensive'.split(' '))
const LIGHT = new Set(
  'take make have give hold keep bear get do find lend receive build win gain attract develop generate'.split(' '),
)
const IDIOMS = new Set('part parts rounds round support aid shape design sight line range agent fire load'.split(' '))
