import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

type Where =
  | 'current'
  | 'said'
  | 'happened'
  | 'denied'
  | 'queried'
  | 'commented'
  | 'declined'
  | 'disputed'
  | 'entity'
  | 'words'

/** Conditions of partial indexes, literal so that a query's own condition is seen to imply them. */
export const indexConditions: Readonly<Record<Where, ReturnType<typeof sql<boolean>>>> = {
  current: sql<boolean>`superseded_by is null`,
  said: sql<boolean>`superseded_by is null and said is not null`,
  happened: sql<boolean>`superseded_by is null and happened is not null`,
  denied: sql<boolean>`deny > 0`,
  queried: sql<boolean>`query > 0`,
  commented: sql<boolean>`comment > 0`,
  declined: sql<boolean>`decline > 0`,
  disputed: sql<boolean>`deny > 0 and support > withdrawn`,
  entity: sql<boolean>`entity is not null`,
  words: sql<boolean>`entity is null`,
}

interface Index {
  readonly name: string
  readonly table: keyof Tables
  readonly columns: readonly string[]
  readonly where?: Where
}

/** How strongly a cluster is disputed: the claims of its weaker side. Literal, so that an order by it is seen to be that of the index. */
export const DISPUTE = 'case when deny < support - withdrawn then deny else support - withdrawn end'

/**
 * Indexes behind lists and filters. Clusters are listed by number of reports, then by arrival; claims by publication.
 * A first import drops them all and builds them at its end.
 */
const indexes: readonly Index[] = [
  {
    // All that summing a cluster up over some of its claims reads, and counting them by year.
    name: 'claims_summed',
    table: 'claims',
    columns: [
      ...['cluster', 'published', 'stance', 'target', 'factuality', 'origin', 'document', 'relays'],
      // The last is always empty here; with it SQLite need not look at the claims themselves to see that they are current.
      ...['proposition', 'learnt', 'happened', 'said', 'superseded_by'],
    ],
    where: 'current',
  },
  { name: 'claims_published', table: 'claims', columns: ['published', 'id', 'cluster'], where: 'current' },
  { name: 'claims_learnt', table: 'claims', columns: ['learnt', 'id', 'cluster'], where: 'current' },
  { name: 'claims_said', table: 'claims', columns: ['said', 'cluster'], where: 'said' },
  { name: 'claims_happened', table: 'claims', columns: ['happened', 'cluster'], where: 'happened' },
  { name: 'clusters_reports', table: 'clusters', columns: ['reports desc', 'id'] },
  { name: 'clusters_relation', table: 'clusters', columns: ['relation', 'reports desc', 'id'] },
  { name: 'clusters_denied', table: 'clusters', columns: ['reports desc', 'id'], where: 'denied' },
  { name: 'clusters_queried', table: 'clusters', columns: ['reports desc', 'id'], where: 'queried' },
  { name: 'clusters_commented', table: 'clusters', columns: ['reports desc', 'id'], where: 'commented' },
  { name: 'clusters_declined', table: 'clusters', columns: ['reports desc', 'id'], where: 'declined' },
  { name: 'clusters_disputed', table: 'clusters', columns: ['reports desc', 'id'], where: 'disputed' },
  { name: 'clusters_last', table: 'clusters', columns: ['last_published desc', 'reports desc', 'id'] },
  { name: 'clusters_dispute', table: 'clusters', columns: [`(${DISPUTE}) desc`, 'reports desc', 'id'] },
  { name: 'clusters_origins', table: 'clusters', columns: ['principal_origins desc', 'reports desc', 'id'] },
  { name: 'clusters_first', table: 'clusters', columns: ['first_published'] },
  { name: 'arguments_cluster', table: 'cluster_arguments', columns: ['cluster'] },
  { name: 'arguments_entity', table: 'cluster_arguments', columns: ['entity', 'role', 'cluster'], where: 'entity' },
  { name: 'arguments_words', table: 'cluster_arguments', columns: ['words', 'role', 'cluster'], where: 'words' },
  { name: 'parties_name', table: 'parties', columns: ['name_key'] },
  { name: 'parties_claims', table: 'parties', columns: ['claims desc', 'id'] },
  { name: 'entities_claims', table: 'entities', columns: ['claims desc', 'id'] },
  { name: 'documents_published', table: 'documents', columns: ['published', 'id'] },
  { name: 'documents_outlet', table: 'documents', columns: ['outlet_key', 'published', 'id'] },
  { name: 'documents_analysed', table: 'documents', columns: ['analysed', 'published', 'id'] },
  { name: 'documents_learnt', table: 'documents', columns: ['learnt', 'id'] },
  { name: 'documents_capture', table: 'documents', columns: ['capture'] },
  { name: 'documents_learnt', table: 'documents', columns: ['learnt'] },
  { name: 'placings_proposition', table: 'placings', columns: ['proposition', 'place'] },
  { name: 'placings_place', table: 'placings', columns: ['place', 'proposition'] },
  { name: 'placings_document', table: 'placings', columns: ['document'] },
  { name: 'issues_document', table: 'issues', columns: ['document'] },
]

/** Builds every index that is not there. */
export async function createIndexes(database: Kysely<Tables>): Promise<void> {
  for (const { name, table, columns, where } of indexes) {
    const plain = database.schema
      .createIndex(name)
      .ifNotExists()
      .on(table)
      .expression(sql.raw(columns.join(', ')))
    await (where ? plain.where(indexConditions[where]) : plain).execute()
  }
}

/** Drops every index that only reading needs. */
export async function dropIndexes(database: Kysely<Tables>): Promise<void> {
  for (const { name } of indexes) await database.schema.dropIndex(name).ifExists().execute()
}
