import type { Resources } from '../../resources/index.ts'
import type { Mention } from '../../schema/index.ts'
import type { Syntax } from '../syntax.ts'
import type { Words } from '../words.ts'

/** An entity in the making: a chain of mentions. */
export interface Chain {
  type: string
  readonly mentions: number[]
  /** Comparison keys of its names. */
  readonly names: Set<string>
  /** Lemmas by which it was described: heads of its descriptions, and offices printed before its name. */
  readonly described: Set<string>
  /** Country the gazetteer or a description puts it in. */
  country?: string
  plural: boolean
  gender?: 'he' | 'she'
}

/** All that the rules of coreference look at. */
export interface Scene {
  readonly syntax: Syntax
  readonly words: Words
  readonly mentions: readonly Mention[]
  readonly resources: Resources
  /** Chain of each mention, once it has one. */
  readonly chainOf: (Chain | undefined)[]
  readonly chains: Chain[]
  /** Index of the innermost mention headed by each token, or -1. */
  readonly headed: Int32Array
}

/** Starts a chain with one mention. */
export function openChain(scene: Scene, mention: number): Chain {
  const { type } = scene.mentions[mention]!
  const chain: Chain = { type, mentions: [mention], names: new Set(), described: new Set(), plural: false }
  scene.chains.push(chain)
  scene.chainOf[mention] = chain
  return chain
}

/** Puts a mention into a chain. */
export function joinChain(scene: Scene, chain: Chain, mention: number): void {
  chain.mentions.push(mention)
  scene.chainOf[mention] = chain
}

/** Moves all of one chain into another: the two turned out to be the same. */
export function mergeChains(scene: Scene, into: Chain, from: Chain): void {
  if (into === from) return
  for (const mention of from.mentions) {
    into.mentions.push(mention)
    scene.chainOf[mention] = into
  }
  for (const name of from.names) into.names.add(name)
  for (const lemma of from.described) into.described.add(lemma)
  if (into.country === undefined && from.country !== undefined) into.country = from.country
  if (into.gender === undefined && from.gender !== undefined) into.gender = from.gender
  if (into.names.size === from.names.size && from.names.size > 0) into.plural = into.plural && from.plural
  from.mentions.length = 0
}

const BODIES = new Set(['Organization', 'ArmedGroup', 'GovernmentBody', 'MediaOutlet'])

/** Whether mentions of these types can denote one thing. */
export function compatible(a: string, b: string): boolean {
  if (a === b) return true
  if (BODIES.has(a) && BODIES.has(b)) return a === 'Organization' || b === 'Organization' || armedOrState(a, b)
  const pair = `${a} ${b}`
  return (
    pair === 'Place Facility' ||
    pair === 'Facility Place' ||
    pair === 'Facility Organization' ||
    pair === 'Organization Facility'
  )
}

function armedOrState(a: string, b: string): boolean {
  return a !== 'MediaOutlet' && b !== 'MediaOutlet'
}

/** Whether the type is one of organisations of any kind. */
export function isBody(type: string): boolean {
  return BODIES.has(type)
}

/** Sentence of a mention. */
export function sentenceOf(scene: Scene, mention: number): number {
  return scene.syntax.tokens.sentence[scene.mentions[mention]!.headToken]!
}
