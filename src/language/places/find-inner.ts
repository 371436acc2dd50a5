import type { Resources } from '../../resources/index.ts'
import type { Mention, Span } from '../../schema/index.ts'
import type { ParsedText } from '../syntax.ts'
import { CAPITAL, wordsOf } from '../words.ts'
import { demonyms } from './demonyms.ts'
import { knownPlaces } from './known-places.ts'
import { placeKey } from './place-key.ts'

/** Mentions of these types are named after places. */
const NAMED_AFTER: ReadonlySet<string> = new Set([
  'Organization',
  'GovernmentBody',
  'ArmedGroup',
  'MediaOutlet',
  'Facility',
])
const LONGEST = 3

/** A place or people named within another name. */
export interface InnerName extends Span {
  readonly key: string
  readonly isPeople: boolean
}

/**
 * Places and peoples named within the names of bodies and sites: "Ohio" in "Ohio State Police". Only names well known to the packs,
 * and those the report itself uses of a place (`used`, by key), are believed. A body that bears nothing but the name of its seat
 * ("Washington warned") counts too. In text order; linear in the mentions.
 */
export function findInner(
  syntax: ParsedText,
  mentions: readonly Mention[],
  used: ReadonlySet<string>,
  resources: Resources,
): readonly InnerName[] {
  const { document, tokens } = syntax
  const { shape } = wordsOf(document, tokens)
  const known = knownPlaces(resources)
  const peoples = demonyms(resources)
  const found: InnerName[] = []
  let done = 0
  for (const { kind, type, firstToken, endToken } of mentions) {
    if (kind !== 'name' || !NAMED_AFTER.has(type)) continue
    for (let first = Math.max(firstToken, done); first < endToken; first++) {
      if ((shape[first]! & CAPITAL) === 0) continue
      for (let end = Math.min(endToken, first + LONGEST); end > first; end--) {
        if (end - first === endToken - firstToken && type !== 'GovernmentBody') continue
        const start = tokens.start[first]!
        const stop = tokens.end[end - 1]!
        const key = placeKey(document.text.slice(start, stop))
        const isPeople = peoples.has(key)
        if (!isPeople && !known.has(key) && !used.has(key)) continue
        found.push({ start, end: stop, key, isPeople })
        first = end - 1
        break
      }
    }
    done = Math.max(done, endToken)
  }
  return found
}
