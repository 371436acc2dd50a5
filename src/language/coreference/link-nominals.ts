import type { Mention } from '../../schema/index.ts'
import { DEPENDENCY, TAG } from '../codes.ts'
import { type Chain, compatible, isBody, joinChain, mergeChains, openChain, type Scene, sentenceOf } from './chains.ts'
import { knownIdentities } from './known-identities.ts'

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both', 'said'])
const GROUP_NOUNS = new Set([
  'group',
  'organization',
  'organisation',
  'militia',
  'movement',
  'party',
  'faction',
  'force',
  'network',
  'militant',
  'proxy',
])
const MEDIA_NOUNS = new Set([
  'newspaper',
  'daily',
  'paper',
  'outlet',
  'magazine',
  'agency',
  'broadcaster',
  'channel',
  'website',
  'weekly',
  'site',
  'station',
  'network',
])
/** How many mentions back an antecedent is looked for, however long the sentences are. */
const FAR = 250
const COUNTRY_NOUNS = new Set(['country', 'nation', 'state', 'republic', 'kingdom'])

/** Chains descriptions to names and to earlier descriptions: apposition, copula, names inside them, then definite ones. In text order. */
export function linkNominals(scene: Scene): void {
  const { mentions, chainOf } = scene
  for (const [index, mention] of mentions.entries()) {
    if (mention.kind === 'name' && NAMED_BY_KIND.has(mention.type))
      for (const word of kindWords(scene, mention)) chainOf[index]?.described.add(word)
    if (mention.kind !== 'nominal' || chainOf[index]) continue
    const lemma = lemmaOf(scene, mention)
    const chain =
      named(scene, index) ??
      apposed(scene, index) ??
      besideComma(scene, index) ??
      predicated(scene, index) ??
      antecedent(scene, index, lemma)
    const joined = chain ?? openChain(scene, index)
    if (chain) joinChain(scene, chain, index)
    else joined.plural = isPlural(scene, mention)
    if (!isFormer(scene, mention)) joined.described.add(lemma)
    const country = countryOf(scene, mention)
    if (country !== undefined) joined.country ??= country
  }
  titled(scene)
}

/** What is mostly named by what it is: "the INF [Treaty]", "the [Ministry] of Ports", "[Resolution] 12". */
const NAMED_BY_KIND = new Set(['LegalInstrument', 'Organization', 'GovernmentBody', 'Facility'])

/** What a name says it names, in lower case: its last word before "of" or a number; of an agreement all words for one. */
function kindWords({ words }: Scene, { firstToken, endToken }: Mention): Iterable<string> {
  let last = firstToken
  while (last + 1 < endToken && !/^(?:of|for|\d.*)$/.test(words.lower[last + 1]!)) last++
  const word = words.lower[last]!
  return AGREEMENTS.has(word) ? AGREEMENTS : [word]
}
const AGREEMENTS = new Set(['treaty', 'pact', 'accord', 'agreement', 'deal'])

function lemmaOf({ syntax, words }: Scene, { headToken }: Mention): string {
  return (syntax.tokens.lemma[headToken] ?? words.lower[headToken]!).toLowerCase()
}

/** "a former general" is no longer one. */
function isFormer({ words }: Scene, mention: Mention): boolean {
  for (let i = mention.firstToken; i < mention.headToken; i++)
    if (words.lower[i] === 'former' || words.lower[i] === 'ex') return true
  return false
}

/** A plural noun: its lemma lacks the ending its word has. */
function isPlural(scene: Scene, mention: Mention): boolean {
  const word = scene.words.lower[mention.headToken]!
  return word !== lemmaOf(scene, mention) && word.endsWith('s')
}

/** "the Hezbollah terror group": a name of the same kind that modifies the head without a possessive. */
function named(scene: Scene, index: number): Chain | undefined {
  const { mentions, syntax, chainOf, words } = scene
  const mention = mentions[index]!
  if (isPlural(scene, mention)) return undefined
  for (let other = index + 1; other < mentions.length && mentions[other]!.firstToken < mention.headToken; other++) {
    const name = mentions[other]!
    if (name.kind !== 'name' || name.endToken > mention.headToken || !compatible(name.type, mention.type)) continue
    const relation = syntax.tokens.dependency[name.headToken]!
    const possessive = words.lower[name.endToken] === "'s" || words.lower[name.endToken - 1] === "'s"
    const direct =
      relation === DEPENDENCY.compound ||
      relation === DEPENDENCY.nmod ||
      relation === DEPENDENCY.amod ||
      relation === DEPENDENCY['nmod:desc']
    const close = mention.headToken - name.endToken <= 2 && words.lower[name.endToken] !== '-'
    if (direct && !possessive && close) return chainOf[other]
  }
  return undefined
}

/** "Hossein Dehghan, a former general": the description stands in apposition to a mention, or a name to it. */
function apposed(scene: Scene, index: number): Chain | undefined {
  const { mentions, syntax, chainOf, headed } = scene
  const { tokens } = syntax
  const mention = mentions[index]!
  if (tokens.dependency[mention.headToken] === DEPENDENCY.appos) {
    const other = headed[tokens.head[mention.headToken]!] ?? -1
    if (other >= 0 && other !== index && fits(scene, other, mention)) return chainOf[other]
  }
  for (let near = index + 1; near < mentions.length && near < index + 4; near++) {
    const other = mentions[near]!
    const relation = tokens.dependency[other.headToken]
    const hangs = tokens.head[other.headToken] === mention.headToken
    if (!hangs || other.kind !== 'name' || other.firstToken < mention.headToken) continue
    if (relation !== DEPENDENCY.appos && relation !== DEPENDENCY.flat && relation !== DEPENDENCY['nmod:desc']) continue
    if (fits(scene, near, mention)) return chainOf[near]
  }
  return undefined
}

/** "The commander of the force, Qassem Soleimani, …" and the other way round: parted by a comma alone, and closed by one. */
function besideComma(scene: Scene, index: number): Chain | undefined {
  const { mentions, words, chainOf } = scene
  const mention = mentions[index]!
  if (mention.type !== 'Person' || isPlural(scene, mention)) return undefined
  const after = words.lower[mention.endToken]
  for (let near = index - 1; near >= 0 && near > index - 4; near--) {
    const other = mentions[near]!
    if (other.kind !== 'name' || other.endToken !== mention.firstToken - 1 || words.lower[other.endToken] !== ',')
      continue
    const closed = after === ',' || after === '.' || words.lower[mention.headToken + 1] !== 'and'
    if (closed && fits(scene, near, mention) && /^(?:the|a|an)$/.test(words.lower[mention.firstToken]!))
      return chainOf[near]
  }
  const comma = commaAfter(scene, mention.endToken)
  if (comma < 0) return undefined
  for (let near = index + 1; near < mentions.length && near < index + 6; near++) {
    const other = mentions[near]!
    if (other.kind !== 'name' || other.firstToken !== comma + 1) continue
    const close = words.lower[other.endToken]
    if ((close === ',' || close === '.') && fits(scene, near, mention)) return chainOf[near]
  }
  return undefined
}

/** The comma that closes a description, behind a phrase of place at most ("the leader of the group in the strip,"); -1 for none. */
function commaAfter({ words, syntax }: Scene, from: number): number {
  const { tokens } = syntax
  for (let i = from; i < from + 6 && tokens.sentence[i] === tokens.sentence[from]; i++) {
    if (words.lower[i] === ',') return i
    if (i === from && tokens.tag[i] !== TAG.ADP) return -1
    const tag = tokens.tag[i]
    if (tag !== TAG.ADP && tag !== TAG.DET && tag !== TAG.PROPN && tag !== TAG.NOUN && tag !== TAG.ADJ) return -1
  }
  return -1
}

function fits(scene: Scene, other: number, mention: Mention): boolean {
  const found = scene.mentions[other]!
  return (
    scene.chainOf[other] !== undefined &&
    compatible(found.type, mention.type) &&
    isPlural(scene, mention) === (found.kind === 'nominal' && isPlural(scene, found))
  )
}

/** "Hatami is the first minister …": the subject of a copula, unless it is negated or only likely. */
function predicated(scene: Scene, index: number): Chain | undefined {
  const { mentions, syntax, chainOf, headed, words } = scene
  const { tokens } = syntax
  const mention = mentions[index]!
  let copula = false
  let subject = -1
  const first = Math.max(0, mention.headToken - 25)
  for (let i = first; i < mention.headToken; i++) {
    if (tokens.head[i] !== mention.headToken) continue
    const relation = tokens.dependency[i]
    if (relation === DEPENDENCY.cop) copula = /^(?:is|was|are|were|'s)$/.test(words.lower[i]!)
    else if (relation === DEPENDENCY.nsubj) subject = i
    else if (words.lower[i] === 'not' || words.lower[i] === "n't" || relation === DEPENDENCY.aux) return undefined
  }
  if (!copula || subject < 0) return undefined
  const other = headed[subject]!
  if (other < 0 || !fits(scene, other, mention)) return undefined
  return chainOf[other]
}

/** The earlier mention a definite description takes up. */
function antecedent(scene: Scene, index: number, lemma: string): Chain | undefined {
  const mention = scene.mentions[index]!
  const first = scene.words.lower[mention.firstToken]!
  const bare = scene.words.lower[mention.headToken]!
  if (!DEFINITE.has(first))
    return mention.endToken - mention.firstToken === 1 && mention.type === 'WeaponClass'
      ? sameWord(scene, index, bare)
      : undefined
  const country = countryOf(scene, mention)
  const plural = isPlural(scene, mention)
  const here = sentenceOf(scene, index)
  let fallback: Chain | undefined
  const possessed = scene.syntax.tokens.dependency[mention.firstToken] === DEPENDENCY['nmod:poss']
  if (possessed) return undefined
  for (let other = index - 1; other >= 0 && other > index - FAR; other--) {
    const chain = scene.chainOf[other]
    const found = scene.mentions[other]!
    if (
      !chain ||
      found.kind === 'pronoun' ||
      (found.endToken > mention.firstToken && found.firstToken < mention.endToken)
    )
      continue
    const distance = here - sentenceOf(scene, other)
    if (distance > 12) break
    if (!compatible(chain.type, mention.type)) {
      if (!(COUNTRY_NOUNS.has(lemma) && chain.type === 'Country')) continue
    }
    if (country !== undefined && chain.country !== undefined && country !== chain.country) continue
    if (plural !== chain.plural && (plural || found.kind === 'nominal')) continue
    if (chain.described.has(lemma) && (distance <= 8 || mention.type === 'Document')) {
      // One said to be of the same country goes before one of whom that is not said.
      if (country === undefined || chain.country === country) return chain
      fallback ??= chain
    }
    if (plural || found.kind !== 'name' || distance > 2) continue
    if (COUNTRY_NOUNS.has(lemma) && found.type === 'Country' && country === undefined) return chain
    if (
      GROUP_NOUNS.has(lemma) &&
      isBody(found.type) &&
      found.type !== 'MediaOutlet' &&
      found.type !== 'GovernmentBody'
    ) {
      if (country === undefined || chain.country === country) return chain
    }
    if (MEDIA_NOUNS.has(lemma) && found.type === 'MediaOutlet' && mention.type === 'MediaOutlet') return chain
  }
  return fallback
}

/** Class words without any modifier ("rockets") are one entity in a Document. */
function sameWord(scene: Scene, index: number, word: string): Chain | undefined {
  for (let other = index - 1; other >= 0 && other > index - 80; other--) {
    const found = scene.mentions[other]!
    if (found.kind !== 'nominal' || found.endToken - found.firstToken !== 1 || found.type !== 'WeaponClass') continue
    if (scene.words.lower[found.headToken] === word) return scene.chainOf[other]
  }
  return undefined
}

/** Country of the nationality that modifies a description ("the Lebanese group"). */
function countryOf(scene: Scene, mention: Mention): string | undefined {
  const { syntax, words, resources } = scene
  for (let i = mention.firstToken; i < mention.headToken; i++) {
    if (syntax.tokens.tag[i] !== TAG.ADJ && syntax.tokens.tag[i] !== TAG.PROPN) continue
    const entry = knownIdentities(resources).get(words.lower[i]!)
    if (entry?.type === 'Nationality' && entry.country !== undefined) return entry.country
  }
  return undefined
}

/** Offices printed before a name describe the person, and so does what they are headed by. */
function titled(scene: Scene): void {
  const { mentions, chainOf, syntax } = scene
  const seen = new Map<string, Chain>()
  for (const [index, mention] of mentions.entries()) {
    const chain = chainOf[index]
    if (!chain) continue
    if (mention.type === 'Office') {
      let person = index + 1
      while (person < index + 4 && mentions[person]?.firstToken !== mention.endToken) person++
      const owner = mentions[person]?.type === 'Person' ? chainOf[person] : undefined
      if (owner) {
        const lemma = syntax.tokens.lemma[mention.headToken]!.toLowerCase()
        owner.described.add(lemma)
        seen.set(lemma, owner)
      }
      continue
    }
    // "the minister" once a minister has been named.
    if (mention.kind !== 'nominal' || mention.type !== 'Person' || chain.names.size > 0 || isPlural(scene, mention))
      continue
    if (mention.endToken - mention.firstToken !== 2 || scene.words.lower[mention.firstToken] !== 'the') continue
    const owner = seen.get(lemmaOf(scene, mention))
    if (owner && owner !== chain) mergeChains(scene, owner, chain)
  }
}
