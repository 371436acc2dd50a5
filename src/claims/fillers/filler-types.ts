import { child, dep, isUnknownName, type Tree, tag } from '../../attribution/index.ts'
import type { Resources } from '../../resources/index.ts'
import { joinedDative } from '../arguments/datives.ts'
import { wholeOf } from '../arguments/parted.ts'
import { describedAs, saysWhat } from './named-things.ts'
import { namesOf } from './names-of-text.ts'
import { looksNational } from './nation-words.ts'
import { isElliptic, isHarmed, isStandIn, THINGS } from './stand-ins.ts'
import { wordPairs } from './word-pairs.ts'

/** Says which types of the pack a token's phrase may be read as. */
export interface FillerTypes {
  /** Whether the phrase headed by `token` is of one of `types`; no types asks for nothing. */
  readonly fits: (tree: Tree, token: number, types: readonly string[] | undefined) => boolean
  /** Whether `token` heads a name that no gazetteer lists, so that its type is a guess. */
  readonly isGuess: (tree: Tree, token: number) => boolean
  /** Whether `token` heads the name of a capital or seat, which may stand for those who rule there. */
  readonly isSeat: (tree: Tree, token: number) => boolean
}

const made = new WeakMap<Resources, FillerTypes>()
/** Pronouns for those who act. */
const PEOPLE = new Set(
  'he she they we i you who whom him her them us me their his our my your himself herself themselves ourselves both neither anybody anyone somebody someone everyone nobody'.split(
    ' ',
  ),
)
/** Pronouns for bodies that act as well as for things. */
const BODIES = new Set(['it', 'its', 'itself', 'which', 'that'])
/** Possessives of bodies, for whom someone holds an office. */
const OWNERS = new Set(['its', 'their', 'our'])
const NAMEABLE = new Set(['Party', 'Organization', 'GovernmentBody'])
/** Types of entities that never act. */
const LIFELESS = new Set(['Weapon', 'WeaponClass', 'Item', 'LegalInstrument', 'Document', 'Event', 'Money'])
const ARMS = ['Weapon', 'WeaponClass', 'Materiel']
const ACTING = ['Party']

/** The types of these Resources, with supertypes and the groups of `type-groups`; read once. */
export function fillerTypes(resources: Resources): FillerTypes {
  const known = made.get(resources)
  if (known) return known
  const groups = typesByWord(resources, 'type-groups')
  const nouns = new Map([...typesByWord(resources, 'noun-classes'), ...typesByWord(resources, 'noun-types')])
  const pairs = wordPairs(nouns)
  const currencies = resources.lexicon('currencies')
  const closures = new Map<string, ReadonlySet<string>>()
  const closureOf = (type: string): ReadonlySet<string> => {
    const held = closures.get(type)
    if (held) return held
    const closure = new Set<string>()
    const open = [type]
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (closure.has(at)) continue
      closure.add(at)
      const above = resources.mentionTypes.get(at)?.extends
      if (above !== undefined) open.push(above)
      // Word lists have lower-case keys.
      open.push(...(groups.get(at.toLowerCase()) ?? []))
    }
    closures.set(type, closure)
    return closure
  }
  const typesOf = (tree: Tree, token: number): readonly string[] | undefined => {
    const word = tree.words[token]!
    // A plural whose lemma was not found: "lathes".
    return (
      pairs.get(tree.tokens.lemma[token]!)?.get(tree.words[token - 1] ?? '') ??
      nouns.get(tree.tokens.lemma[token]!) ??
      nouns.get(word) ??
      (word.endsWith('s') ? nouns.get(word.slice(0, -1)) : undefined)
    )
  }
  const meets = (type: string, types: readonly string[]): boolean => {
    const closure = closureOf(type)
    return types.some((one) => closure.has(one))
  }
  const fits = (tree: Tree, token: number, wanted: readonly string[] | undefined, depth = 0): boolean => {
    if (wanted === undefined) return true
    const { mentions, entities } = tree.analysis
    const index = mentionOf(tree, token)
    if (index >= 0) {
      if (meets(mentions[index]!.type, wanted)) return true
      const entity = entities[tree.entity[index]!]
      if (entity && meets(entity.type, wanted)) return true
      if (mentions[index]!.kind === 'name') {
        const described = describedAs(tree, index)
        if (described >= 0 && (nouns.get(tree.tokens.lemma[described]!) ?? []).some((type) => meets(type, wanted)))
          return true
        // "The Sea of Velmark", "an ICBM": what the name itself says.
        return saysWhat(tree, index) && (nouns.get(tree.words[token]!) ?? []).some((type) => meets(type, wanted))
      }
    }
    if (isThoseWho(tree, token)) return wanted.includes('Party')
    const isPronoun = tree.tokens.tag[token] === tag.PRON || isBoth(tree, token)
    if (isPronoun && isParty(tree, token, index)) {
      if (wanted.includes('Party') || (OWNERS.has(tree.words[token]!) && wanted.includes('Organization'))) return true
      // "They", of whom nothing is known, may be things told of before.
      // "It", of a name taken for one of a place, may be the state that it is.
      if (tree.words[token] === 'it' && wanted.includes('Country') && isOfPlace(tree, index)) return true
      // So may be those some of which are told of: "some of [them] were in its hands".
      if (index >= 0 || !THINGS.has(tree.words[token]!) || (depth === 0 && !isDoneTo(tree, token))) return false
    }
    const part =
      depth < 3
        ? wholeOf(
            tree,
            token,
            wanted.some((type) => ARMS.includes(type)),
          )
        : -1
    if (part >= 0 && [part, ...joined(tree, part)].some((one) => fits(tree, one, wanted, depth + 1))) return true
    if (wanted.includes('Money') && currencies.has(tree.words[token]!)) return true
    if (isHarmed(tree, token) && wanted.includes('Person')) return true
    // "18 of 31 trucks" are trucks, "150 of its soldiers" are soldiers, whatever was told of before.
    if (
      (isElliptic(tree, token) && (part < 0 || tree.tokens.tag[part] === tag.PRON)) ||
      (wanted.includes('Materiel') && isStandIn(tree, token))
    ) {
      const things = wanted.filter((type) => ARMS.includes(type) || type === 'Vehicle' || type === 'Rocketry')
      return things.length > 0 && isTold(tree, token, nouns, (type) => meets(type, things))
    }
    // "Tough sanctions", "systems and structures": no description of anyone, nothing of a kind.
    if (isQuality(tree, token) && looksNational(tree, token))
      return wanted.includes('Nationality') || wanted.includes('Country')
    if (isQuality(tree, token)) return typesOf(tree, token)?.some((type) => wanted.includes(type)) ?? false
    const noun = typesOf(tree, token)
    if (VAGUE.has(tree.tokens.lemma[token]!) && !isSpecified(tree, token))
      return noun?.some((type) => meets(type, ACTING) && meets(type, wanted)) ?? false
    if (noun?.some((type) => meets(type, wanted))) return true
    const isNamed = isCapital(tree, token) || isUnknownName(tree, token)
    if (noun && !(isNamed && tree.tokens.tag[token - 1] === tag.PROPN)) return false
    // A name that no one knows may be any party; it is no place and no thing.
    const isUnknown =
      tree.tokens.dependency[token] === dep.compound
        ? isGiven(tree, token)
        : isNamed || opensAsName(tree, token) || isBeforeHyphen(tree, token)
    return isUnknown && wanted.some((one) => NAMEABLE.has(one))
  }
  const seats = resources.lexicon('seats')
  const listed = new Set<string>()
  for (const { gazetteer } of resources.packs)
    for (const { name, aliases } of gazetteer)
      for (const one of [name, ...(aliases ?? [])]) listed.add(one.toLowerCase())
  const types: FillerTypes = {
    fits: (tree, token, wanted) => fits(tree, token, wanted),
    isSeat(tree, token) {
      const index = mentionOf(tree, token)
      if (index < 0) return false
      const { kind, start, end } = tree.analysis.mentions[index]!
      return kind === 'name' && seats.has(tree.text.slice(start, end).toLowerCase())
    },
    isGuess(tree, token) {
      const index = mentionOf(tree, token)
      if (index < 0) return isUnknownName(tree, token)
      const { kind, start, end } = tree.analysis.mentions[index]!
      return kind === 'name' && !listed.has(tree.text.slice(start, end).toLowerCase())
    },
  }
  made.set(resources, types)
  return types
}

/** "Gave the [Herons] rifles", read as one noun phrase. */
function isGiven(tree: Tree, token: number): boolean {
  const verb = tree.tokens.head[tree.tokens.head[token]!]!
  return tree.tokens.tag[token] === tag.PROPN && verb >= 0 && verb < token && joinedDative(tree, verb) === token
}

/** The mention a token heads, or the name it is part of; -1 where it merely stands inside a description. */
export function mentionOf(tree: Tree, token: number): number {
  if (tree.mention[token]! >= 0) return tree.mention[token]!
  const index = tree.cover[token]!
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name' ? index : -1
}

/** Whether a token heads a name or is part of one. */
export function isName(tree: Tree, token: number): boolean {
  const index = mentionOf(tree, token)
  return index >= 0 && tree.analysis.mentions[index]!.kind === 'name'
}

/** "[Those] who kill our soldiers": a pronoun that a relative clause makes one of people. */
function isThoseWho(tree: Tree, token: number): boolean {
  const word = tree.words[token]
  const next = tree.words[token + 1]
  // "Accuse [each] other"
  if (word === 'each' && next === 'other') return true
  return (word === 'those' || word === 'anyone') && (next === 'who' || (word === 'anyone' && next === 'with'))
}

/** "Asked [both] to hold their fire", read as what joins two words. */
function isBoth(tree: Tree, token: number): boolean {
  return tree.words[token] === 'both' && tree.tokens.dependency[token] === dep.obj
}

/** Nouns that name arms or goods only with a word before them ("nerve agent", "missile systems"). */
const VAGUE = new Set(['system', 'agent', 'gas', 'round', 'load', 'delivery', 'tube', 'design', 'sight', 'tool'])

function isSpecified(tree: Tree, noun: number): boolean {
  for (let c = tree.first[noun]!; c >= 0 && c < noun; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.compound || code === dep.nummod || (code === dep.amod && tree.tokens.tag[c] !== tag.DET))
      return true
  }
  return false
}

/** Whether a word stands before a noun as its adjective. */
function isQuality(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.ADJ && tree.tokens.dependency[token] === dep.amod
}

/** Whether a pronoun stands for someone who acts. */
function isParty(tree: Tree, token: number, mention: number): boolean {
  const word = tree.words[token]!
  if (PEOPLE.has(word) && !THINGS.has(word)) return true
  if (!PEOPLE.has(word) && !BODIES.has(word)) return false
  // "It delivered aircraft": whoever "it" is, it is not the aircraft told of before.
  if (word === 'it' && tree.tokens.dependency[token] === dep.nsubj) return true
  return !isLifeless(tree, mention)
}

function isOfPlace(tree: Tree, mention: number): boolean {
  return mention >= 0 && tree.analysis.entities[tree.entity[mention]!]?.type === 'Place'
}

/** Whether a mention was taken for one of something that never acts. */
export function isLifeless(tree: Tree, mention: number): boolean {
  const entity = mention >= 0 ? tree.analysis.entities[tree.entity[mention]!] : undefined
  return entity !== undefined && LIFELESS.has(entity.type)
}

function joined(tree: Tree, token: number): readonly number[] {
  const found: number[] = []
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) if (tree.tokens.dependency[c] === dep.conj) found.push(c)
  return found
}

/** "The Resistance": a common noun that is printed as a name within a sentence. */
function isCapital(tree: Tree, token: number): boolean {
  const opens = tree.tokens.sentence[token - 1] !== tree.tokens.sentence[token]
  return (
    tree.tokens.tag[token] === tag.NOUN && !opens && /^\p{Lu}\p{Ll}/u.test(tree.text.slice(tree.tokens.start[token]!))
  )
}

/** "The [Arden]-backed rebels": a name that no list has within what describes somebody. */
function isBeforeHyphen(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.PROPN && tree.words[token + 1] === '-' && tree.cover[token]! >= 0
}

/** "[Brannoch] exported arms": a word at the front of a sentence, read as a noun, that is a name elsewhere in the text. */
function opensAsName(tree: Tree, token: number): boolean {
  if (tree.tokens.tag[token] !== tag.NOUN || tree.cover[token]! >= 0) return false
  return /^\p{Lu}/u.test(tree.text.charAt(tree.tokens.start[token]!)) && namesOf(tree).has(tree.words[token]!)
}

/** Whether a pronoun is what a verb is done to, and is not made to do something itself ("sold them", not "got them to leave"). */
function isDoneTo(tree: Tree, token: number): boolean {
  const code = tree.tokens.dependency[token]!
  if (code === dep['nsubj:pass']) return true
  const verb = tree.tokens.head[token]!
  return code === dep.obj && verb >= 0 && child(tree, verb, dep.xcomp) < 0
}

/** Whether arms were described before a token, in its sentence or one of the two before. */
function isTold(
  tree: Tree,
  token: number,
  nouns: ReadonlyMap<string, readonly string[]>,
  isThing: (type: string) => boolean,
): boolean {
  const { mentions } = tree.analysis
  const sentence = tree.tokens.sentence[token]!
  // "Sank three ships and hijacked [one]"
  const isPronoun = /^(?:it|they|them|these|those|one)$/.test(tree.words[token]!) || tree.tokens.tag[token] === tag.NOUN
  for (let i = token - 1; i >= Math.max(0, token - 120) && tree.tokens.sentence[i]! >= sentence - 2; i--) {
    if (isPronoun && tree.tokens.tag[i] === tag.NOUN && nouns.get(tree.tokens.lemma[i]!)?.some(isThing)) return true
    const index = tree.mention[i]!
    if (index < 0 || mentions[index]!.kind === 'pronoun') continue
    if (isThing(mentions[index]!.type)) return true
  }
  return false
}

/** A word list whose values are types, several written with blanks; what one pack says of a word stands beside what others say. */
function typesByWord(resources: Resources, list: string): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>()
  for (const { lexicons } of resources.packs) {
    for (const [word, types] of lexicons.get(list) ?? []) {
      if (typeof types === 'string') all.set(word, [...new Set([...(all.get(word) ?? []), ...types.split(' ')])])
    }
  }
  return all
}
