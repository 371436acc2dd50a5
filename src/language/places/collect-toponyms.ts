import type { Resources } from '../../resources/index.ts'
import type { DocumentEntity, Mention, PlaceLevel, Span } from '../../schema/index.ts'
import type { ParsedText } from '../syntax.ts'
import { wordsOf } from '../words.ts'
import { findCandidates, findCountries } from './find-candidates.ts'
import { findInner, type InnerName } from './find-inner.ts'
import type { Place } from './place.ts'
import type { PlaceIndex } from './place-index.ts'
import { placeKey } from './place-key.ts'
import { statedLevel } from './stated-levels.ts'
import type { Toponym } from './toponym.ts'
import { withoutTwins } from './without-twins.ts'

const PLACED: ReadonlySet<string> = new Set(['Place', 'Country', 'Nationality', 'Facility'])
/** A place named within the first tokens of a report is that of its dateline or its matter. */
const DATELINE_TOKENS = 8
const DATELINE_WEIGHT = 2
/** What a mention within another name weighs beside one of its own. */
const INNER_WEIGHT = 0.5

/** A Toponym in the making. */
interface Draft {
  readonly entity?: number
  readonly key: string
  readonly isPeople: boolean
  readonly isCountry: boolean
  readonly candidates: readonly Place[]
  weight: number
  readonly inner: Span[]
}

/** The names of a report that may be those of places: entities by their first mention, then names that stand only within others. */
export function collectToponyms(
  syntax: ParsedText,
  mentions: readonly Mention[],
  entities: readonly DocumentEntity[],
  resources: Resources,
  index: PlaceIndex,
): readonly Toponym[] {
  const { text } = syntax.document
  const found: Draft[] = []
  const numberAt = new Map<number, number>()
  for (const [entity, { type, mentions: own }] of entities.entries()) {
    if (!PLACED.has(type)) continue
    const names = own.map((number) => mentions[number]!).filter(({ kind }) => kind === 'name')
    const [first] = names
    if (!first) continue
    const spellings = byUse(names.map(({ start, end }) => text.slice(start, end)))
    const { name, candidates: all } = bestKnown(spellings, type, resources, index)
    const level = type === 'Place' ? statedLevel(names, syntax) : undefined
    const candidates = level === undefined ? all : atLevel(level, name, all, index)
    if (type === 'Facility' && candidates.length === 0) continue
    for (const { firstToken } of names) numberAt.set(firstToken, found.length)
    const weight = names.length + (first.firstToken < DATELINE_TOKENS ? DATELINE_WEIGHT : 0)
    const isPeople = type === 'Nationality'
    const isCountry = type === 'Country'
    found.push({ entity, key: placeKey(name), isPeople, isCountry, candidates, weight, inner: [] })
  }
  addInner(found, syntax, mentions, resources, index)
  return found.map(({ entity, isCountry, candidates, weight, inner }) => ({
    ...(entity !== undefined && { entity }),
    isCountry,
    candidates,
    weight,
    inner,
    containers: entity === undefined ? [] : containersOf(entities[entity]!, mentions, syntax, numberAt),
  }))
}

/** Adds names within other names: to the toponym of that name, where the report has one. */
function addInner(
  found: Draft[],
  syntax: ParsedText,
  mentions: readonly Mention[],
  resources: Resources,
  index: PlaceIndex,
): void {
  const numbers = new Map<string, number>()
  const keyOf = ({ key, isPeople }: Pick<Draft, 'key' | 'isPeople'>): string => (isPeople ? `~${key}` : key)
  for (const [number, draft] of found.entries()) if (!numbers.has(keyOf(draft))) numbers.set(keyOf(draft), number)
  const used = new Set(found.filter(({ candidates }) => candidates.length > 0).map(({ key }) => key))
  for (const inner of findInner(syntax, mentions, used, resources)) {
    const { start, end } = inner
    const number = numbers.get(keyOf(inner))
    const draft = number === undefined ? open(inner, resources, index) : found[number]!
    if (!draft) continue
    if (number === undefined) {
      numbers.set(keyOf(inner), found.length)
      found.push(draft)
    }
    draft.weight += INNER_WEIGHT
    draft.inner.push({ start, end })
  }
}

function open({ key, isPeople }: InnerName, resources: Resources, index: PlaceIndex): Draft | undefined {
  const candidates = isPeople ? findCountries(key, resources, index) : withoutTwins(index.find(key))
  return candidates.length === 0 ? undefined : { key, isPeople, isCountry: false, candidates, weight: 0, inner: [] }
}

/** The places of a name that are of the level the report gives it, where there are any: "the province of Idlib" is not the town. */
function atLevel(level: PlaceLevel, name: string, all: readonly Place[], index: PlaceIndex): readonly Place[] {
  const ofLevel = ({ kind }: Place) => kind === level
  const fitting = index.find(name).filter(ofLevel)
  return fitting.length > 0 ? fitting : all.some(ofLevel) ? all.filter(ofLevel) : all
}

function bestKnown(
  spellings: readonly string[],
  type: string,
  resources: Resources,
  index: PlaceIndex,
): { readonly name: string; readonly candidates: readonly Place[] } {
  for (const name of spellings) {
    const all = type === 'Nationality' ? findCountries(name, resources, index) : findCandidates(name, index)
    const candidates = type === 'Facility' ? all.filter(({ kind }) => kind === 'settlement') : all
    if (candidates.length > 0) return { name, candidates }
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
  syntax: ParsedText,
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
