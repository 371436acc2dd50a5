import { nameKey } from '../../schema/index.ts'
import type { Changes, ClusterChange, EntityChange, PartChange } from './changes.ts'
import type { WriteConnection } from './connection.ts'
import { bindAll, type ClusterCounts, type SummaryStatements } from './summary-statements.ts'

/** Rows that full-text search must learn of, by cluster. */
export type NewSentences = Map<number, string>

/** Ids of the rows that changes touched, by ref and key. */
export interface TouchedRows {
  readonly clusters: ReadonlyMap<string, number>
  readonly parties: ReadonlyMap<string, number>
  readonly sentences: NewSentences
}

/** Writes all changes of a batch to entities, parties and clusters; each row is touched once, however many claims it gained. */
export function writeChanges(
  connection: WriteConnection,
  statements: SummaryStatements,
  changes: Changes,
): TouchedRows {
  const entities = writeEntities(connection, statements, changes)
  const parties = writeParties(connection, statements, changes)
  const namings = new Map([...changes.parties].map(([key, { party }]) => [key, party.naming]))
  const refs = [...changes.clusters.keys()]
  const { findCluster } = statements
  const known = connection.first(
    findCluster.sql,
    bindAll(
      findCluster,
      refs.map((ref) => ({ ref })),
    ),
  )
  const clusters = new Map<string, number>()
  const sentences: NewSentences = new Map()
  const write = { connection, statements, parties, namings, entities }
  refs.forEach((ref, i) => {
    const change = changes.clusters.get(ref)!
    const row = known[i]
    const id = row ? Number(row.id) : newCluster(write, ref, change)
    clusters.set(ref, id)
    if (!row) sentences.set(id, change.sentence)
    else {
      updateCluster(write, id, change)
      if (change.sentence >= String(row.sentence)) return
      const { sql, bind } = statements.clusterSentence
      connection.each(sql, [bind({ id, sentence: change.sentence, arguments: JSON.stringify(change.arguments) })])
      sentences.set(id, change.sentence)
    }
  })
  return { clusters, parties, sentences }
}

/** Reads dates again and drops empty parts where something was taken away; after the claims themselves are written. */
export function settleShrunk(
  connection: WriteConnection,
  statements: SummaryStatements,
  changes: Changes,
  touched: TouchedRows,
): void {
  for (const [ref, change] of changes.clusters) {
    if (!change.shrinks) continue
    const id = touched.clusters.get(ref)!
    connection.each(statements.clusterDates.sql, [statements.clusterDates.bind({ id })])
    connection.each(statements.dropEmptyParts.sql, [statements.dropEmptyParts.bind({ cluster: id })])
  }
}

interface ClusterWrite {
  readonly connection: WriteConnection
  readonly statements: SummaryStatements
  readonly parties: ReadonlyMap<string, number>
  readonly namings: ReadonlyMap<string, string>
  readonly entities: ReadonlyMap<string, number>
}

function writeEntities(connection: WriteConnection, statements: SummaryStatements, changes: Changes) {
  const list = [...changes.entities.values()]
  const rows = list.map(({ entity, mentions, reports, claims }) => ({
    ref: entity.id,
    name: entity.name,
    type: entity.type,
    curated: entity.aliases ? 1 : 0,
    mentions,
    reports,
    claims,
  }))
  const written = connection.first(statements.entity.sql, bindAll(statements.entity, rows))
  const ids = written.map((row) => Number(row?.id))
  const spellings = list.flatMap((change, i) =>
    [...change.spellings].map(([spelling, counts]) => ({
      entity: ids[i]!,
      spelling,
      key: nameKey(spelling),
      ...counts,
    })),
  )
  connection.each(statements.spelling.sql, bindAll(statements.spelling, spellings))
  const renamed = list.flatMap((change, i) => (keepsName(change, written[i]?.name) ? [] : [{ id: ids[i]! }]))
  connection.each(statements.entityName.sql, bindAll(statements.entityName, renamed))
  return new Map(list.map(({ entity }, i) => [entity.id as string, ids[i]!]))
}

/** Whether the name shown cannot have changed: it is a gazetteer's, or it alone was met again. */
function keepsName({ entity, spellings, mentions }: EntityChange, shown: unknown): boolean {
  if (entity.aliases || spellings.size === 0) return true
  return spellings.size === 1 && mentions > 0 && spellings.has(String(shown))
}

function writeParties(connection: WriteConnection, statements: SummaryStatements, changes: Changes) {
  const list = [...changes.parties.values()]
  const rows = list.map(({ party, reports, claims, denials, first, last }) => ({
    key: party.key,
    name: party.name,
    name_key: nameKey(party.name),
    kind: party.kind,
    naming: party.naming,
    reports,
    claims,
    denials,
    first_published: first ?? null,
    last_published: last ?? null,
  }))
  const ids = connection.first(statements.party.sql, bindAll(statements.party, rows))
  return new Map(list.map(({ party }, i) => [party.key, Number(ids[i]?.id)]))
}

function newCluster(write: ClusterWrite, ref: string, change: ClusterChange): number {
  const { connection, statements } = write
  const parts = [...change.parts.values()]
  const origins = countOrigins(write, parts, (part) => (part.support > part.withdrawn ? 1 : 0))
  const row = {
    ref,
    relation: change.relation,
    sentence: change.sentence,
    arguments: JSON.stringify(change.arguments),
    first_published: change.first ?? null,
    last_published: change.last ?? null,
  }
  const values = statements.newCluster.bind(Object.assign(row, countsOf(change), origins))
  const id = Number(connection.first(statements.newCluster.sql, [values])[0]?.id)
  const partRows = parts.map((part) => statements.newPart.bind(partRow(write, id, part)))
  connection.each(statements.newPart.sql, partRows)
  const fillers = change.arguments.map(({ role, key, entity }) =>
    statements.argument.bind({
      cluster: id,
      role,
      entity: entity === undefined ? null : (write.entities.get(entity) ?? null),
      words: entity === undefined ? key : '',
    }),
  )
  connection.each(statements.argument.sql, fillers)
  return id
}

function updateCluster(write: ClusterWrite, id: number, change: ClusterChange): void {
  const { connection, statements } = write
  const parts = [...change.parts.values()]
  const after = connection.first(
    statements.part.sql,
    bindAll(
      statements.part,
      parts.map((part) => partRow(write, id, part)),
    ),
  )
  const standing = new Map(parts.map((part, i) => [part, Number(after[i]?.support) - Number(after[i]?.withdrawn)]))
  const origins = countOrigins(write, parts, (part) => {
    const now = standing.get(part)!
    const before = now - (part.support - part.withdrawn)
    return Number(now > 0) - Number(before > 0)
  })
  const dates = { first_published: change.first ?? null, last_published: change.last ?? null }
  connection.each(statements.cluster.sql, [statements.cluster.bind({ id, ...countsOf(change), ...origins, ...dates })])
}

function partRow(write: ClusterWrite, cluster: number, change: PartChange) {
  const { part, claims, support, deny, withdrawn } = change
  return { cluster, party: write.parties.get(change.party)!, part, claims, support, deny, withdrawn }
}

type OriginCounts = Pick<ClusterCounts, 'named_origins' | 'outlet_origins' | 'unnamed_origins' | 'unknown_origins'>

function countOrigins({ namings }: ClusterWrite, parts: readonly PartChange[], step: (part: PartChange) => number) {
  const counts: OriginCounts = { named_origins: 0, outlet_origins: 0, unnamed_origins: 0, unknown_origins: 0 }
  for (const part of parts) {
    if (part.part === 'origin') counts[`${namings.get(part.party)}_origins` as keyof OriginCounts] += step(part)
  }
  return counts
}

function countsOf(change: ClusterChange): Omit<ClusterCounts, keyof OriginCounts> {
  const { claims, reports, support, deny, query, comment, decline, withdrawn, undated, certain, probable, possible } =
    change
  return { claims, reports, support, deny, query, comment, decline, withdrawn, undated, certain, probable, possible }
}
