import { sql } from 'kysely'
import { anchorsOf, compare, contrastOf, type DatedProposition, type Proposition } from '../../linking/index.ts'
import { clusterState } from '../../network/index.ts'
import type { ClaimAnswer } from '../../schema/index.ts'
import { denialsOfMore, type Store } from '../../store/index.ts'
import type { ClusterRow } from './cluster-rows.ts'

/** Near misses shown, and candidates looked through for them. */
const SHOWN = 12
const EXAMINED = 400

/** With more candidates than this, they are looked for among as many of the most reported claims of the relation. */
const FEW = 5_000

/**
 * Claims that are nearly this one, each with the argument that keeps them apart; most reported first. Where thousands have a filler in
 * common with it, those among the 5,000 most reported of its relation: so it costs the same however large the record is.
 */
export async function nearClaims({ database }: Store, cluster: ClusterRow): Promise<ClaimAnswer['near']> {
  const own = propositionOf(cluster)
  // A plan and what it would bring about are filed under different keys.
  const anchors = [own, other(own)].flatMap((one) => anchorsOf(one))
  if (anchors.length === 0) return []
  const keys = sql.join(anchors)
  const all = sql`(select cluster as id from cluster_anchors where anchor in (${keys}))`
  const { rows: counts } = await sql<{
    some: number
  }>`select count(*) as some from (select 1 from ${all} limit ${FEW + 1}) few`.execute(database)
  const candidates =
    Number(counts[0]?.some) <= FEW
      ? sql`(select distinct id from ${all}) found cross join clusters c on c.id = found.id
          where c.claims > 0 and c.id != ${cluster.id} order by c.reports desc, c.ref`
      : sql`(select id from clusters where relation = ${cluster.relation} order by reports desc, id limit ${FEW}) found
          cross join clusters c on c.id = found.id where c.claims > 0 and c.id != ${cluster.id}
          and exists (select 1 from cluster_anchors a where a.anchor in (${keys}) and a.cluster = c.id)
          order by c.reports desc, c.id`
  const { rows } = await sql<ClusterRow>`select c.* from ${candidates} limit ${EXAMINED}`.execute(database)
  const denials = await pureDenials(database, cluster)
  const near = rows.flatMap((row) => {
    if (denials.has(row.id)) return []
    const found = compare(own, propositionOf(row))
    if (found.kind === 'unrelated') return []
    const other = propositionOf(row)
    const differs = found.kind === 'compatible' ? 'unstated' : found.argument
    const how = contrastOf(own, other, found)
    const differing = { ...said('here', own, differs), ...said('there', other, differs) }
    return [
      {
        id: row.ref,
        sentence: row.sentence,
        state: clusterState(row),
        reports: row.reports,
        differs,
        how,
        ...differing,
      },
    ]
  })
  return near.slice(0, SHOWN)
}

/** Clusters that hold nothing but standing denials of something more general, which stand among the claims of this one. */
async function pureDenials(database: Store['database'], { id, general_denials }: ClusterRow): Promise<Set<number>> {
  if (general_denials === 0) return new Set()
  const { rows } = await sql<{ id: number }>`select distinct c.id from ${sql.raw(denialsOfMore(String(id)))} g
    join clusters p on p.id = g.denial join clusters c on c.id = p.joined where c.deny > c.general_denials and c.claims - c.withdrawn_denials = c.deny - c.general_denials
    and not exists (select 1 from claims k where k.cluster = c.id and k.superseded_by is null and k.reaches < g.since)`.execute(
    database,
  )
  return new Set(rows.map((row) => row.id))
}

/** What a proposition says in one argument, in words; nothing where it has none. */
function said(name: 'here' | 'there', proposition: Proposition, argument: string) {
  const names = proposition.arguments.filter(({ role }) => role === argument).map((filler) => filler.name)
  const words = argument === 'time' ? (proposition.period ?? aboutDays(proposition)) : names.join(', ')
  return words ? { [name]: words } : {}
}

function aboutDays({ around }: Proposition): string | undefined {
  return around === undefined ? undefined : `about ${around.replace('/', ' to ')}`
}

function propositionOf(cluster: ClusterRow): DatedProposition {
  const { relation, arguments: fillers, planned, period, around, first_published, last_published } = cluster
  return {
    relation,
    arguments: JSON.parse(fillers) as Proposition['arguments'],
    ...(planned === 1 && { planned: true as const }),
    ...(period !== null && { period }),
    ...(around !== null && { around }),
    ...(first_published !== null && { first: first_published }),
    ...(last_published !== null && { last: last_published }),
  }
}

function other({ planned, ...rest }: Proposition): Proposition {
  return planned ? rest : { ...rest, planned: true }
}
