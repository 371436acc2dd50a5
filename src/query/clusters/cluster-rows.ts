import type { Selectable } from 'kysely'
import { type OriginCounts, originsInterval } from '../../linking/index.ts'
import { clusterState } from '../../network/index.ts'
import type { ClaimRow, ClusterLink, Factuality } from '../../schema/index.ts'
import type { Tables } from '../../store/index.ts'

/** A cluster's row, or the same summed up anew over some of its claims. */
export type ClusterRow = Selectable<Tables['clusters']>

/** A claim (a ClaimCluster) in a list, from its row. */
export function toClaimRow(row: ClusterRow): ClaimRow {
  const { lower, upper } = originsInterval(originCounts(row))
  const fillers = JSON.parse(row.arguments) as ClusterLink['arguments']
  return {
    id: row.ref,
    relation: row.relation,
    sentence: row.sentence,
    arguments: fillers.map(({ role, name, entity }) => ({ role, name, ...(entity !== undefined && { entity }) })),
    state: clusterState(row),
    claims: row.claims,
    reports: row.reports,
    support: row.support,
    deny: row.deny,
    origins: { lower, upper },
    ...(row.first_published !== null && { firstPublished: row.first_published }),
    ...(row.last_published !== null && { lastPublished: row.last_published }),
    factuality: strongest(row),
  }
}

/** Counts of distinct origins as `originsInterval` takes them. */
export function originCounts(row: ClusterRow): OriginCounts {
  return {
    named: row.named_origins,
    principals: row.principal_origins,
    outlets: row.outlet_origins,
    unnamed: row.unnamed_origins,
    unknown: row.unknown_origins,
    support: row.support - row.withdrawn,
  }
}

function strongest({ certain, probable, possible }: ClusterRow): Factuality {
  if (certain > 0) return 'CT+'
  if (probable > 0) return 'PR+'
  return possible > 0 ? 'PS+' : 'Uu'
}
