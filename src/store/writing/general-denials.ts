import { denies } from '../../linking/index.ts'
import { COUNT_GENERAL_DENIALS } from '../general-denials.ts'
import type { Changes } from './changes.ts'
import type { WriteConnection } from './connection.ts'
import type { PropositionGraph } from './proposition-graph.ts'

/** What a batch did to propositions that a denial of the general reaches, or that are such a denial. */
export interface DenialChanges {
  /** Propositions that got their first claim, and that lost their last. */
  readonly appeared: readonly number[]
  readonly vanished: readonly number[]
  /** Propositions whose number of denials changed, those without a denial before among them in `begun`. */
  readonly changed: readonly number[]
  readonly begun: readonly number[]
}

/**
 * Keeps which propositions are denied by the denial of a more general one. Gives the clusters whose denials are to be counted again. O(what is
 * near the propositions that appear, and what the changed denials reach).
 */
export function linkDenials(
  connection: WriteConnection,
  graph: PropositionGraph,
  { appeared, vanished, changed, begun }: DenialChanges,
): Set<number> {
  const reached = new Set<number>()
  unlink(connection, vanished, reached)
  const fresh = new Set(appeared)
  for (const id of appeared) {
    for (const other of graph.near(id)) {
      if (!graph.isDenied(other)) continue
      if (denies(graph.proposition(other), graph.proposition(id))) insert(connection, other, id)
    }
  }
  for (const id of begun) {
    for (const other of graph.near(id)) {
      if (!fresh.has(other) && denies(graph.proposition(id), graph.proposition(other))) insert(connection, id, other)
    }
  }
  const rows = [...changed, ...appeared].flatMap((id) =>
    connection.rows(
      'select q.joined from general_denials g join clusters q on q.id = g.proposition where g.denial = ?1 or g.proposition = ?1',
      [id],
    ),
  )
  for (const { joined } of rows) reached.add(Number(joined))
  // What no one denies any more denies nothing else.
  connection.each(
    'delete from general_denials where denial = ? and (select own_denials from clusters c where c.id = denial) = 0',
    changed.map((id) => [id]),
  )
  return reached
}

/** Looks for all denials anew that some propositions, now compared differently, deny or are denied by. Gives the clusters to be counted again. */
export function relinkDenials(
  connection: WriteConnection,
  graph: PropositionGraph,
  propositions: readonly number[],
): Set<number> {
  const reached = new Set<number>()
  unlink(connection, propositions, reached)
  for (const id of propositions.filter((one) => graph.stands(one))) {
    for (const other of graph.near(id)) {
      const [one, two] = [graph.proposition(id), graph.proposition(other)]
      if (graph.isDenied(other) && denies(two, one)) insert(connection, other, id)
      if (graph.isDenied(id) && denies(one, two)) insert(connection, id, other)
    }
  }
  for (const cluster of clustersOf(connection, propositions)) reached.add(cluster)
  return reached
}

/**
 * Of the clusters that a batch changes those whose first day of publication it may have changed, and that something more general is denied of: that day
 * decides which denials reach them.
 */
export function turnedByDate(connection: WriteConnection, clusters: Changes['clusters']): number[] {
  return [...clusters].flatMap(([id, { first, dates }]) => {
    const isShrunk = [...dates.values()].some((claims) => claims < 0)
    return connection.rows(IS_TURNED, [id, first ?? '', isShrunk ? 1 : 0]).length > 0 ? id : []
  })
}
const IS_TURNED = `select 1 as turned from clusters c where c.id = ?1 and (?3 = 1 or c.first_published = ?2)
  and exists (select 1 from clusters q join general_denials g on g.proposition = q.id where q.joined = ?1)`

/** Counts the denials of clusters again that are denials of something more general, filed elsewhere. */
export function countGeneralDenials(connection: WriteConnection, clusters: Iterable<number>): void {
  connection.each(
    `${COUNT_GENERAL_DENIALS} where id = ?`,
    [...clusters].map((id) => [id]),
  )
}

function unlink(connection: WriteConnection, propositions: readonly number[], reached: Set<number>): void {
  for (const cluster of clustersOf(connection, propositions)) reached.add(cluster)
  connection.each(
    'delete from general_denials where denial = ?1 or proposition = ?1',
    propositions.map((id) => [id]),
  )
}

/** Clusters of what is denied, by links from or to some propositions. */
function clustersOf(connection: WriteConnection, propositions: readonly number[]): number[] {
  return propositions.flatMap((id) =>
    connection
      .rows(
        `select q.joined from general_denials g join clusters q on q.id = g.proposition where g.denial = ?1
         union select q.joined from general_denials g join clusters q on q.id = g.proposition where g.proposition = ?1`,
        [id],
      )
      .map(({ joined }) => Number(joined)),
  )
}

function insert(connection: WriteConnection, denial: number, proposition: number): void {
  connection.each('insert into general_denials (denial, proposition) values (?, ?) on conflict do nothing', [
    [denial, proposition],
  ])
}
