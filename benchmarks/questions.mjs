// Every question that commands and pages ask of a record, with values that change from one time to the next: half of them the most
// frequent of the record, half from anywhere, so that both ends of the skew of news are asked for.
import {
  findClaim,
  findEntityProfile,
  findFacets,
  findNetwork,
  findNews,
  findPlace,
  findPlaces,
  findRatings,
  findReport,
  findSource,
  findTimeline,
  listBriefs,
  listCitations,
  listClaims,
  listEntities,
  listReports,
  listResolutions,
  listSources,
  listStorylines,
  listWaiting,
  searchReports,
  summarise,
} from '../dist/query/index.js'

const FIRST_DAY = Date.UTC(1996, 0, 1)
const DAY_MS = 86_400_000
/** Days that the generated record spans. */
const DAYS = 11_000
const STANCES = ['support', 'deny', 'query', 'comment', 'decline']

/** Questions by name. Those of `filters` are the filters of `claims` and `facets`. */
export async function makeQuestions(store, world, random) {
  const pick = (list) =>
    random() < 0.5 ? list[Math.floor(random() * Math.min(10, list.length))] : list[Math.floor(random() * list.length)]
  const dayOf = (time) => new Date(time).toISOString().slice(0, 10)
  const day = () => dayOf(FIRST_DAY + Math.floor(random() * DAYS) * DAY_MS)
  const later = (date, days) => dayOf(Date.parse(date) + days * DAY_MS)
  const speaker = () => (random() < 0.5 ? pick(world.people) : pick(world.outlets))
  const relations = (await summarise(store)).relations.map(({ relation }) => relation)
  const idsOf = async (list, filter) => (await list(store, { limit: 1000, ...filter })).items.map(({ id }) => id)
  const most = (await idsOf(listClaims, {})).slice(0, 100)
  const clusters = [...most, ...(await idsOf(listClaims, { actor: world.groups[200] }))]
  const reports = await idsOf(listReports, {})
  const entities = await idsOf(listEntities, {})
  const sources = await idsOf(listSources, {})
  const places = (await findPlaces(store, {})).items.map(({ id }) => id)
  const next = async (filter) => ({ ...filter, cursor: (await listClaims(store, filter)).next })
  const within = () => {
    const since = day()
    return { since, until: later(since, pick([1, 7, 30, 365, 3650])) }
  }
  const filters = {
    'no filter': () => ({}),
    '--relation': () => ({ relation: pick(relations) }),
    '--actor': () => ({ actor: pick(world.groups) }),
    '--recipient': () => ({ recipient: pick(world.groups) }),
    '--place': () => ({ place: pick(world.places) }),
    '--claimant': () => ({ claimant: speaker() }),
    '--origin': () => ({ origin: speaker() }),
    '--stance': () => ({ stance: pick(STANCES) }),
    '--disputed': () => ({ disputed: true }),
    '--min-origins': () => ({ minOrigins: pick([1, 2, 3, 5]) }),
    '--max-origins': () => ({ maxOrigins: pick([1, 2]) }),
    '--since': () => ({ since: day() }),
    '--until': () => ({ until: day() }),
    '--since --until': within,
    '--learnt-since': () => ({ learntSince: day() }),
    '--as-of': () => ({ asOf: day() }),
    '--text': () => ({ text: pick([pick(world.groups), pick(world.places), pick(relations), 'rockets']) }),
    '--relation --actor': () => ({ relation: pick(relations), actor: pick(world.groups) }),
    '--actor --recipient': () => ({ actor: pick(world.groups), recipient: pick(world.groups) }),
    '--actor --disputed --since': () => ({ actor: pick(world.groups), disputed: true, since: day() }),
    '--stance --claimant --place': () => ({ stance: pick(STANCES), claimant: speaker(), place: pick(world.places) }),
  }
  const ofEachFilter = (what, ask) =>
    Object.fromEntries(Object.entries(filters).map(([name, make]) => [`${what}, ${name}`, () => ask(store, make())]))
  return {
    ...ofEachFilter('claims', listClaims),
    'claims, --actor, second page': async () => listClaims(store, await next({ actor: pick(world.groups) })),
    'claims, newest first': () => listClaims(store, { sort: 'newest', actor: pick(world.groups) }),
    'claims, most disputed first': () => listClaims(store, { sort: 'disputed', disputed: true, limit: 5 }),
    'claims, most origins first': () => listClaims(store, { sort: 'origins', relation: pick(relations) }),
    ...ofEachFilter('facets', findFacets),
    'claim in most reports': () => findClaim(store, most[Math.floor(random() * 20)]),
    claim: () => findClaim(store, pick(clusters)),
    'ratings of a claim': () => findRatings(store, pick(clusters)),
    network: () => findNetwork(store, {}),
    'network --around': () => findNetwork(store, { around: pick(world.groups) }),
    'network --according-to': () => findNetwork(store, { accordingTo: pick(world.people) }),
    'network --without-origin': () => findNetwork(store, { withoutOrigin: pick(world.people) }),
    'network --as-of': () => findNetwork(store, { asOf: day() }),
    'network --as-known-at': () => findNetwork(store, { asKnownAt: day() }),
    timeline: () => findTimeline(store, {}),
    'timeline --actor': () => findTimeline(store, { actor: pick(world.groups) }),
    'timeline --relation --since': () => findTimeline(store, { relation: pick(relations), since: day() }),
    storylines: () => listStorylines(store, {}),
    'storylines of an actor, 200': () => listStorylines(store, { actor: pick(world.groups), limit: 200 }),
    places: () => findPlaces(store, {}),
    'places of a relation': () => findPlaces(store, { relation: pick(relations) }),
    ...(places.length > 0 && { place: () => findPlace(store, pick(places)) }),
    'desk: news of the last day': () => findNews(store, { since: dayOf(FIRST_DAY + (DAYS - 1) * DAY_MS) }),
    'desk: news of the last month': () => findNews(store, { since: dayOf(FIRST_DAY + (DAYS - 30) * DAY_MS) }),
    'desk: news since any day': () => findNews(store, { since: day() }),
    'desk: everything is news': () => findNews(store, {}),
    'desk: waiting': () => listWaiting(store, 20),
    'desk: summary': () => summarise(store),
    search: () => searchReports(store, { text: `${pick(world.words)} ${pick(world.words)}` }),
    'search for a name': () => searchReports(store, { text: `"${pick(world.groups)}"`, limit: 30 }),
    'search for a name, since a day': () =>
      searchReports(store, { text: `"${pick(world.groups)}"`, since: day(), limit: 30 }),
    'search for a word, of an outlet': () =>
      searchReports(store, { text: pick(world.words), outlet: pick(world.outlets) }),
    'palette: beginning of a name': () => askPalette(store, pick(world.groups).slice(0, 3)),
    'palette: a name': () => askPalette(store, pick(world.groups)),
    reports: () => listReports(store, {}),
    'reports --outlet --since': () => listReports(store, { outlet: pick(world.outlets), since: day() }),
    'reports --text': () => listReports(store, { text: pick(world.people) }),
    report: () => findReport(store, pick(reports)),
    sources: () => listSources(store, {}),
    'sources with their habits': () => listSources(store, { habits: true }),
    source: () => findSource(store, pick(sources)),
    citations: () => listCitations(store, {}),
    'citations --around': () => listCitations(store, { around: pick(world.outlets) }),
    entities: () => listEntities(store, {}),
    'entities --text': () => listEntities(store, { text: pick(world.groups).split(' ')[0] }),
    entity: () => findEntityProfile(store, pick(entities)),
    resolutions: () => listResolutions(store, 50),
    briefs: () => listBriefs(store),
  }
}

/** What the command palette asks at once while a name is typed. */
async function askPalette(store, text) {
  for (const ask of [listClaims, listEntities, listSources, listReports, searchReports]) {
    await ask(store, { text, limit: 5 })
  }
}
