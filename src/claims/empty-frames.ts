import { child, dep, type Filler, isPassive, type Tree, tag } from '../attribution/index.ts'
import type { Role } from '../schema/index.ts'
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
  return child(tree, token, dep['aux:pass']) < 0 || tree.tokens.tag[item] === tag.PRON
}

/** "It struck me as odd": a blow that is none. */
export function isFigurative(tree: Tree, verb: number): boolean {
  if (!BLOWS.has(tree.tokens.lemma[verb]!)) return false
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!)
    if (c > verb && tree.words[tree.first[c] ?? -1] === 'as' && tree.tokens.dependency[c] === dep.obl) return true
  return false
}
const BLOWS = new Set(['strike', 'hit', 'attack', 'blast', 'slam', 'target'])

/** "The missile fell into the sea": where a thing came down that hit nobody. */
export function isMissed(tree: Tree, verb: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  const where = FALLS.has(tree.tokens.lemma[verb]!) ? fillers.get('recipient')?.[0]?.token : undefined
  if (where === undefined) return false
  const index = tree.cover[where]!
  const name = index >= 0 ? tree.analysis.mentions[index]! : undefined
  for (let i = name?.firstToken ?? where; i < (name?.endToken ?? where + 1); i++)
    if (WATERS.has(tree.words[i]!)) return true
  // "Fell in an open area"
  for (let c = tree.first[where]!; c >= 0 && c < where; c = tree.next[c]!) if (EMPTY.has(tree.words[c]!)) return true
  return false
}
const EMPTY = new Set(['open', 'empty', 'uninhabited', 'unpopulated', 'deserted', 'vacant'])
const FALLS = new Set(['fall', 'land', 'crash', 'slam', 'plunge', 'explode'])
const WATERS = new Set(['sea', 'ocean', 'water', 'waters', 'gulf', 'bay', 'river', 'desert', 'field', 'fields'])

/** "Took part", "made the rounds": a plain verb whose object names nothing. */
export function isIdiom(tree: Tree, verb: number, fillers: ReadonlyMap<Role, readonly Filler[]>): boolean {
  // "The parts were made by the army"
  if (!LIGHT.has(tree.tokens.lemma[verb]!) || isPassive(tree, verb)) return false
  const item = fillers.get('item')?.[0]?.token
  return (
    item !== undefined && IDIOMS.has(tree.words[item]!) && child(tree, item, dep.nummod) < 0 && !isMilitary(tree, item)
  )
}

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
