import { DEPENDENCIES, UPOS } from '../../schema/index.ts'
import type { TreebankWord } from './treebank.ts'

/** Times a pair of UPOS and treebank tag must be seen to be a fine tag of its own. */
const TAG_FROM = 120

/** Fine tags (`UPOS|XPOS`), commonest first; every UPOS has at least one. */
export function fineTags(words: readonly TreebankWord[]): string[] {
  const counts = new Map<string, number>()
  for (const { upos, xpos } of words) counts.set(`${upos}|${xpos}`, (counts.get(`${upos}|${xpos}`) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name)
  const firstOf = new Set(UPOS.map((upos) => ranked.find((name) => name.startsWith(`${upos}|`))))
  return ranked.filter((name) => counts.get(name)! >= TAG_FROM || firstOf.has(name))
}

/** The fine tag of a treebank word, from 0; a pair that is no fine tag counts as the commonest of its UPOS. */
export function fineTag({ upos, xpos }: TreebankWord, tagNames: readonly string[]): number {
  const exact = tagNames.indexOf(`${upos}|${xpos}`)
  if (exact >= 0) return exact
  return Math.max(
    0,
    tagNames.findIndex((name) => name.startsWith(`${upos}|`)),
  )
}

/** Code of a dependency; one we do not predict counts as its main type. */
export function dependencyCode(deprel: string): number {
  const names: readonly string[] = DEPENDENCIES
  const code = names.indexOf(deprel)
  if (code >= 0) return code
  const main = names.indexOf(deprel.split(':')[0]!)
  return main >= 0 ? main : names.indexOf('dep')
}
