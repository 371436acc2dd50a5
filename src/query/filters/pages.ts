import { HearsayError, type Page } from '../../schema/index.ts'

/** Totals are counted up to here. */
export const MOST_COUNTED = 10_000

/** Rows of a page unless asked otherwise. */
export const PAGE_SIZE = 50

/** How many rows a list has; `atLeast` when not all were counted. */
export interface Total {
  readonly total: number
  readonly atLeast: boolean
}

/** Where a page ends: the sort key of its last row, and the total, which is counted for the first page alone. */
export interface Cursor {
  readonly after: readonly (string | number | null)[]
  readonly counted: Total
}

/** The total of a count that stopped at one more than `MOST_COUNTED`. */
export function totalOf(counted: number): Total {
  return { total: Math.min(counted, MOST_COUNTED), atLeast: counted > MOST_COUNTED }
}

/** The cursor of a request; BAD_REQUEST when it is none of ours or of another list (`width` is the length of its sort key). */
export function readCursor(text: string | undefined, width: number): Cursor | undefined {
  if (text === undefined) return undefined
  try {
    const [total, atLeast, ...after] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown[]
    const isKey = (value: unknown): value is string | number | null =>
      value === null || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))
    if (isKey(total) && typeof total === 'number' && after.length === width && after.every(isKey)) {
      return { after, counted: { total, atLeast: atLeast === 1 } }
    }
  } catch {
    // Falls through to the refusal below.
  }
  throw new HearsayError('BAD_REQUEST', { reason: `“${text.slice(0, 40)}” is no cursor of this list` })
}

/** A page of `rows`, which hold one row more than `limit` when there are more. */
export function toPage<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { total, atLeast }: Total,
  keyOf: (row: Row) => Cursor['after'],
  items: readonly Item[],
): Page<Item> {
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items,
    total,
    ...(atLeast && { atLeast }),
    ...(last !== undefined && {
      next: Buffer.from(JSON.stringify([total, atLeast ? 1 : 0, ...keyOf(last)])).toString('base64url'),
    }),
  }
}
