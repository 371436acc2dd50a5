import type { Resources } from '../resources/index.ts'
import type { DocumentEntity, Mention } from '../schema/index.ts'
import type { Chain, Scene } from './coreference/chains.ts'
import { linkNames } from './coreference/link-names.ts'
import { linkNominals } from './coreference/link-nominals.ts'
import { linkPronouns } from './coreference/link-pronouns.ts'
import { linkSeats } from './coreference/link-seats.ts'
import { describePhrases, type Phrases } from './coreference/phrases.ts'
import type { Syntax } from './syntax.ts'
import { wordsOf } from './words.ts'

/** Mentions with the types they turned out to have, and the entities they form. */
export interface Coreference {
  readonly mentions: readonly Mention[]
  readonly entities: readonly DocumentEntity[]
}

/**
 * Groups mentions into entities; every mention given back is in exactly one. Names first, then descriptions, by
 * rules in the manner of the multi-pass sieve (Raghunathan et al. 2010), then pronouns by a ranker of antecedents (Durrett and
 * Klein 2013). "It" and "they" that mean nothing known are left out.
 */
export function resolveCoreference(syntax: Syntax, mentions: readonly Mention[], resources: Resources): Coreference {
  const scene = sceneOf(syntax, mentions, resources)
  linkPronouns(scene)
  return toEntities(scene)
}

/** All noun phrases and pronouns of a text as the ranker of antecedents reads them: training and evaluation. */
export function readScene(
  syntax: Syntax,
  mentions: readonly Mention[],
  resources: Resources,
  speakers?: readonly string[],
): Phrases {
  const { words, chainOf } = sceneOf(syntax, mentions, resources)
  return describePhrases({ syntax, words, mentions, chainOf, resources, ...(speakers && { speakers }) })
}

/** Names and descriptions in their chains, pronouns in none. */
function sceneOf(syntax: Syntax, mentions: readonly Mention[], resources: Resources): Scene {
  const headed = new Int32Array(syntax.tokens.length).fill(-1)
  for (const [index, mention] of mentions.entries()) headed[mention.headToken] = index
  const scene: Scene = {
    syntax,
    words: wordsOf(syntax.document, syntax.tokens),
    mentions,
    resources,
    chainOf: new Array(mentions.length).fill(undefined),
    chains: [],
    headed,
  }
  linkNames(scene)
  linkSeats(scene)
  linkNominals(scene)
  return scene
}

function toEntities({ mentions, chainOf, chains, syntax }: Scene): Coreference {
  const kept: Mention[] = []
  const numbers = new Map<Chain, number[]>()
  for (const chain of chains) chain.type = typeOf(chain, mentions)
  for (const [index, mention] of mentions.entries()) {
    const chain = chainOf[index]
    if (!chain) continue
    const list = numbers.get(chain)
    if (list) list.push(kept.length)
    else numbers.set(chain, [kept.length])
    kept.push(mention.kind === 'pronoun' && mention.type !== chain.type ? { ...mention, type: chain.type } : mention)
  }
  const entities = [...numbers].map(([chain, list], index): DocumentEntity => {
    const name = fullest(
      list.map((number) => kept[number]!),
      chain.type,
    )
    return { id: `e${index}`, name: syntax.document.text.slice(name.start, name.end), type: chain.type, mentions: list }
  })
  return { mentions: kept, entities }
}

/** Type of most of its names, a state's before all; of its descriptions where it has none. */
function typeOf(chain: Chain, mentions: readonly Mention[]): string {
  const kind = chain.mentions.some((index) => mentions[index]!.kind === 'name') ? 'name' : 'nominal'
  const counts = new Map<string, number>()
  for (const index of chain.mentions) {
    const mention = mentions[index]!
    if (mention.kind === kind) counts.set(mention.type, (counts.get(mention.type) ?? 0) + 1)
  }
  if (counts.has('Country')) return 'Country'
  let best = chain.type
  for (const [type, count] of counts) if (count > (counts.get(best) ?? 0)) best = type
  return best
}

/** The longest name, of those of this type if there are any; without names the longest description, else the pronoun. */
function fullest(mentions: readonly Mention[], type: string): Mention {
  const rankOf = ({ kind, type: own }: Mention) =>
    kind === 'name' ? (own === type ? 3 : 2) : kind === 'nominal' ? 1 : 0
  let best = mentions[0]!
  for (const mention of mentions) {
    const better = rankOf(mention) - rankOf(best)
    if (better > 0 || (better === 0 && mention.end - mention.start > best.end - best.start)) best = mention
  }
  return best
}
