import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Everything the gazetteer is made from, as read. */
export function readSources(corpora) {
  const json = (path) => JSON.parse(gunzipSync(readFileSync(join(corpora, path))).toString('utf8'))
  const features = (name) => json(`natural-earth/${name}.json.gz`).features
  const countries = json('country-names/countries.json.gz')
  return {
    countries,
    codeByAlpha3: new Map(countries.map((country) => [country.cca3, country.cca2])),
    outlines: features('ne_50m_admin_0_countries'),
    places: features('ne_10m_populated_places'),
    regions: features('ne_10m_admin_1_label_points'),
    states: features('ne_50m_admin_1_states_provinces'),
    named: namedInPack(),
  }
}

/** Names and spellings kept by hand in gazetteer/: they are joined to the rows of the same name and country. */
function namedInPack() {
  const read = (file) =>
    readFileSync(new URL(`../../packs/world/gazetteer/${file}.tsv`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .map((line) => line.split('\t'))
  return {
    countries: read('countries').map(([name, , , aliases = '']) => ({ name, aliases: list(aliases) })),
    settlements: read('settlements').map(([name, , country, , , aliases = '']) => ({
      name,
      country,
      aliases: list(aliases),
    })),
  }
}

function list(cell) {
  return cell.split('|').filter((alias) => alias !== '')
}

/** A number of people, rounded to three digits that count. */
export function rounded(people) {
  return people > 0 ? Number(Number(people).toPrecision(3)) : undefined
}

/** A name folded: lower case, no accents, letters and digits only. */
export function folded(name) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’‘`´ʻʿʾ.]+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Kilometres between two points, flat: good enough below some hundred kilometres. */
export function roughKilometres(a, b) {
  const north = (a.latitude - b.latitude) * 111
  const east = (a.longitude - b.longitude) * 111 * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot(north, east)
}
