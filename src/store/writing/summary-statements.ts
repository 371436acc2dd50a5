import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { type Statement, statement } from './statements.ts'

const ADDED_COUNTS = [
  ...([
    'claims',
    'reports',
    'support',
    'deny',
    'query',
    'comment',
    'decline',
    'withdrawn',
    'withdrawn_denials',
    'undated',
  ] as const),
  ...(['certain', 'probable', 'possible'] as const),
] as const

/** Columns of a cluster that are added to. */
export type ClusterCounts = Record<(typeof ADDED_COUNTS)[number], number>

export interface ClusterRow extends ClusterCounts {
  readonly id: number
  readonly first_published: string | null
  readonly last_published: string | null
}

export interface PartRow {
  readonly cluster: number
  readonly party: number
  readonly part: 'origin' | 'relay'
  readonly claims: number
  readonly support: number
  readonly deny: number
  readonly withdrawn: number
}

/** Every statement that keeps entities, parties and clusters in step with the claims. */
export function summaryStatements(database: Kysely<Tables>) {
  return {
    entity: statement<{
      ref: string
      name: string
      type: string
      curated: number
      path: string | null
      mentions: number
      reports: number
      claims: number
    }>(database, (db, value) =>
      db
        .insertInto('entities')
        .values({
          ref: value('ref'),
          name: value('name'),
          type: value('type'),
          curated: value('curated'),
          path: value('path'),
          same_as: 0,
          matched: 0,
          mentions: value('mentions'),
          reports: value('reports'),
          claims: value('claims'),
        })
        .onConflict((conflict) =>
          conflict.column('ref').doUpdateSet({
            type: sql<string>`case when excluded.type < entities.type then excluded.type else entities.type end`,
            mentions: sql<number>`entities.mentions + excluded.mentions`,
            reports: sql<number>`entities.reports + excluded.reports`,
            claims: sql<number>`entities.claims + excluded.claims`,
          }),
        )
        .returning(['id', 'name']),
    ),
    spelling: statement<{ entity: number; spelling: string; key: string; mentions: number; named: number }>(
      database,
      (db, value) =>
        db
          .insertInto('spellings')
          .values({
            entity: value('entity'),
            spelling: value('spelling'),
            key: value('key'),
            mentions: value('mentions'),
            named: value('named'),
          })
          .onConflict((conflict) =>
            conflict.columns(['entity', 'spelling']).doUpdateSet({
              mentions: sql<number>`spellings.mentions + excluded.mentions`,
              named: sql<number>`spellings.named + excluded.named`,
            }),
          ),
    ),
    /** The name an entity is shown by, where no gazetteer gives one: the fullest name most reports use. */
    entityName: statement<{ id: number }>(database, (db, value) =>
      db
        .updateTable('entities')
        .set({
          name: sql<string>`(${db
            .selectFrom('spellings')
            .select('spelling')
            .where('entity', '=', value('id'))
            .orderBy('named', 'desc')
            .orderBy('mentions', 'desc')
            .orderBy('spelling')
            .limit(1)})`,
        })
        .where('id', '=', value('id'))
        .where('curated', '=', 0),
    ),
    party: statement<{
      key: string
      name: string
      name_key: string
      kind: string
      naming: string
      reports: number
      claims: number
      denials: number
      first_published: string | null
      last_published: string | null
    }>(database, (db, value) =>
      db
        .insertInto('parties')
        .values({
          key: value('key'),
          name: value('name'),
          name_key: value('name_key'),
          kind: value('kind'),
          naming: value('naming'),
          reports: value('reports'),
          claims: value('claims'),
          denials: value('denials'),
          first_published: value('first_published'),
          last_published: value('last_published'),
        })
        .onConflict((conflict) =>
          conflict.column('key').doUpdateSet({
            // Of several spellings and kinds the least, so that arrival order does not show.
            name: sql<string>`case when excluded.name < parties.name then excluded.name else parties.name end`,
            kind: sql<string>`case when excluded.kind < parties.kind then excluded.kind else parties.kind end`,
            reports: sql<number>`parties.reports + excluded.reports`,
            claims: sql<number>`parties.claims + excluded.claims`,
            denials: sql<number>`parties.denials + excluded.denials`,
            ...widened('parties'),
          }),
        )
        .returning('id'),
    ),
    cluster: statement<ClusterRow>(database, (db, value) =>
      db
        .updateTable('clusters')
        .set({
          ...eachCount((name) => sql<number>`${sql.ref(name)} + ${value(name)}`),
          first_published: sql<string>`case when first_published is null or ${value('first_published')} < first_published then coalesce(${value('first_published')}, first_published) else first_published end`,
          last_published: sql<string>`case when last_published is null or ${value('last_published')} > last_published then coalesce(${value('last_published')}, last_published) else last_published end`,
        })
        .where('id', '=', value('id')),
    ),
    clusterDates: statement<{ id: number }>(database, (db, value) => {
      // By proposition: that index is there during an import as well.
      const dates = db
        .selectFrom('claims')
        .innerJoin('clusters as proposition', 'proposition.id', 'claims.proposition')
        .where('proposition.joined', '=', value('id'))
        .where('superseded_by', 'is', null)
      return db
        .updateTable('clusters')
        .set({
          first_published: sql<string | null>`(${dates.select((e) => e.fn.min('published').as('date'))})`,
          last_published: sql<string | null>`(${dates.select((e) => e.fn.max('published').as('date'))})`,
        })
        .where('id', '=', value('id'))
    }),
    argument: statement<{ cluster: number; proposition: number; role: string; entity: number | null; words: string }>(
      database,
      (db, value) =>
        db.insertInto('cluster_arguments').values({
          cluster: value('cluster'),
          proposition: value('proposition'),
          role: value('role'),
          entity: value('entity'),
          words: value('words'),
        }),
    ),
    part: statement<PartRow>(database, (db, value) =>
      db
        .insertInto('cluster_parties')
        .values(partValues(value))
        .onConflict((conflict) =>
          conflict.columns(['cluster', 'party', 'part']).doUpdateSet({
            claims: sql<number>`cluster_parties.claims + excluded.claims`,
            support: sql<number>`cluster_parties.support + excluded.support`,
            deny: sql<number>`cluster_parties.deny + excluded.deny`,
            withdrawn: sql<number>`cluster_parties.withdrawn + excluded.withdrawn`,
          }),
        ),
    ),
    dropEmptyPart: statement<Pick<PartRow, 'cluster' | 'party' | 'part'>>(database, (db, value) =>
      db
        .deleteFrom('cluster_parties')
        .where('cluster', '=', value('cluster'))
        .where('party', '=', value('party'))
        .where('part', '=', value('part'))
        .where('claims', '=', 0),
    ),
  }
}
export type SummaryStatements = ReturnType<typeof summaryStatements>

/** Binds many rows for one statement. */
export function bindAll<T>(of: Statement<T>, rows: readonly T[]): (readonly unknown[])[] {
  return rows.map(of.bind)
}

function partValues(value: <Name extends keyof PartRow & string>(name: Name) => PartRow[Name]): PartRow {
  return {
    cluster: value('cluster'),
    party: value('party'),
    part: value('part'),
    claims: value('claims'),
    support: value('support'),
    deny: value('deny'),
    withdrawn: value('withdrawn'),
  }
}

function eachCount<T>(make: (name: keyof ClusterCounts) => T): Record<keyof ClusterCounts, T> {
  return Object.fromEntries(ADDED_COUNTS.map((name) => [name, make(name)])) as Record<keyof ClusterCounts, T>
}

function widened(table: 'parties') {
  const pick = (column: 'first_published' | 'last_published', comparison: '<' | '>') =>
    sql<string>`case when ${sql.ref(`${table}.${column}`)} is null or ${sql.ref(`excluded.${column}`)} ${sql.raw(comparison)} ${sql.ref(`${table}.${column}`)} then coalesce(${sql.ref(`excluded.${column}`)}, ${sql.ref(`${table}.${column}`)}) else ${sql.ref(`${table}.${column}`)} end`
  return { first_published: pick('first_published', '<'), last_published: pick('last_published', '>') }
}
