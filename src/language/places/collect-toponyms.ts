import type { Resources } from '../../resources/index.ts'
import type { DocumentEntity, Mention } from '../../schema/index.ts'
import type { Syntax } from '../syntax.ts'
import { wordsOf } from '../words.ts'
import { demonyms } from './demonyms.ts'
import { findCandidates } from './find-candidates.ts'
import type { Place } from './place.ts'
import type { PlaceIndex } from './place-index.ts'
import { placeKey } from './place-key.ts'
import type { Toponym } from './toponym.ts'

const PLACED: ReadonlySet<string> = new Set(['Place', 'Country', 'Nationality', 'Facility'])
/** A place named within the first tokens of a report is that of its dateline or its matter. */
const DATELINE_TOKENS = 8
const DATELINE_WEIGHT = 2

/** The entities of a report that may be places, by their first mention. */
export function collectToponyms(
  syntax: Syntax,
  mentions: readonly Mention[],
  entities: readonly DocumentEntity[],
  resources: Resources,
  index: PlaceIndex,
): readonly Toponym[] {
  const { text } = syntax.document
  const found: Omit<Toponym, 'containers'>[] = []
  const numberOf = new Map<number, number>()
  const numberAt = new Map<number, number>()
  for (const [entity, { type, mentions: own }] of entities.entries()) {
    if (!PLACED.has(type)) continue
    const names = own.map((number) => mentions[number]!).filter(({ kind }) => kind === 'name')
    const [first] = names
    if (!first) continue
    const spellings = byUse(names.map(({ start, end }) => text.slice(start, end)))
    const { name, candidates } = candidatesOf(spellings, type, resources, index)
    if (type === 'Facility' && candidates.length === 0) continue
    const isDateline = first.firstToken < DATELINE_TOKENS
    numberOf.set(entity, found.length)
    for (const { firstToken } of names) numberAt.set(firstToken, found.length)
    found.push({
      entity,
      name,
      candidates,
      weight: names.length + (isDateline ? DATELINE_WEIGHT : 0),
      token: first.firstToken,
    })
  }
  return found.map((toponym) => ({
    ...toponym,
    containers: containersOf(entities[toponym.entity]!, mentions, syntax, numberAt),
  }))
}

function candidatesOf(
  spellings: readonly string[],
  type: string,
  resources: Resources,
  index: PlaceIndex,
): { readonly name: string; readonly candidates: readonly Place[] } {
  if (type === 'Nationality') {
    const known = demonyms(resources)
    for (const name of spellings) {
      const countries = known.get(placeKey(name)) ?? []
      const candidates = countries.flatMap((country) => index.find(country).filter(({ kind }) => kind === 'country'))
      if (candidates.length > 0) return { name, candidates }
    }
    return { name: spellings[0]!, candidates: [] }
  }
  for (const name of spellings) {
    const candidates = findCandidates(name, index)
    const fitting = type === 'Facility' ? candidates.filter(({ kind }) => kind === 'settlement') : candidates
    if (fitting.length > 0) return { name, candidates: fitting }
  }
  return { name: spellings[0]!, candidates: [] }
}

/** Distinct spellings, the most used first and then the longer. */
function byUse(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length).map(([name]) => name)
}

/** Toponyms printed behind a mention of the entity and a comma, in the same sentence. */
function containersOf(
  entity: DocumentEntity,
  mentions: readonly Mention[],
  syntax: Syntax,
  numberAt: ReadonlyMap<number, number>,
): readonly number[] {
  const { tokens } = syntax
  const { lower } = wordsOf(syntax.document, tokens)
  const found = new Set<number>()
  for (const number of entity.mentions) {
    const { kind, endToken } = mentions[number]!
    if (kind !== 'name' || lower[endToken] !== ',') continue
    if (tokens.sentence[endToken + 1] !== tokens.sentence[endToken - 1]) continue
    const outer = numberAt.get(endToken + 1)
    if (outer !== undefined) found.add(outer)
  }
  return [...found]
}
