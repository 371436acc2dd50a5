import { type ClusterLink, nameKey } from '../../schema/index.ts'
import type { Changes, ClusterChange, EntityChange } from './changes.ts'
import type { WriteConnection } from './connection.ts'
import type { CountedReading } from './credit-sources.ts'
import type { Filing } from './file-propositions.ts'
import { nameParties } from './name-parties.ts'
import { bindAll, type ClusterCounts, type SummaryStatements } from './summary-statements.ts'

/** Writes what a batch changes of entities; gives their rows by ref. */
export function writeEntities(
  connection: WriteConnection,
  statements: SummaryStatements,
  changes: Changes,
): ReadonlyMap<string, number> {
  const list = [...changes.entities.values()]
  const rows = list.map(({ entity, mentions, reports, claims }) => ({
    ref: entity.id,
    name: entity.name,
    type: entity.type,
    curated: entity.aliases ? 1 : 0,
    path: entity.path ?? null,
    mentions,
    reports,
    claims,
  }))
  const written = connection.first(statements.entity.sql, bindAll(statements.entity, rows))
  const ids = written.map((row) => Number(row?.id))
  connection.each(
    'update entities set same_as = id where id = ? and same_as = 0',
    ids.map((id) => [id]),
  )
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

/** Writes what a batch changes of parties; gives their rows by key, and those that turned out to speak for someone. */
export function writeParties(connection: WriteConnection, statements: SummaryStatements, changes: Changes) {
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
  const ids = connection.first(statements.party.sql, bindAll(statements.party, rows)).map((row) => Number(row?.id))
  connection.each(
    `insert into party_principals (party, principal, claims) values (?, ?, ?)
     on conflict (party, principal) do update set claims = claims + excluded.claims`,
    list.flatMap(({ principals }, i) => [...principals].map(([principal, claims]) => [ids[i]!, principal, claims])),
  )
  return { parties: new Map(list.map(({ party }, i) => [party.key, ids[i]!])), turned: nameParties(connection, ids) }
}

/** Writes what a batch changes of clusters, each row once, however many claims it gained. Origins are counted apart. */
export function writeClusters(
  connection: WriteConnection,
  statements: SummaryStatements,
  changes: Changes,
  parties: ReadonlyMap<string, number>,
): void {
  for (const [id, change] of changes.clusters) {
    const parts = [...change.parts.values()].map((part) => ({
      cluster: id,
      party: parties.get(part.party)!,
      part: part.part,
      claims: part.claims,
      support: part.support,
      deny: part.deny,
      withdrawn: part.withdrawn,
    }))
    connection.each(statements.part.sql, bindAll(statements.part, parts))
    const dates = { first_published: change.first ?? null, last_published: change.last ?? null }
    connection.each(statements.cluster.sql, [statements.cluster.bind({ id, ...countsOf(change), ...dates })])
  }
}

/** Reads dates again and drops empty parts where something was taken away; after the claims themselves are written. */
export function settleShrunk(
  connection: WriteConnection,
  statements: SummaryStatements,
  changes: Changes,
  parties: ReadonlyMap<string, number>,
): void {
  const { clusterDates, dropEmptyPart } = statements
  for (const [id, { dates, parts }] of changes.clusters) {
    if ([...dates.values()].some((claims) => claims < 0)) connection.each(clusterDates.sql, [clusterDates.bind({ id })])
    const spent = [...parts.values()].filter(({ claims }) => claims <= 0)
    const keys = spent.map(({ party, part }) => ({ cluster: id, party: parties.get(party)!, part }))
    connection.each(dropEmptyPart.sql, bindAll(dropEmptyPart, keys))
  }
}

function countsOf(change: ClusterChange): ClusterCounts {
  const { claims, reports, support, deny, query, comment, decline, withdrawn, withdrawn_denials, undated } = change
  const { certain, probable, possible } = change
  const stances = { support, deny, query, comment, decline, withdrawn, withdrawn_denials }
  return { claims, reports, ...stances, undated, certain, probable, possible }
}

/** Writes the arguments of propositions met for the first time. */
export function writeArguments(
  connection: WriteConnection,
  { argument }: SummaryStatements,
  { created, rows }: Filing,
  readings: readonly CountedReading[],
  entities: ReadonlyMap<string, number>,
): void {
  const links = new Map(readings.flatMap(({ reading }) => reading.links.clusters.map((link) => [link.cluster, link])))
  const fillers = created.flatMap((ref) => {
    const { id, cluster } = rows.get(ref)!
    return links.get(ref as ClusterLink['cluster'])!.arguments.map(({ role, key, entity }) =>
      argument.bind({
        cluster,
        proposition: id,
        role,
        entity: entity === undefined ? null : (entities.get(entity) ?? null),
        words: entity === undefined ? key : '',
      }),
    )
  })
  connection.each(argument.sql, fillers)
}
