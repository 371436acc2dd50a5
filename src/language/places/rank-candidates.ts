import { kilometres } from '../../schema/index.ts'
import type { Place } from './place.ts'
import type { Toponym } from './toponym.ts'
import type { PlaceWeights } from './weights.ts'

/** People a region counts as where the gazetteer does not say. */
const PEOPLE_OF_REGION = 200_000
const PEOPLE_OF_COUNTY = 30_000
/** Other toponyms looked at, on each side in the order of their first mention: keeps the work linear. */
const NEIGHBOURS = 15
/** Distance, in km, at which nearness has fallen to a third. */
const NEAR_KM = 120
const ROUNDS = 3

/** What the toponyms of a report say about where it plays. */
interface Evidence {
  readonly countries: ReadonlyMap<string, number>
  readonly regions: ReadonlyMap<string, number>
  readonly total: number
}

/**
 * Probability of each candidate of each Toponym; what is missing to 1 is that of "none of these". Every round reads the signs off
 * the others' probabilities of the round before: toponyms of one report lie in few countries and near each other (minimal spread;
 * Leidner 2007). `home` is the country of the outlet. Linear in the Toponyms.
 */
export function rankCandidates(
  toponyms: readonly Toponym[],
  weights: PlaceWeights,
  home: string | undefined,
): readonly (readonly number[])[] {
  const priors = toponyms.map(({ candidates, isCountry }) =>
    candidates.map((place) => prior(place, isCountry, weights)),
  )
  let chances = priors.map((scores) => softmax(scores, weights.none, 1))
  for (let round = 1; round < ROUNDS; round++) {
    const evidence = gather(toponyms, chances, home)
    chances = toponyms.map((toponym, i) => {
      const scores = toponym.candidates.map(
        (place, c) =>
          priors[i]![c]! +
          fromEvidence(place, evidence, weights, toponym, chances[i]!) +
          (contains(toponym, place, toponyms, chances) ? weights.contained : 0) +
          weights.near * nearness(place, i, toponyms, chances),
      )
      const isLast = round === ROUNDS - 1
      return isLast ? softmax(scores, weights.doubt, weights.sharpness) : softmax(scores, weights.none, 1)
    })
  }
  return chances
}

function prior(place: Place, isCountry: boolean, weights: PlaceWeights): number {
  const { kind, population, region, isCapital } = place
  const assumed = kind === 'region' ? (region === '' ? PEOPLE_OF_REGION : PEOPLE_OF_COUNTY) : 1
  const people = Math.log10(Math.max(population, assumed) + 100)
  const score = weights.people * people
  if (kind === 'country') return score + weights.country + (isCountry ? weights.asCountry : 0)
  if (kind === 'region') return score + weights.region
  return isCapital ? score + weights.capital : score
}

function gather(
  toponyms: readonly Toponym[],
  chances: readonly (readonly number[])[],
  home: string | undefined,
): Evidence {
  const countries = new Map<string, number>()
  const regions = new Map<string, number>()
  let total = 0
  const add = (map: Map<string, number>, key: string, weight: number): void => {
    map.set(key, (map.get(key) ?? 0) + weight)
  }
  if (home !== undefined) {
    add(countries, home, 1)
    total++
  }
  toponyms.forEach(({ candidates, weight }, i) => {
    candidates.forEach((place, c) => {
      const share = chances[i]![c]! * weight
      add(countries, place.country, share)
      total += share
      const region = regionOf(place)
      if (region !== '') add(regions, region, share)
    })
  })
  return { countries, regions, total }
}

/** Country and region that a place is, or is in; empty for a country. */
function regionOf({ kind, country, region, name }: Place): string {
  if (kind === 'country') return ''
  return region !== '' ? `${country}/${region}` : kind === 'region' ? `${country}/${name}` : ''
}

/** Signs of country and region, without what the toponym itself brought to the evidence. */
function fromEvidence(
  place: Place,
  { countries, regions, total }: Evidence,
  weights: PlaceWeights,
  { candidates, weight }: Toponym,
  chances: readonly number[],
): number {
  const region = regionOf(place)
  let ownCountry = 0
  let ownRegion = 0
  let ownTotal = 0
  for (let c = 0; c < candidates.length; c++) {
    const other = candidates[c]!
    const share = chances[c]! * weight
    ownTotal += share
    if (other.country === place.country) ownCountry += share
    if (region !== '' && regionOf(other) === region) ownRegion += share
  }
  const rest = Math.max(0, total - ownTotal)
  const inCountry = Math.max(0, (countries.get(place.country) ?? 0) - ownCountry)
  const inRegion = region === '' ? 0 : Math.max(0, (regions.get(region) ?? 0) - ownRegion)
  return (
    weights.sameCountry * Math.min(1, inCountry) +
    (weights.countryShare * inCountry) / (rest + 1) +
    weights.sameRegion * Math.min(1, inRegion) +
    (weights.regionShare * inRegion) / (rest + 1)
  )
}

/** Whether a place printed behind this one and a comma holds it. */
function contains(
  { containers }: Toponym,
  place: Place,
  toponyms: readonly Toponym[],
  chances: readonly (readonly number[])[],
): boolean {
  return containers.some((number) =>
    toponyms[number]!.candidates.some((outer, c) => chances[number]![c]! > 0.02 && isIn(place, outer)),
  )
}

/** Whether `inner` lies in `outer`, by country and region. */
export function isIn(inner: Place, outer: Place): boolean {
  if (inner.country !== outer.country || inner.kind === 'country' || outer.kind === 'settlement') return false
  if (outer.kind === 'country') return true
  if (inner.kind === 'region' && inner.region === '') return false
  // A county, or a region whose places the gazetteer files under another: near enough will do.
  return inner.region === outer.name || kilometres(inner, outer) < (outer.region === '' ? 100 : 60)
}

/** 0 to 1: how near the likely places of the neighbouring toponyms are. */
function nearness(
  place: Place,
  i: number,
  toponyms: readonly Toponym[],
  chances: readonly (readonly number[])[],
): number {
  if (place.kind === 'country') return 0
  let sum = 0
  for (let j = Math.max(0, i - NEIGHBOURS); j < Math.min(toponyms.length, i + NEIGHBOURS + 1); j++) {
    if (j === i) continue
    const { candidates } = toponyms[j]!
    for (let c = 0; c < candidates.length; c++) {
      const other = candidates[c]!
      const chance = chances[j]![c]!
      if (chance < 0.05 || other.kind === 'country' || other.country !== place.country) continue
      sum += chance * Math.exp(-kilometres(place, other) / NEAR_KM)
    }
  }
  return sum / (sum + 0.7)
}

function softmax(scores: readonly number[], none: number, sharpness: number): number[] {
  const highest = Math.max(none, ...scores)
  const parts = scores.map((score) => Math.exp((score - highest) * sharpness))
  const sum = parts.reduce((a, b) => a + b, Math.exp((none - highest) * sharpness))
  return parts.map((part) => part / sum)
}
