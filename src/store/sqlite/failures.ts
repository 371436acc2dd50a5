import { HearsayError } from '../../schema/index.ts'

const BUSY = 5
const LOCKED = 6
const READ_ONLY = 8
const INPUT_OUTPUT = 10
const CORRUPT = 11
const FULL = 13
const CANNOT_OPEN = 14
const NOT_A_DATABASE = 26

/** Input and output failures of writing (write, fsync, truncate, shared-memory size): in practice a full or limited disk. */
const WRITE_FAILURES = new Set([778, 1034, 1546, 4874])

/** SQLite's own words for its codes: the prebuilt package leaves the code out of errors of `all`. */
const MESSAGES: ReadonlyMap<string, number> = new Map([
  ['database is locked', BUSY],
  ['database table is locked', LOCKED],
  ['attempt to write a readonly database', READ_ONLY],
  ['disk I/O error', INPUT_OUTPUT],
  ['database disk image is malformed', CORRUPT],
  ['database or disk is full', FULL],
  ['unable to open database file', CANNOT_OPEN],
  ['file is not a database', NOT_A_DATABASE],
])

/** An error of SQLite as the coded error a person can act on; any other error unchanged. */
export function storeFailure(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof HearsayError) return error
  const extended = Number(('errcode' in error ? error.errcode : undefined) ?? MESSAGES.get(error.message) ?? 0)
  const cause = { cause: error }
  switch (extended & 0xff) {
    case BUSY:
    case LOCKED:
      return new HearsayError('STORE_LOCKED', { path }, cause)
    case READ_ONLY:
    case CANNOT_OPEN:
      return new HearsayError('STORE_READ_ONLY', { path }, cause)
    case FULL:
      return new HearsayError('STORE_FULL', { path }, cause)
    case INPUT_OUTPUT:
      if (WRITE_FAILURES.has(extended)) return new HearsayError('STORE_FULL', { path }, cause)
      return new HearsayError('STORE_INVALID', { path, reason: error.message }, cause)
    case CORRUPT:
    case NOT_A_DATABASE:
      return new HearsayError('STORE_INVALID', { path, reason: error.message }, cause)
    default:
      return error
  }
}
