import { folded, rounded } from './sources.mjs'

/** Geographic centres where the source gives a point far from the middle of the land meant by the name. */
const CENTRES = { US: [39.83, -98.58] }

/** One row a country or territory with an ISO 3166 code: point, people, names in use in English. */
export function countryRows({ countries, outlines, named }) {
  const people = new Map(outlines.map(({ properties }) => [properties.ADM0_A3, properties.POP_EST]))
  const byName = new Map()
  for (const { name, aliases } of named.countries)
    for (const spelling of [name, ...aliases]) byName.set(folded(spelling), { name, aliases })
  return countries
    .map((country) => {
      const { common, official } = country.name
      const ours = byName.get(folded(common)) ?? byName.get(folded(official))
      const name = ours?.name ?? common
      const aliases = new Set([common, official, ...(ours?.aliases ?? [])])
      for (const spelling of country.altSpellings) if (spelling.length > 3 && isLatin(spelling)) aliases.add(spelling)
      aliases.delete(name)
      const [latitude, longitude] = CENTRES[country.cca2] ?? country.latlng
      return {
        name,
        kind: 'country',
        country: country.cca2,
        latitude,
        longitude,
        population: rounded(people.get(country.cca3) ?? 0),
        aliases,
      }
    })
    .sort((a, b) => (a.country < b.country ? -1 : 1))
}

function isLatin(text) {
  return /^[\p{Script=Latin}\s.,'’()-]+$/u.test(text)
}
