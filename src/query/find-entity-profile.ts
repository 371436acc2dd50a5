import { sql } from 'kysely'
import { type EntityAnswer, HearsayError } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { toClaimRow } from './clusters/cluster-rows.ts'
import { rankedClusters } from './clusters/ranked-clusters.ts'
import { fills, saidBy } from './filters/cluster-filters.ts'
import { MOST_COUNTED } from './filters/pages.ts'
import { listOffices } from './list-offices.ts'
import { resolutionsOf } from './list-resolutions.ts'

/** Spellings, and claims about it and by it, that are listed. */
const SPELLINGS = 200
const CLAIMS = 20

/** An entity with all that are taken for it: spellings, offices, claims about and by it, and the decisions behind it. Throws NOT_FOUND. */
export async function findEntityProfile(store: Store, id: string): Promise<EntityAnswer> {
  const { database } = store
  const group = await database
    .selectFrom('entities')
    .innerJoin('entities as own', 'own.same_as', 'entities.same_as')
    .selectAll('entities')
    .where('own.ref', '=', id)
    .orderBy(sql`entities.id = entities.same_as`, 'desc')
    .orderBy('entities.mentions', 'desc')
    .limit(100)
    .execute()
  const [head] = group
  if (!head) throw new HearsayError('NOT_FOUND', { what: 'entity', id })
  const ids = group.map((row) => row.id)
  const spellings = await database
    .selectFrom('spellings')
    .innerJoin('entities', 'entities.id', 'spellings.entity')
    .select(['spelling', 'spellings.mentions', 'named', 'entities.ref as entity'])
    .where('spellings.entity', 'in', ids)
    .where((e) => e.or([e('spellings.mentions', '>', 0), e('named', '>', 0)]))
    .orderBy('spellings.mentions', 'desc')
    .orderBy('spelling')
    .limit(SPELLINGS)
    .execute()
  const sum = (name: 'mentions' | 'reports' | 'claims') => group.reduce((total, row) => total + row[name], 0)
  const about = await fills(store, undefined, head.ref)
  const source = await database
    .selectFrom('parties')
    .select('key')
    .where(
      'key',
      'in',
      group.map((row) => `entity:${row.ref}`),
    )
    .orderBy('claims', 'desc')
    .executeTakeFirst()
  return {
    entity: {
      id: head.ref,
      name: head.name,
      type: head.type,
      spellings: [...new Set(spellings.map((row) => row.spelling))],
      mentions: sum('mentions'),
      reports: sum('reports'),
      claims: sum('claims'),
    },
    members: group.map(({ ref, name, type, mentions, reports, claims }) => ({
      id: ref,
      ...{ name, type, mentions, reports, claims },
    })),
    spellings,
    decisions: await resolutionsOf(store, ids),
    offices: await listOffices(store, about),
    roles: await rolesOf(store, ids),
    about: await firstOf(store, about),
    by: await firstOf(store, await saidBy(store, head.ref)),
    ...(source && { source: source.key }),
  }
}

async function firstOf(store: Store, filter: Awaited<ReturnType<typeof saidBy>>): Promise<EntityAnswer['about']> {
  const page = await rankedClusters(store, [filter])
  const { rows, counted } = await page(CLAIMS, undefined)
  const { total, atLeast } = counted
  return { items: rows.slice(0, CLAIMS).map(toClaimRow), total, ...(atLeast && { atLeast }) }
}

/** Counted over the first 10,000 fillings. */
async function rolesOf({ database }: Store, entities: readonly number[]): Promise<EntityAnswer['roles']> {
  const { rows } = await sql<{ role: string; claims: number }>`select role, count(*) as claims from
      (select distinct role, cluster from cluster_arguments where entity is not null and entity in (${sql.join(entities)})
       limit ${MOST_COUNTED}) some
    group by role order by claims desc, role`.execute(database)
  return rows
}
