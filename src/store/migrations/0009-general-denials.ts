import { type Kysely, type Migration, sql } from 'kysely'
import { COUNT_ORIGINS, originRows } from '../writing/recount-origins.ts'
import type { DialectTypes } from './migrate.ts'

/**
 * Which propositions are denied by the denial of a more general one ("there are no factories in Karvalia"), and how many such denials a cluster
 * counts among its own; denials that were withdrawn, apart from those that stand; and the origins of each cluster, so that a further claim is counted without reading all before it. In a store of an earlier version general denials are known of reports that come from then on.
 */
export function generalDenialsMigration({ keyed }: DialectTypes): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const name of ['own_denials', 'general_denials', 'withdrawn_denials']) {
        await db.schema
          .alterTable('clusters')
          .addColumn(name, 'integer', (column) => column.notNull().defaultTo(0))
          .execute()
      }
      await db.schema
        .createTable('general_denials')
        .addColumn('denial', 'integer', (column) => column.notNull().references('clusters.id'))
        .addColumn('proposition', 'integer', (column) => column.notNull().references('clusters.id'))
        .addPrimaryKeyConstraint('general_denials_once', ['denial', 'proposition'])
        .modifyEnd(keyed)
        .execute()
      await db.schema
        .createIndex('general_denials_proposition')
        .on('general_denials')
        .columns(['proposition', 'denial'])
        .execute()
      await db.schema
        .createTable('cluster_origins')
        .addColumn('cluster', 'integer', (column) => column.notNull().references('clusters.id'))
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('key', 'text', (column) => column.notNull())
        .addColumn('claims', 'integer', (column) => column.notNull())
        .addPrimaryKeyConstraint('cluster_origins_once', ['cluster', 'kind', 'key'])
        .modifyEnd(keyed)
        .execute()
      for (const rows of originRows(() => '1 = 1')) {
        await sql`insert into cluster_origins (cluster, kind, key, claims) ${sql.raw(rows)}`.execute(db)
      }
      await sql.raw(COUNT_ORIGINS).execute(db)
      const denials = sql`from claims k join documents d on d.id = k.document where k.superseded_by is null and k.stance = 'deny' and k.target = 'content'`
      await sql`update clusters set own_denials = (select count(*) ${denials} and k.proposition = clusters.id and d.replaced_by is null),
        withdrawn_denials = (select count(*) ${denials} and k.cluster = clusters.id and d.replaced_by is not null)`.execute(
        db,
      )
      await sql`update clusters set deny = deny - withdrawn_denials`.execute(db)
      await sql`update cluster_parties set deny = deny - (select count(*) ${denials} and k.cluster = cluster_parties.cluster and d.replaced_by is not null
        and (case part when 'origin' then k.origin = party else k.relays like '%,' || party || ',%' end))`.execute(db)
    },
  }
}
