// Where each page of the workbench is, over the generated record, and what it shows once it can be used.
import { listClaims, listEntities, listReports, listSources } from '../dist/query/index.js'

/** Pages by name: addresses to choose from, and a selector of what the page is about. */
export async function addresses(store, world) {
  const first = async (list, filter = {}) =>
    (await list(store, { limit: 3, ...filter })).items.map(({ id }) => encodeURIComponent(id))
  const claims = await first(listClaims)
  const disputed = await first(listClaims, { disputed: true, sort: 'disputed' })
  const query = (path, ...values) => values.map((value) => `${path}${encodeURIComponent(value)}`)
  const below = (path, ids) => ids.map((id) => `${path}/${id}`)
  const { groups, words, people } = world
  const rows = '[role=table] [data-index] a'
  const table = 'main table tbody tr a'
  return {
    'desk, first visit': { choices: ['?since=all'], shown: 'main section[aria-label] ul li a' },
    'desk, news of a year': { choices: query('?since=', '2025-03-01', '2025-06-01'), shown: 'main section ul li a' },
    claims: { choices: ['claims'], shown: rows },
    'claims of an actor': { choices: query('claims?actor=', groups[0], groups[5], groups[60]), shown: rows },
    'claims, disputed': { choices: ['claims?disputed=true&sort=disputed'], shown: rows },
    'claims with these words': { choices: query('claims?text=', groups[0], 'rockets', groups[90]), shown: rows },
    'claim in most reports': { choices: below('claims', claims), shown: '[aria-describedby=echo-keys] title' },
    'claim most disputed': { choices: below('claims', disputed), shown: '[aria-describedby=echo-keys] title' },
    reports: { choices: ['reports'], shown: 'main ol li h2 a' },
    report: { choices: below('reports', await first(listReports)), shown: 'main [data-view] article' },
    search: {
      choices: query('search?text=', words[0], `"${groups[3]}"`, `${words[1]} ${words[40]}`),
      shown: 'main ol li h2 a',
    },
    network: { choices: ['network'], shown: 'main canvas[data-settled]' },
    'network around a group': {
      choices: query('network?around=', groups[0], groups[40]),
      shown: 'main canvas[data-settled]',
    },
    map: { choices: ['map'], shown: 'main svg[data-scale]' },
    timeline: { choices: ['timeline'], shown: 'section[aria-label=Timeline] svg title' },
    'timeline of an actor': {
      choices: query('timeline?actor=', groups[0], groups[30]),
      shown: 'section[aria-label=Timeline] svg title',
    },
    sources: { choices: ['sources'], shown: table },
    'who cites whom': { choices: ['sources?view=citations'], shown: 'main svg title, main table td' },
    source: { choices: below('sources', await first(listSources)), shown: 'main article h1' },
    'claims of a speaker': { choices: query('claims?claimant=', people[0], people[20]), shown: rows },
    entities: { choices: ['entities'], shown: table },
    entity: { choices: below('entities', await first(listEntities)), shown: 'main article h1' },
    briefs: { choices: ['briefs'], shown: 'main h1' },
  }
}
