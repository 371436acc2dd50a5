import {
  AUTOMATIC,
  blockingKeys,
  groupEntities,
  type MatchedEntity,
  matchEntity,
  type NameWeights,
} from '../../linking/index.ts'
import { type EntityId, HearsayError, type Resolution } from '../../schema/index.ts'
import type { WriteConnection } from './connection.ts'
import { countGeneralDenials, relinkDenials } from './general-denials.ts'
import { nameParties } from './name-parties.ts'
import { PropositionGraph } from './proposition-graph.ts'
import { recountClusters } from './recount-clusters.ts'
import { recountOrigins } from './recount-origins.ts'

/** Keeps decisions and brings entities, claims and origins in line with them. Mentions and extractions stay as they are. */
export function decideEntities(connection: WriteConnection, decisions: readonly Resolution[]): void {
  const rows = decisions.map(({ left, right, verdict, by, score, reasons, decidedAt }) => [
    ...[rowOf(connection, left), rowOf(connection, right), verdict, by, score ?? null],
    ...[JSON.stringify(reasons), decidedAt],
  ])
  connection.each(
    `insert into resolutions (left_entity, right_entity, verdict, made_by, score, reasons, decided_at)
     values (?, ?, ?, ?, ?, ?, ?)`,
    rows,
  )
  regroup(connection, new Set(rows.flatMap(([left, right]) => [Number(left), Number(right)])))
}

/** Takes a decision back: the one with this id, or the last that stands. Answers false when there is none. */
export function undoResolution(connection: WriteConnection, id: number | undefined, undoneAt: string): boolean {
  const which = id === undefined ? "made_by != 'matcher' order by id desc limit 1" : 'id = ?'
  const [row] = connection.rows(
    `select id, left_entity, right_entity from resolutions where undone_at is null and ${which}`,
    id === undefined ? [] : [id],
  )
  if (!row) return false
  connection.each('update resolutions set undone_at = ? where id = ?', [[undoneAt, row.id]])
  regroup(connection, new Set([Number(row.left_entity), Number(row.right_entity)]))
  return true
}

/**
 * Compares every entity that is new with those whose names are near, and joins what is alike enough. Which are compared and joined
 * depends on the names alone, not on which came first. Answers how many pairs it joined. O(new entities · entities with a key in common).
 */
export function matchEntities(
  connection: WriteConnection,
  weights: NameWeights,
  familyOf: (type: string) => string,
  decidedAt: string,
): number {
  const fresh = connection.rows('select id, ref, type, curated from entities where matched = 0 and mentions > 0')
  const keysOf = new Map<number, readonly string[]>()
  for (const { id, type } of fresh) {
    const family = familyOf(String(type))
    const keys = new Set(spellingsOf(connection, Number(id)).flatMap((name) => blockingKeys(name, weights.shortNames)))
    keysOf.set(
      Number(id),
      [...keys].map((key) => `${family} ${key}`),
    )
    connection.each(
      'insert into entity_keys (key, entity) values (?, ?)',
      keysOf.get(Number(id))!.map((key) => [key, id]),
    )
  }
  const decisions = new Map<string, Resolution>()
  for (const row of fresh) {
    const near = new Map<number, Record<string, unknown>>()
    for (const key of keysOf.get(Number(row.id))!) {
      const found = connection.rows(
        'select e.id, e.ref, e.type, e.curated from entity_keys k join entities e on e.id = k.entity where k.key = ?',
        [key],
      )
      for (const one of found) if (one.id !== row.id) near.set(Number(one.id), one)
    }
    if (near.size === 0) continue
    const own = matched(connection, row, familyOf)
    for (const other of near.values()) {
      const pair = [String(row.ref), String(other.ref)].sort() as [EntityId, EntityId]
      if (decisions.has(pair.join())) continue
      const found = matchEntity(weights, own, matched(connection, other, familyOf))
      if (!found || found.score < AUTOMATIC) continue
      const { score, reasons } = found
      const [left, right] = pair
      decisions.set(pair.join(), { left, right, verdict: 'same', by: 'matcher', score, reasons, decidedAt })
    }
  }
  connection.each(
    'update entities set matched = 1 where id = ?',
    fresh.map(({ id }) => [id]),
  )
  const made = [...decisions.values()].filter(({ left, right }) => !isDecided(connection, left, right))
  if (made.length > 0) decideEntities(connection, made)
  return made.length
}

function isDecided(connection: WriteConnection, left: string, right: string): boolean {
  const [a, b] = [rowOf(connection, left), rowOf(connection, right)]
  const pairs =
    'select 1 from resolutions where (left_entity = ? and right_entity = ?) or (left_entity = ? and right_entity = ?)'
  return connection.rows(pairs, [a, b, b, a]).length > 0
}

function matched(
  connection: WriteConnection,
  { id, ref, type, curated }: Record<string, unknown>,
  familyOf: (type: string) => string,
): MatchedEntity {
  return {
    ref: String(ref),
    spellings: spellingsOf(connection, Number(id)),
    isPerson: familyOf(String(type)) === 'Person',
    curated: Number(curated) === 1,
  }
}

/** Names an entity is matched by: those its gazetteer knows, and every fullest name a report used. */
function spellingsOf(connection: WriteConnection, entity: number): string[] {
  const rows = connection.rows('select spelling from spellings where entity = ? and (named > 0 or mentions = 0)', [
    entity,
  ])
  return rows.map((row) => String(row.spelling))
}

function rowOf(connection: WriteConnection, ref: string): number {
  const [row] = connection.rows('select id from entities where ref = ?', [ref])
  if (!row) throw new HearsayError('NOT_FOUND', { what: 'entity', id: ref })
  return Number(row.id)
}

/** Groups anew all entities that decisions lead to from some, and files the claims about those that now stand under another. */
function regroup(connection: WriteConnection, seeds: ReadonlySet<number>): void {
  const reached = new Set(seeds)
  for (const entity of reached) {
    const next = connection.rows(
      `select left_entity as other from resolutions where right_entity = ?1 union
       select right_entity from resolutions where left_entity = ?1 union
       select id from entities where same_as = (select same_as from entities where id = ?1)`,
      [entity],
    )
    for (const row of next) reached.add(Number(row.other))
  }
  const ids = [...reached].join()
  const entities = connection.rows(`select id, ref, curated, same_as from entities where id in (${ids})`)
  const decisions = connection.rows(
    `select l.ref as left, r.ref as right, d.verdict from resolutions d join entities l on l.id = d.left_entity
     join entities r on r.id = d.right_entity where d.undone_at is null and d.left_entity in (${ids}) order by d.id`,
  )
  const rows = new Map(entities.map((row) => [String(row.ref), Number(row.id)]))
  const heads = groupEntities(
    entities.map((row) => ({ ref: String(row.ref), curated: Number(row.curated) === 1 })),
    decisions as unknown as Parameters<typeof groupEntities>[1],
  )
  const moved = entities.filter((row) => rows.get(heads.get(String(row.ref))!) !== Number(row.same_as))
  if (moved.length === 0) return
  const list = moved.map((row) => row.id).join()
  const touched = connection
    .rows(`select distinct a.proposition from cluster_arguments a where a.entity in (${list})`)
    .map((row) => Number(row.proposition))
  const before = new PropositionGraph(connection)
  const near = new Set(touched.flatMap((id) => [id, ...before.near(id)]))
  for (const id of touched) before.release(id)
  connection.each(
    'update entities set same_as = ? where id = ?',
    moved.map((row) => [rows.get(heads.get(String(row.ref))!)!, row.id]),
  )
  const parties = connection
    .rows(
      `select p.id from entities e join parties p on p.key = 'entity:' || e.ref where e.id in (${list}) union
       select v.party from entities e join party_principals v on v.principal = 'entity:' || e.ref where e.id in (${list})`,
    )
    .map((row) => Number(row.id))
  const named = [...new Set([...parties, ...nameParties(connection, parties)])]
  const after = new PropositionGraph(connection)
  for (const id of touched) after.anchorAgain(id)
  const standing = connection
    .rows(`select id from clusters where own_claims > 0 and id in (${[...near].join() || 'null'})`)
    .map((row) => Number(row.id))
  const dirty = after.settle(standing, [], true)
  const denied = relinkDenials(connection, after, touched)
  recountClusters(connection, dirty, new Set())
  countGeneralDenials(connection, new Set([...dirty, ...denied]))
  const ofParties = connection.rows(
    `select distinct cluster from cluster_parties where part = 'origin' and party in (${named.join() || 'null'})`,
  )
  recountOrigins(connection, new Set([...dirty, ...ofParties.map((row) => Number(row.cluster))]))
}
