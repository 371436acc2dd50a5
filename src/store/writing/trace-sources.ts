import { DRAWN_ON, type Passage, passagesOf, reuseKeys, sharedText } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'

/** A passage that stands in more Documents than this is a formula, and shows nothing. */
const MOST_SHARING = 50

interface Dated {
  readonly id: number
  readonly ref: string
  readonly published: string | null
}

/** Documents whose root changed: row, the root before, the root now. New ones had themselves. */
export type MovedRoots = ReadonlyMap<number, { readonly from: number; readonly to: number }>

/**
 * Finds for new Documents whose text they take over, and for known ones whether a new one was there before what they were thought to
 * draw on. A Document draws on the earliest that shares enough with it, by publication, then by ref: so arrival order does not matter.
 */
export function traceSources(
  connection: WriteConnection,
  added: readonly { readonly id: number; readonly text: string }[],
): MovedRoots {
  const passages = new Map<number, readonly Passage[]>()
  const passagesFor = (id: number): readonly Passage[] => {
    const known = passages.get(id)
    if (known) return known
    const [row] = connection.rows('select body from texts where id = ?', [id])
    const made = passagesOf(String(row?.body ?? ''))
    passages.set(id, made)
    return made
  }
  const near = new Map<number, Set<number>>()
  for (const { id, text } of added) {
    passages.set(id, passagesOf(text))
    near.set(id, sharing(connection, id, reuseKeys(passages.get(id)!)))
  }
  const turned = new Set<number>()
  for (const [id, others] of near) {
    for (const other of others) {
      if (sharedText(passagesFor(id), passagesFor(other)) < DRAWN_ON) continue
      const [earlier, later] = inOrder(read(connection, id), read(connection, other))
      if (offer(connection, later, earlier)) turned.add(later.id)
    }
  }
  return settleRoots(connection, turned)
}

/** Documents with a key in common; the keys of `id` are written on the way. */
function sharing(connection: WriteConnection, id: number, keys: readonly number[]): Set<number> {
  const found = new Set<number>()
  for (const key of keys) {
    const rows = connection.rows('select document from reuse_keys where key = ? limit ?', [key, MOST_SHARING])
    if (rows.length < MOST_SHARING) for (const row of rows) found.add(Number(row.document))
  }
  connection.each(
    'insert into reuse_keys (key, document) values (?, ?)',
    keys.map((key) => [key, id]),
  )
  found.delete(id)
  return found
}

function read(connection: WriteConnection, id: number): Dated & { readonly source: number | null } {
  const [row] = connection.rows('select id, ref, published, source from documents where id = ?', [id])
  return row as unknown as Dated & { readonly source: number | null }
}

function inOrder<T extends Dated>(a: T, b: T): readonly [T, T] {
  const [dateA, dateB] = [a.published ?? '~', b.published ?? '~']
  const isFirst = dateA !== dateB ? dateA < dateB : a.ref < b.ref
  return isFirst ? [a, b] : [b, a]
}

/** Makes `earlier` the source of `later` unless that has an earlier one yet. */
function offer(
  connection: WriteConnection,
  later: Dated & { readonly source: number | null },
  earlier: Dated,
): boolean {
  if (later.source === earlier.id) return false
  if (later.source !== null && inOrder(read(connection, later.source), earlier)[0] !== earlier) return false
  connection.each('update documents set source = ? where id = ?', [[earlier.id, later.id]])
  return true
}

/** Follows sources to their end for every Document whose root may have changed. */
function settleRoots(connection: WriteConnection, turned: ReadonlySet<number>): MovedRoots {
  const moved = new Map<number, { from: number; to: number }>()
  for (const id of turned) {
    const rows = connection.rows(
      'select id, root from documents where root = (select root from documents where id = ?)',
      [id],
    )
    for (const row of rows) {
      const [one, from] = [Number(row.id), Number(row.root)]
      let to = one
      for (let next = read(connection, to).source; next !== null; next = read(connection, to).source) to = next
      if (to !== from) {
        connection.each('update documents set root = ? where id = ?', [[to, one]])
        moved.set(one, { from: moved.get(one)?.from ?? from, to })
      }
    }
  }
  return moved
}
