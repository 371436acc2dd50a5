import { type Chain, mergeChains, type Scene } from './chains.ts'

/** A capital that speaks for its government ("Jerusalem has warned") is one with the country, where the text names it. */
export function linkSeats(scene: Scene): void {
  const { mentions, chainOf, chains, words, resources } = scene
  const seats = resources.lexicon('seats')
  const states = new Map<string, Chain>()
  for (const chain of chains) {
    if (chain.type === 'Country' && chain.country !== undefined && !states.has(chain.country))
      states.set(chain.country, chain)
  }
  const acting = mentions.flatMap((mention, index) =>
    mention.kind === 'name' && mention.type === 'GovernmentBody' ? [index] : [],
  )
  for (const index of acting) {
    const mention = mentions[index]!
    const country = seats.get(words.lower.slice(mention.firstToken, mention.endToken).join(' '))
    const own = chainOf[index]
    if (typeof country !== 'string' || !own) continue
    const state = states.get(country)
    if (state && state !== own) mergeChains(scene, state, own)
  }
}
