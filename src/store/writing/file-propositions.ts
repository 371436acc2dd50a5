import { isPlainer, isVague } from '../../linking/index.ts'
import type { ClusterLink, Links } from '../../schema/index.ts'
import type { WriteConnection } from './connection.ts'
import type { Credited } from './credit-sources.ts'
import { linkDenials } from './general-denials.ts'
import { PropositionGraph } from './proposition-graph.ts'

/** What one batch does to one proposition. */
export interface PropositionChange {
  /** Of its links the one with the plainest sentence. */
  link: ClusterLink
  /** Claims it gains, less those it loses; and those of them that deny its content. */
  claims: number
  denials: number
}

/** Where propositions are filed after a batch. */
export interface Filing {
  /** Row of each proposition, and of the cluster it is filed under, by ref. */
  readonly rows: ReadonlyMap<string, { readonly id: number; readonly cluster: number }>
  /** Propositions met for the first time. */
  readonly created: readonly string[]
  /** Clusters whose members changed, so that their sums are to be made anew. */
  readonly dirty: ReadonlySet<number>
  /** Clusters that gained or lost denials of something more general. */
  readonly denied: ReadonlySet<number>
  /** Sentences that are new or changed, by row. */
  readonly sentences: Map<number, string>
}

/**
 * Files the propositions of a batch with those of the record. Which are filed together depends on all propositions that have claims, and
 * on nothing else (partition.ts); only those near a proposition that appears or loses its last claim are looked at again.
 */
export function fileProposition(connection: WriteConnection, changes: ReadonlyMap<string, PropositionChange>): Filing {
  const refs = [...changes.keys()]
  const known = connection.first(
    'select id, sentence, own_claims, own_denials, joined from clusters where ref = ?',
    refs.map((ref) => [ref]),
  )
  const sentences = new Map<number, string>()
  const created: string[] = []
  const ids = new Map<string, number>()
  const graph = new PropositionGraph(connection)
  const appeared: number[] = []
  const vanished: number[] = []
  const changed: number[] = []
  const begun: number[] = []
  refs.forEach((ref, i) => {
    const { link, claims, denials } = changes.get(ref)!
    const row = known[i]
    const id = row ? Number(row.id) : insert(connection, graph, ref, link)
    ids.set(ref, id)
    if (!row) created.push(ref)
    const isShown = !row || isPlainer(link.sentence, String(row.sentence))
    if (isShown) sentences.set(id, link.sentence)
    if (row && isShown) {
      const shown = [link.sentence, JSON.stringify(link.arguments), id]
      connection.each('update clusters set sentence = ?, arguments = ? where id = ?', [shown])
    }
    const before = Number(row?.own_claims ?? 0)
    if (claims !== 0) connection.each('update clusters set own_claims = own_claims + ? where id = ?', [[claims, id]])
    if (denials !== 0) {
      connection.each('update clusters set own_denials = own_denials + ? where id = ?', [[denials, id]])
      changed.push(id)
      if (Number(row?.own_denials ?? 0) === 0) begun.push(id)
    }
    if (before === 0 && before + claims > 0) appeared.push(id)
    if (before > 0 && before + claims === 0) vanished.push(id)
  })
  const dirty = graph.settle(appeared, vanished)
  const denied = linkDenials(connection, graph, { appeared, vanished, changed, begun })
  const rows = new Map<string, { id: number; cluster: number }>()
  const joined = connection.first(
    'select joined from clusters where id = ?',
    refs.map((ref) => [ids.get(ref)!]),
  )
  refs.forEach((ref, i) => {
    rows.set(ref, { id: ids.get(ref)!, cluster: Number(joined[i]?.joined) })
  })
  return { rows, created, dirty, denied, sentences }
}

function insert(connection: WriteConnection, graph: PropositionGraph, ref: string, link: ClusterLink): number {
  const { relation, sentence, planned, period, around } = link
  const stated = link.arguments.length + (period === undefined ? 0 : 1)
  const values = [
    ref,
    relation,
    sentence,
    JSON.stringify(link.arguments),
    planned ? 1 : 0,
    isVague(link) ? 1 : 0,
    period ?? null,
    around ?? null,
    stated,
  ]
  const made = connection.first(
    'insert into clusters (ref, relation, sentence, arguments, planned, vague, period, around, stated) values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id',
    [values],
  )
  const id = Number(made[0]?.id)
  connection.each('update clusters set joined = ?, parent = ? where id = ?', [[id, id, id]])
  graph.anchor(id, link)
  return id
}

/** What a batch does to each proposition it touches. */
export function propositionsOf({ readings, withdrawn }: Credited): Map<string, PropositionChange> {
  const changes = new Map<string, PropositionChange>()
  const count = (link: ClusterLink, by: number, denials: number) => {
    const known = changes.get(link.cluster)
    if (!known) changes.set(link.cluster, { link, claims: by, denials })
    else {
      known.claims += by
      known.denials += denials
      if (isPlainer(link.sentence, known.link.sentence)) known.link = link
    }
  }
  for (const { reading, by } of readings) {
    const denials = denialsOf(reading.links)
    for (const link of reading.links.clusters) count(link, by, denials.has(link.claim) && !reading.replaced ? by : 0)
  }
  for (const { links } of withdrawn) {
    const denials = denialsOf(links)
    for (const link of links.clusters) count(link, 0, denials.has(link.claim) ? -1 : 0)
  }
  return changes
}

/** Claims that deny their content. */
function denialsOf({ stances }: Links): ReadonlySet<string> {
  return new Set(stances.flatMap(({ claim, kind, target }) => (kind === 'deny' && target === 'content' ? claim : [])))
}
