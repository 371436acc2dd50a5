/**
 * Everything that can go wrong, in one table: message (with {params}), HTTP status, process exit code.
 * Exit codes: 1 internal, 2 wrong usage or configuration, 3 some inputs failed, 4 store, 5 network, 6 not found.
 */
export const errorTable = {
  INTERNAL: { message: 'Something went wrong inside hearsay: {reason}', status: 500, exit: 1 },
  USAGE: { message: '{reason}', status: 400, exit: 2 },
  BAD_REQUEST: { message: 'The request cannot be read: {reason}', status: 400, exit: 2 },
  PACK_INVALID: { message: 'Pack {pack} is not valid: {reason}', status: 500, exit: 2 },
  PACK_NAME_UNKNOWN: { message: 'Pack {pack}, {place}: {reason}', status: 500, exit: 2 },
  PACK_ENTRY_REPEATED: { message: 'Pack {pack}, {place}: {reason}', status: 500, exit: 2 },
  PACK_EXAMPLE_MISSED: {
    message: 'Pack {pack}, {place}: {relation} is not found as it should be in “{text}”',
    status: 500,
    exit: 2,
  },
  PACK_EXAMPLE_INVENTED: {
    message: 'Pack {pack}, {place}: {relation} is found in “{text}”, where it should not be',
    status: 500,
    exit: 2,
  },
  MODEL_INVALID: { message: 'Model {model} cannot be used: {reason}', status: 500, exit: 2 },
  NOT_FOUND: { message: 'There is no {what} {id}', status: 404, exit: 6 },
  JUDGEMENT_OUTDATED: {
    message: 'The claim was judged meanwhile, by {by} ({verdict}); look at it again before deciding',
    status: 409,
    exit: 2,
  },
  RATING_REFUSED: { message: '{value} is refused for {subject}: {reason}', status: 409, exit: 2 },
  HOST_REFUSED: { message: 'This server does not answer for the host {host}', status: 421, exit: 2 },
  BRIEF_CHANGED: {
    message: 'Brief {id} was saved as version {version} elsewhere; nothing was overwritten',
    status: 409,
    exit: 2,
  },
  BRIEF_FAILS: { message: 'The brief cannot stand as it is; sentences that fail: {count}', status: 422, exit: 3 },
  METHOD_REFUSED: { message: '{method} is refused here; this address takes {allowed}', status: 405, exit: 2 },
  RECORD_READ_ONLY: {
    message: 'The record is only read here; serve it on the loopback address to change it',
    status: 403,
    exit: 2,
  },
  ORIGIN_REFUSED: { message: 'A change asked for by {origin} is refused', status: 403, exit: 2 },
  INGEST_BUSY: {
    message: 'More than {limit} bytes wait to be read; hand in the rest when some of them are done',
    status: 503,
    exit: 3,
  },
  REQUEST_TOO_LARGE: { message: 'The request is larger than the limit of {limit} bytes', status: 413, exit: 2 },

  INPUT_NOT_FOUND: { message: 'No such file or folder: {input}', status: 404, exit: 3 },
  INPUT_VANISHED: { message: '{input} disappeared while it was being read', status: 404, exit: 3 },
  INPUT_UNREADABLE: { message: '{input} cannot be read: {reason}', status: 422, exit: 3 },
  INPUT_EMPTY: { message: '{input} holds no text', status: 422, exit: 3 },
  INPUT_TOO_LARGE: { message: '{input} is larger than the limit of {limit} bytes', status: 413, exit: 3 },
  INPUT_LINK_LOOP: { message: '{input} is a link that leads back to itself', status: 422, exit: 3 },
  FORMAT_UNKNOWN: { message: '{input} is in no format hearsay reads', status: 415, exit: 3 },
  FORMAT_BINARY: { message: '{input} is not text, whatever its name says', status: 415, exit: 3 },
  FORMAT_BROKEN: { message: '{input} is not a whole {format} file: {reason}', status: 422, exit: 3 },
  FORMAT_ENCRYPTED: { message: '{input} is encrypted; hearsay does not open encrypted files', status: 422, exit: 3 },
  ARCHIVE_TOO_LARGE: {
    message: '{input} unpacks to more than {limit} bytes or {entries} entries',
    status: 413,
    exit: 3,
  },
  MARKUP_HOSTILE: { message: '{input} holds markup that is refused: {reason}', status: 422, exit: 3 },
  ENCODING_REPAIRED: {
    message: '{input} held text decoded wrongly before; {count} places were repaired',
    status: 200,
    exit: 0,
  },
  ENCODING_GUESSED: { message: '{input} names no encoding; read as {encoding}', status: 200, exit: 0 },
  LANGUAGE_UNSUPPORTED: {
    message: '{input} is in {language}, which cannot be analysed yet; it is stored and searchable',
    status: 200,
    exit: 0,
  },
  LINE_TOO_LONG: {
    message: '{input} has a line of {length} characters; it was read, but sentences in it are cut',
    status: 200,
    exit: 0,
  },
  EXTRACTION_FAILED: { message: '{input} could not be analysed: {reason}', status: 500, exit: 3 },
  EVIDENCE_NOT_FOUND: {
    message: 'The words cited for a record of {document} do not stand there',
    status: 500,
    exit: 3,
  },

  FETCH_REFUSED: { message: '{url} is refused: {reason}', status: 403, exit: 5 },
  FETCH_FAILED: { message: '{url} could not be fetched: {reason}', status: 502, exit: 5 },
  FETCH_TOO_LARGE: { message: '{url} is larger than the limit of {limit} bytes', status: 502, exit: 5 },
  FETCH_TIMEOUT: { message: '{url} did not answer within {limit} ms', status: 504, exit: 5 },
  FETCH_REDIRECTS: { message: '{url} redirects more than {limit} times', status: 502, exit: 5 },

  STORE_NOT_FOUND: { message: 'There is no store at {path}; `hearsay ingest PATH` makes one', status: 404, exit: 4 },
  STORE_INVALID: { message: '{path} is not a hearsay store: {reason}', status: 500, exit: 4 },
  STORE_NEWER: {
    message: '{path} was written by a newer hearsay (schema {found}, this one knows {known})',
    status: 500,
    exit: 4,
  },
  STORE_READ_ONLY: { message: '{path} cannot be written: it or its folder is read-only', status: 500, exit: 4 },
  STORE_LOCKED: { message: '{path} is locked by another program; nothing was changed', status: 503, exit: 4 },
  STORE_FULL: { message: 'No room left to write {path}; what was acknowledged before is kept', status: 507, exit: 4 },
} as const satisfies Record<string, { message: string; status: number; exit: number }>

export type ErrorCode = keyof typeof errorTable
export type ErrorParams = Readonly<Record<string, string | number>>

/** The table's message for `code`, with `{name}` replaced from `params`; a missing one stays visible. */
export function errorMessage(code: ErrorCode, params: ErrorParams = {}): string {
  return errorTable[code].message.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}

/** Thrown when the caller cannot go on: bad configuration, missing model, broken store. */
export class HearsayError extends Error {
  readonly code: ErrorCode
  readonly params: ErrorParams

  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(errorMessage(code, params), options)
    this.name = 'HearsayError'
    this.code = code
    this.params = params
  }
}

/** What befell one input or one record; the run goes on. `severity` is 'note' when nothing was lost. */
export interface Issue {
  readonly code: ErrorCode
  readonly severity: 'error' | 'note'
  readonly message: string
  readonly params: ErrorParams
}

/** An Issue of the table; codes with exit 0 are notes, all others errors. */
export function issue(code: ErrorCode, params: ErrorParams = {}): Issue {
  const severity = errorTable[code].exit === 0 ? 'note' : 'error'
  return { code, severity, message: errorMessage(code, params), params }
}

/** A value, or the Issue that stands in its place: expected failure is a value, not an exception. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: Issue }
