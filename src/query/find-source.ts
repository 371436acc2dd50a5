import { HearsayError, type SourceAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { toSourceRow } from './list-sources.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'
import {
  claimsThrough,
  clustersThrough,
  MOST_CLUSTERS,
  partiesOfKey,
  type ThroughRow,
} from './sources/claims-through.ts'
import { sourceHabits } from './sources/source-habits.ts'
import { sourceLines } from './sources/source-lines.ts'

/** Others relied on that are named, claims listed, and reports of an outlet looked through for later versions. */
const RELIED_ON = 20
const LISTED = 40
const MOST_REPORTS = 2_000

/** An outlet or claimant: how it comes by its claims, whom it relies on, what it said and denied. Throws NOT_FOUND. */
export async function findSource(store: Store, id: string): Promise<SourceAnswer> {
  const { database } = store
  const row = await database.selectFrom('parties').selectAll().where('key', '=', id).executeTakeFirst()
  if (!row) throw new HearsayError('NOT_FOUND', { what: 'source', id })
  const parties = await partiesOfKey(store, id)
  const clusters = (await clustersThrough(store, parties)).slice(0, MOST_CLUSTERS)
  const claims = (await claimsThrough(store, clusters, parties)).sort(newestFirst)
  const own = new Set(parties)
  return {
    source: toSourceRow(row),
    habits: await sourceHabits(store, parties),
    ...(await speaksFor(store, row.principal)),
    ...(id.startsWith('entity:') && { entity: id.slice(7) }),
    reliesOn: await ranked(store, claims, (way, at) => way[at + 1], own),
    reliedOnBy: await ranked(store, claims, (way, at) => way[at - 1], own),
    months: monthsOf(claims),
    latest: await sourceLines(store, claims.slice(0, LISTED), own),
    denied: await sourceLines(store, claims.filter(isDenial).slice(0, LISTED), own),
    corrected: id.startsWith('outlet:') ? await laterVersions(store, id.slice(7)) : [],
  }
}

function newestFirst(a: ThroughRow, b: ThroughRow): number {
  const [dateA, dateB] = [a.published ?? '', b.published ?? '']
  return dateA === dateB ? b.id - a.id : dateA < dateB ? 1 : -1
}

function isDenial({ stance, target }: ThroughRow): boolean {
  return stance === 'deny' && target === 'content'
}

async function speaksFor({ database }: Store, principal: string | null): Promise<Pick<SourceAnswer, 'speaksFor'>> {
  if (!principal?.startsWith('entity:')) return {}
  const id = principal.slice(7)
  const found = await database.selectFrom('entities').select('name').where('ref', '=', id).executeTakeFirst()
  return found ? { speaksFor: { id, name: found.name } } : {}
}

/** The parties one step from the source on the ways of its claims, with the number of claims. */
async function ranked(
  { database }: Store,
  claims: readonly ThroughRow[],
  step: (way: readonly number[], at: number) => number | undefined,
  own: ReadonlySet<number>,
): Promise<SourceAnswer['reliesOn']> {
  const counts = new Map<number, number>()
  for (const { way } of claims) {
    const next = new Set(way.flatMap((party, at) => (own.has(party) ? (step(way, at) ?? []) : [])))
    for (const party of next) if (!own.has(party)) counts.set(party, (counts.get(party) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, RELIED_ON)
  if (most.length === 0) return []
  const rows = await database
    .selectFrom('parties')
    .select(['id', 'key', 'name', 'kind'])
    .where(
      'id',
      'in',
      most.map(([party]) => party),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return most.flatMap(([party, count]) => {
    const found = byId.get(party)
    return found ? [{ id: found.key, name: found.name, kind: found.kind, claims: count }] : []
  })
}

function monthsOf(claims: readonly ThroughRow[]): SourceAnswer['months'] {
  const months = new Map<string, { claims: number; denials: number }>()
  for (const claim of claims) {
    const month = /^\d{4}-\d\d/.exec(claim.published ?? '')?.[0]
    if (month === undefined) continue
    const sums = months.get(month) ?? { claims: 0, denials: 0 }
    sums.claims++
    if (isDenial(claim)) sums.denials++
    months.set(month, sums)
  }
  return [...months].map(([month, sums]) => ({ month, ...sums })).sort((a, b) => (a.month < b.month ? -1 : 1))
}

async function laterVersions({ database }: Store, outlet: string): Promise<SourceAnswer['corrected']> {
  const newest = database
    .selectFrom('documents')
    .select('id')
    .where('outlet_key', '=', outlet)
    .orderBy('published', 'desc')
    .limit(MOST_REPORTS)
  const rows = await database
    .selectFrom('documents')
    .select(REPORT_COLUMNS)
    .where('id', 'in', newest)
    .where('version', '>', 1)
    .orderBy('published', 'desc')
    .limit(RELIED_ON)
    .execute()
  return rows.map(toReportRow)
}
