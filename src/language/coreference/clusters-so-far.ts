import { FORM, PERSON } from './phrase-forms.ts'
import type { Phrases } from './phrases.ts'

/** Clusters of the phrases read so far: what pronouns and names told of each, by the number of its first phrase. */
export interface ClustersSoFar {
  /** First phrase of the cluster each phrase is in, or -1 before it is read. */
  readonly of: Int32Array
  readonly size: Int32Array
  readonly gender: Uint8Array
  readonly number: Uint8Array
  readonly type: Uint8Array
  readonly speaker: Int32Array
  /** The phrase that shows best what it is: its first name, else its first description, else -1. */
  readonly shown: Int32Array
  /** Heads of its last few descriptions and names. */
  readonly heads: (number[] | undefined)[]
  /** Whether a name is in it. */
  readonly isNamed: Uint8Array
}

/** Nothing read yet. */
export function startClusters(count: number): ClustersSoFar {
  return {
    of: new Int32Array(count).fill(-1),
    size: new Int32Array(count),
    gender: new Uint8Array(count),
    number: new Uint8Array(count),
    type: new Uint8Array(count),
    speaker: new Int32Array(count),
    shown: new Int32Array(count).fill(-1),
    heads: new Array(count).fill(undefined),
    isNamed: new Uint8Array(count),
  }
}

/** Puts a phrase into the cluster of an earlier one, or into one of its own (-1). */
export function addToCluster(clusters: ClustersSoFar, phrases: Phrases, phrase: number, antecedent: number): void {
  const cluster = antecedent < 0 ? phrase : clusters.of[antecedent]!
  const { gender, number, type, speaker, isNamed } = clusters
  clusters.of[phrase] = cluster
  clusters.size[cluster]!++
  const told = phrases.gender[phrase]!
  if (gender[cluster] === 0 || gender[cluster] === PERSON) gender[cluster] = told || gender[cluster]!
  if (number[cluster] === 0) number[cluster] = phrases.number[phrase]!
  if (phrases.type[phrase]! > 0 && (type[cluster] === 0 || phrases.form[phrase] === FORM.name))
    type[cluster] = phrases.type[phrase]!
  if (phrases.form[phrase] === FORM.I && speaker[cluster] === 0) speaker[cluster] = phrases.speaker[phrase]!
  if (phrases.form[phrase]! >= FORM.I) return
  const { shown, heads } = clusters
  const isName = phrases.form[phrase] === FORM.name
  if (shown[cluster]! < 0 || (isName && isNamed[cluster] === 0)) shown[cluster] = phrase
  if (isName) isNamed[cluster] = 1
  const list = heads[cluster]
  if (!list) heads[cluster] = [phrases.head[phrase]!]
  else if (!list.includes(phrases.head[phrase]!)) {
    if (list.length > 5) list.shift()
    list.push(phrases.head[phrase]!)
  }
}
