import { type GazetteerEntry, nameKey } from '../../schema/index.ts'
import { type Chain, compatible, isBody, joinChain, mergeChains, openChain, type Scene } from './chains.ts'
import { knownIdentities } from './known-identities.ts'

/** How many chains of one last word are tried. */
const NEAR = 20
const SMALL = new Set(['of', 'the', 'for', 'and', 'in', 'on', 'to', 's'])
/** Family names that stand before the given name. */
const FAMILY_FIRST = new Set('kim ri pak lee park choi moon yoon xi li hu mao deng wang zhang chen liu zhao'.split(' '))
const keys = new Map<string, string>()

/**
 * Chains the names of a Document: equal spellings, spellings the gazetteer knows for one thing, last names after full names,
 * abbreviations after or before what they stand for, and shortened names of organisations. In text order.
 */
export function linkNames(scene: Scene): void {
  const { mentions, syntax, resources } = scene
  const identities = knownIdentities(resources)
  const countries = countriesByOpening(scene, identities)
  const shortNames = resources.lexicon('short-names')
  const byName = new Map<string, Chain[]>()
  const byLast = new Map<string, Chain[]>()
  const byInitials = new Map<string, Chain>()
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind !== 'name' && mention.type !== 'Office') continue
    const key = cachedKey(syntax.document.text.slice(mention.start, mention.end))
    const identity = identities.get(key) ?? (mention.type === 'Country' ? countries.get(key) : undefined)
    const same = identity && compatible(identity.type, mention.type) ? nameKey(identity.name) : key
    const words = same.split(' ')
    let chain = byName.get(same)?.find((one) => compatible(one.type, mention.type))
    if (!chain && mention.type === 'Person') chain = personBefore(words, byLast, shortNames)
    if (!chain && isBody(mention.type)) {
      chain =
        byInitials.get(`initials ${same}`) ?? (words.length > 1 ? byInitials.get(`word ${initials(words)}`) : undefined)
      if (chain && !compatible(chain.type, mention.type)) chain = undefined
      if (!chain && identity === undefined && words.length < 4) chain = shortened(words, byLast, mention.type)
    }
    if (chain) joinChain(scene, chain, index)
    else chain = openChain(scene, index)
    if (identity?.country !== undefined) chain.country ??= identity.country
    chain.names.add(same)
    put(byName, same, chain)
    if (mention.type === 'Person') {
      put(byLast, lastName(words), chain)
      put(byLast, lastName(key.split(' ')), chain)
      if (FAMILY_FIRST.has(words[0]!)) put(byLast, words[0]!, chain)
    } else if (isBody(mention.type)) {
      put(byLast, words.at(-1)!, chain)
      if (words.length > 1) byInitials.set(`initials ${initials(words)}`, chain)
      else if (same.length <= 6) byInitials.set(`word ${same}`, chain)
      if (words.length > 1 && key.split(' ').length > 1) byInitials.set(`initials ${initials(key.split(' '))}`, chain)
    }
  }
  parentheses(scene)
}

/** Countries of names of two words by the first of them, each that of most mentions in the text: "north" is North Korea there. */
function countriesByOpening(
  { mentions, syntax }: Scene,
  identities: ReadonlyMap<string, GazetteerEntry>,
): ReadonlyMap<string, GazetteerEntry> {
  const counts = new Map<string, number>()
  const found = new Map<string, GazetteerEntry>()
  for (const { kind, type, start, end } of mentions) {
    if (kind !== 'name' || (type !== 'Country' && type !== 'Nationality')) continue
    const named = identities.get(cachedKey(syntax.document.text.slice(start, end)))?.country
    const entry = named === undefined ? undefined : identities.get(cachedKey(named))
    const words = entry ? cachedKey(entry.name).split(' ') : []
    if (!entry || words.length !== 2) continue
    const count = (counts.get(entry.name) ?? 0) + 1
    counts.set(entry.name, count)
    const best = found.get(words[0]!)
    if (!best || count > counts.get(best.name)!) found.set(words[0]!, entry)
  }
  return found
}

function cachedKey(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  if (keys.size > 20_000) keys.clear()
  const key = nameKey(text)
  keys.set(text, key)
  return key
}

function put(table: Map<string, Chain[]>, key: string, chain: Chain): void {
  const found = table.get(key)
  if (!found) table.set(key, [chain])
  else if (!found.includes(chain, Math.max(0, found.length - NEAR))) found.push(chain)
}

/** "al aarouri" counts as one last name, by its word behind the article. */
function lastName(words: readonly string[]): string {
  return words.at(-1)!
}

/** The person a name without first name, or with another one's beginning, means: latest with the same last name. */
function personBefore(
  words: readonly string[],
  byLast: ReadonlyMap<string, Chain[]>,
  shortNames: ReadonlyMap<string, string | true>,
): Chain | undefined {
  const given = (word: string) => shortNames.get(word) ?? word
  const family = FAMILY_FIRST.has(words[0]!) ? words[0]! : lastName(words)
  const found = byLast.get(family)
  if (!found) return undefined
  const short = words.length === 1 || (words.length === 2 && words[0] === 'al')
  for (let i = found.length - 1; i >= 0 && i >= found.length - NEAR; i--) {
    const chain = found[i]!
    if (chain.type !== 'Person') continue
    if (short) return chain
    // A fuller name after the last name alone, or one with the same first name; never two full names that differ.
    let clash = false
    let alike = false
    for (const name of chain.names) {
      const known = name.split(' ')
      if (known.length === 1) alike = true
      else if (given(known[0]!) === given(words[0]!) && !FAMILY_FIRST.has(words[0]!)) alike = true
      else clash = true
    }
    if (alike && !clash) return chain
  }
  return undefined
}

function initials(words: readonly string[]): string {
  let letters = ''
  for (const word of words) if (!SMALL.has(word)) letters += word[0]!
  return letters
}

/** Words that, alone, name something else than the longer names they end: the House is a chamber, the White House is none. */
const NAMESAKES = new Set(['house'])

/** An organisation's name that ends as an earlier longer one does ("Foreign Ministry", "Guards"). */
function shortened(words: readonly string[], byLast: ReadonlyMap<string, Chain[]>, type: string): Chain | undefined {
  const found = byLast.get(words.at(-1)!)
  if (!found || (words.length === 1 && NAMESAKES.has(words[0]!))) return undefined
  const tail = ` ${words.join(' ')}`
  let only: Chain | undefined
  for (const chain of found.slice(-NEAR)) {
    if (!isBody(chain.type) || !compatible(chain.type, type)) continue
    let ends = false
    for (const name of chain.names) if (name.endsWith(tail) || tail.endsWith(` ${name}`)) ends = true
    if (!ends) continue
    if (only && only !== chain) return undefined
    only = chain
  }
  return only
}

/** "Popular Front (PF)": a name in brackets right behind another of one kind is the same, if its letters could stand for it. */
function parentheses(scene: Scene): void {
  const { mentions, words, chainOf } = scene
  for (let index = 1; index < mentions.length; index++) {
    const mention = mentions[index]!
    if (mention.kind !== 'name' || words.lower[mention.firstToken - 1] !== '(' || words.lower[mention.endToken] !== ')')
      continue
    for (let before = index - 1; before >= 0 && before > index - 4; before--) {
      const long = mentions[before]!
      if (long.endToken !== mention.firstToken - 1 || long.kind === 'pronoun' || long.type === 'Person') continue
      const short = words.surface[mention.firstToken]!
      if (mention.endToken - mention.firstToken !== 1 || long.endToken - long.firstToken < 2 || short.length > 8)
        continue
      const letters = initials(cachedKey(scene.syntax.document.text.slice(long.start, long.end)).split(' '))
      if (!letters.includes(short.toLowerCase().slice(0, 2)) && !short.toLowerCase().includes(letters)) continue
      const [a, b] = [chainOf[before], chainOf[index]]
      if (a && b) mergeChains(scene, a, b)
      break
    }
  }
}
