import { echoMap, numberLedger, originsInterval } from '../linking/index.ts'
import { type ClaimAnswer, HearsayError, type Party } from '../schema/index.ts'
import type { Store, StoredExtraction } from '../store/index.ts'
import { originCounts, toClaimRow } from './cluster-rows.ts'
import { REPORT_COLUMNS, toReportRow } from './report-rows.ts'

/** Members shown unless asked otherwise. */
const MEMBERS = 100

type Member = ClaimAnswer['members'][number]

/** A claim (a ClaimCluster) with its members by date of publication, origins, echo map and figures. Throws NOT_FOUND. */
export async function findClaim(
  store: Store,
  id: string,
  options: { readonly limit?: number } = {},
): Promise<ClaimAnswer> {
  const { database } = store
  // A proposition filed under another leads to that one.
  const cluster = await database
    .selectFrom('clusters as proposition')
    .innerJoin('clusters', 'clusters.id', 'proposition.joined')
    .selectAll('clusters')
    .where('proposition.ref', '=', id)
    .where('clusters.claims', '>', 0)
    .executeTakeFirst()
  if (!cluster) throw new HearsayError('NOT_FOUND', { what: 'claim', id })
  const limit = options.limit ?? MEMBERS
  const rows = await database
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .select(REPORT_COLUMNS)
    .select(['claims.position', 'claims.stance', 'claims.target', 'claims.happened', 'documents.ref as report'])
    .where('claims.cluster', '=', cluster.id)
    .where('claims.superseded_by', 'is', null)
    .orderBy('claims.published')
    .orderBy('claims.id')
    .limit(limit)
    .execute()
  const extractions = new Map<string, StoredExtraction | undefined>()
  for (const { report } of rows) if (!extractions.has(report)) extractions.set(report, await store.extraction(report))
  const found = rows.flatMap((row) => member(row, extractions.get(row.report)) ?? [])
  const names = await namedOrigins(store, cluster.id)
  return {
    cluster: toClaimRow(cluster),
    members: found.map((one) => one.member),
    origins: originsInterval(originCounts(cluster), names),
    echo: echoMap(
      found.map(({ member: { claim, report }, parties }) => ({ claim: claim.id, parties, ...published(report) })),
    ),
    numbers: numberLedger(
      found.flatMap(({ member: { claim, claimant, origin, report }, stored }) => {
        const quantity = claim.quantity === undefined ? undefined : stored.extraction.quantities[claim.quantity]
        return quantity ? [{ quantity, claimant, origin, report: report.id, ...published(report) }] : []
      }),
    ),
    ...(cluster.claims > found.length && { cut: true as const }),
  }
}

function published({ publishedAt }: Member['report']) {
  return publishedAt === undefined ? {} : { publishedAt }
}

type MemberRow = Parameters<typeof toReportRow>[0] & {
  readonly position: number
  readonly stance: string
  readonly target: string
  readonly happened: string | null
}

function member(row: MemberRow, stored: StoredExtraction | undefined) {
  const claim = stored?.extraction.claims[row.position]
  if (!stored || !claim) return undefined
  const chain = claim.chain.flatMap((id) => stored.extraction.attributions.find((one) => one.id === id) ?? [])
  const parties: readonly Party[] = stored.links.clusters.find((link) => link.claim === claim.id)?.parties ?? []
  const origin = parties[parties.length - 1]
  const made: Member = {
    claim,
    report: toReportRow(row),
    chain,
    claimant: origin?.name ?? row.file,
    ...(row.happened !== null && { happened: row.happened }),
    stance: row.stance as Member['stance'],
    target: row.target as Member['target'],
    origin: origin?.key ?? '',
  }
  return { member: made, parties, stored }
}

/** Names of the parties that stand behind supporting claims, those behind most first. */
async function namedOrigins({ database }: Store, cluster: number): Promise<string[]> {
  const rows = await database
    .selectFrom('cluster_parties')
    .innerJoin('parties', 'parties.id', 'cluster_parties.party')
    .select('parties.name')
    .where('cluster', '=', cluster)
    .where('part', '=', 'origin')
    .where('naming', '=', 'named')
    .whereRef('support', '>', 'withdrawn')
    .orderBy('support', 'desc')
    .orderBy('parties.name')
    .limit(20)
    .execute()
  return rows.map((row) => row.name)
}
