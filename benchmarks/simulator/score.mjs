// Scores of a record against the simulated truth.
import { toClaimRow } from '../../dist/query/cluster-rows.js'
import { bCubed } from './b-cubed.mjs'

/** One row a measure. What was not extracted counts against every score that speaks of claims. */
export async function score(store, reports) {
  const claims = []
  const mentions = []
  const edges = { gold: new Set(), found: new Set() }
  const clusters = new Map(
    (await store.database.selectFrom('clusters').selectAll().execute()).map((row) => [row.id, row]),
  )
  const heads = await entityHeads(store)
  const parties = new Map(
    (await store.database.selectFrom('parties').selectAll().execute()).map((row) => [row.id, row]),
  )
  let right = 0
  for (const report of reports) {
    const rows = await claimsOf(store, report)
    const stored = await store.extraction(`d_${report.id}`)
    const claim = rows.find((row) => row.relation === report.event.relation && overlaps(stored, row, report.sentence))
    claims.push({ gold: report.event.id, found: claim ? `k${claim.cluster}` : `none ${report.id}`, claim, report })
    if (claim?.stance === report.truth.stance) right++
    mentions.push(...mentionsOf(stored, report, heads))
    for (const outlet of drawnUpon(rows, parties, report.outlet.name)) edges.found.add(`${report.id} ${outlet}`)
    for (const outlet of trueOutlets(report)) edges.gold.add(`${report.id} ${outlet}`)
  }
  const [entities, clustering] = [bCubed(mentions), bCubed(claims)]
  const kept = [...edges.found].filter((edge) => edges.gold.has(edge)).length
  const percent = (part, whole) => Math.round((1000 * part) / Math.max(1, whole)) / 10
  const extracted = claims.filter(({ claim }) => claim).length
  return [
    { measure: 'claims extracted', value: percent(extracted, claims.length) },
    { measure: 'entity B³ F1', value: entities.f1, bar: 92, precision: entities.precision, recall: entities.recall },
    {
      measure: 'cluster B³ F1',
      value: clustering.f1,
      bar: 85,
      precision: clustering.precision,
      recall: clustering.recall,
    },
    { measure: 'cluster B³ F1 of what was extracted', value: bCubed(claims.filter(({ claim }) => claim)).f1 },
    { measure: 'stance accuracy', value: percent(right, claims.length), bar: 90 },
    {
      measure: 'derivation edge F1',
      value: percent(2 * kept, edges.gold.size + edges.found.size),
      bar: 88,
      precision: percent(kept, edges.found.size),
      recall: percent(kept, edges.gold.size),
    },
    ...originRows(claims, clusters, percent),
  ]
}

async function claimsOf({ database }, { id }) {
  return database
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .innerJoin('clusters', 'clusters.id', 'claims.cluster')
    .select([
      'claims.position',
      'claims.cluster',
      'claims.stance',
      'claims.origin',
      'claims.relays',
      'clusters.relation',
    ])
    .where('documents.ref', '=', `d_${id}`)
    .where('claims.superseded_by', 'is', null)
    .orderBy('claims.position')
    .execute()
}

function overlaps(stored, { position }, { start, end }) {
  const { evidence } = stored.extraction.claims[position]
  return evidence.start < end && start < evidence.end
}

/** The entity each stands under, by ref. */
async function entityHeads({ database }) {
  const rows = await database
    .selectFrom('entities as own')
    .innerJoin('entities as head', 'head.id', 'own.same_as')
    .select(['own.ref', 'head.ref as head'])
    .execute()
  return new Map(rows.map(({ ref, head }) => [ref, head]))
}

/** Names of the first sentence whose bearer is known, with the entity they were linked to; a name not found is one of its own. */
function mentionsOf(stored, { said, truth, sentence, text, id }, heads) {
  const wanted = [...said.mentions, ...(truth.words?.mentions ?? [])]
  const first = text.slice(0, sentence.end)
  return wanted.flatMap(({ text: name, id: gold }) => {
    const start = first.indexOf(name)
    if (start < 0) return []
    const entity = stored?.extraction.entities.find(({ mentions }) =>
      mentions.some((one) => one.kind === 'name' && one.start < start + name.length && start < one.end),
    )
    const ref = entity && stored.links.entities.get(entity.id)?.id
    return [{ gold, found: ref ? heads.get(ref) : `none ${id} ${name}` }]
  })
}

/** Outlets that a report's claims came through, but its own. */
function drawnUpon(rows, parties, own) {
  const ids = rows.flatMap(({ relays, origin }) => [...relays.split(',').filter(Boolean).map(Number), origin])
  const outlets = ids.map((id) => parties.get(id)).filter((party) => party.naming === 'outlet' && party.name !== own)
  return new Set(outlets.map((party) => party.name))
}

/** Outlets a report draws on: of a copy the one whose text it is; of a citation the one it cites. */
function trueOutlets({ kind, truth, outlet }) {
  const found = new Set()
  let from = truth.from
  if (kind === 'copy') {
    while (from.kind === 'copy') from = from.truth.from
    found.add(from.outlet.name)
    // What the copied text itself cites.
    if (from.kind === 'cite') found.add(from.truth.from.outlet.name)
  } else if (from) found.add(from.outlet.name)
  found.delete(outlet.name)
  return found
}

/** Per event: the interval of the cluster most of its claims are in, against the number of principals that supported it. */
function originRows(claims, clusters, percent) {
  const events = new Map()
  for (const one of claims) events.set(one.gold, [...(events.get(one.gold) ?? []), one])
  let [inside, above, width, counted] = [0, 0, 0, 0]
  for (const members of events.values()) {
    const counts = new Map()
    for (const { claim } of members) if (claim) counts.set(claim.cluster, (counts.get(claim.cluster) ?? 0) + 1)
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    const supporting = members.filter(({ report }) => report.truth.stance === 'support')
    if (!most || supporting.length === 0) continue
    const truth = new Set(supporting.map(({ report }) => report.truth.origin)).size
    const { lower, upper } = toClaimRow(clusters.get(most[0])).origins
    counted++
    width += upper - lower
    if (lower <= truth && truth <= upper) inside++
    if (lower > truth) above++
  }
  return [
    { measure: 'true number of origins inside the interval', value: percent(inside, counted), bar: 95 },
    { measure: 'mean width of the interval', value: Math.round((100 * width) / Math.max(1, counted)) / 100, bar: 1 },
    { measure: 'more origins than there are', value: percent(above, counted), bar: 1 },
    { measure: 'events', value: counted },
  ]
}
