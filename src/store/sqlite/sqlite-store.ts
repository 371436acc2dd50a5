import { Kysely } from 'kysely'
import { type Capture, type DocumentId, HearsayError } from '../../schema/index.ts'
import { toDocument } from '../documents.ts'
import { createIndexes, dropIndexes } from '../indexes.ts'
import { migrate } from '../migrations/migrate.ts'
import type { StoreOptions } from '../open-store.ts'
import type { Store, StoredExtraction } from '../store.ts'
import type { Tables } from '../tables.ts'
import { unpackBytes, unpackExtraction } from '../writing/bodies.ts'
import type { WriterContext } from '../writing/connection.ts'
import { decideEntities, matchEntities, undoResolution } from '../writing/resolve-entities.ts'
import { removeBrief, saveBrief } from '../writing/write-briefs.ts'
import { undoRating, writeRating } from '../writing/write-ratings.ts'
import { createWriter } from '../writing/writer.ts'
import { type SqliteConnection, sqliteDialect } from './dialect.ts'
import { createFullText, fullTextWrites, rebuildFullText, sqliteFullText } from './full-text.ts'
import { openConnection, sqliteTypes } from './open-connection.ts'

/** Names asked for in one statement; SQLite takes 32,766 parameters. */
const MOST_NAMES = 10_000

/** Opens a store kept in one SQLite file, in WAL mode. */
export async function openSqliteStore(location: string, options: StoreOptions): Promise<Store> {
  const { connection, state } = await openConnection(location, options)
  const database = new Kysely<Tables>({ dialect: sqliteDialect(connection) })
  try {
    // Full text is made last and in one transaction with the indexes: where it is missing, making the store was cut short.
    const isWhole = connection.rows("select 1 from sqlite_master where name = 'clusters_words'").length > 0
    if (options.mode === 'write' && (state !== 'current' || !isWhole)) {
      await migrate(database, sqliteTypes)
      await database.transaction().execute(async (inside) => {
        await createFullText(inside)
        await createIndexes(inside)
      })
    }
    const store = sqliteStore(location, database, connection)
    if (options.mode === 'write') await store.endImport()
    return store
  } catch (error) {
    connection.close()
    throw error
  }
}

function sqliteStore(location: string, database: Kysely<Tables>, connection: SqliteConnection): Store {
  const writer = createWriter(database)
  const importing = () => connection.rows("select 1 from settings where name = 'importing'").length > 0
  /** Runs `write` in one transaction that nothing else of this process can enter. */
  const writing = <T>(write: (context: WriterContext) => T): Promise<T> =>
    database.transaction().execute(async () => {
      const live = !importing()
      return write({
        connection,
        unpack: (id, body) => unpackExtraction(body, readDocument(connection, id)),
        indexText: (id, title, body) => live && connection.each(fullTextWrites.text, [[id, title, body]]),
        indexSentences: (sentences) => live && connection.each(fullTextWrites.sentence, [...sentences]),
      })
    })
  const found = async <Name extends 'sha256' | 'ref'>(
    table: 'captures' | 'documents',
    column: Name,
    names: readonly string[],
  ) => {
    const rows: Record<string, unknown>[] = []
    for (let i = 0; i < names.length; i += MOST_NAMES) {
      const some = names.slice(i, i + MOST_NAMES)
      rows.push(
        ...connection.rows(`select ${column} from ${table} where ${column} in (${some.map(() => '?').join()})`, some),
      )
    }
    return new Set(rows.map((row) => String(row[column])))
  }
  return {
    location,
    database,
    fullText: sqliteFullText(database),
    contribute: (contributions) => writing((context) => writer.contribute(context, contributions)),
    reextract: (contributions, apply) => writing((context) => writer.reextract(context, contributions, apply)),
    judge: (document, decide, apply) => writing((context) => writer.judge(context, document, decide, apply)),
    undoJudgement: (id, undoneAt, apply) => writing((context) => writer.undoJudgement(context, id, undoneAt, apply)),
    known: (sha256s) => found('captures', 'sha256', sha256s),
    knownDocuments: (ids) => found('documents', 'ref', ids),
    recordCapture: async (sha256, place, retrievedAt, tool) => {
      const held = await writing(() => writer.recordCapture(connection, sha256, place, retrievedAt, tool))
      if (!held) throw new HearsayError('NOT_FOUND', { what: 'capture', id: sha256 })
    },
    resolve: (decisions) => writing(({ connection: open }) => decideEntities(open, decisions)),
    undoResolution: (id, undoneAt) => writing(({ connection: open }) => undoResolution(open, id, undoneAt)),
    rate: (rating) => writing(({ connection: open }) => writeRating(open, rating)),
    undoRating: (id, undoneAt) => writing(({ connection: open }) => undoRating(open, id, undoneAt)),
    matchEntities: (weights, familyOf, decidedAt) =>
      writing(({ connection: open }) => matchEntities(open, weights, familyOf, decidedAt)),
    saveBrief: (draft) => saveBrief(database, draft),
    removeBrief: (id, removedAt) => removeBrief(database, id, removedAt),
    documents: () => documentIds(database),
    document: async (id) => {
      const row = await database.selectFrom('documents').select('id').where('ref', '=', id).executeTakeFirst()
      return row && readDocument(connection, row.id)
    },
    extraction: async (id) => {
      const row = await database
        .selectFrom('extractions')
        .innerJoin('documents', 'documents.id', 'extractions.document')
        .select(['extractions.body', 'extractions.document'])
        .where('documents.ref', '=', id)
        .where('extractions.superseded_by', 'is', null)
        .executeTakeFirst()
      return row && unpackExtraction(row.body, readDocument(connection, row.document))
    },
    extractions: (ids) => readExtractions(connection, ids),
    capture: (sha256) => readCapture(database, sha256),
    beginImport: () =>
      database.transaction().execute(async (inside) => {
        const any = await inside.selectFrom('documents').select('id').limit(1).executeTakeFirst()
        if (any || importing()) return
        await inside.insertInto('settings').values({ name: 'importing', value: 'yes' }).execute()
        await dropIndexes(inside)
      }),
    endImport: async () => {
      if (!importing()) return
      await database.transaction().execute(async (inside) => {
        await createIndexes(inside)
        await rebuildFullText(inside)
        await inside.deleteFrom('settings').where('name', '=', 'importing').execute()
      })
      connection.rows('analyze')
    },
    close: () => database.destroy(),
  }
}

function readDocument(connection: SqliteConnection, id: number) {
  const [row] = connection.rows(
    'select d.*, t.body as words from documents d join texts t on t.id = d.id where d.id = ?',
    [id],
  )
  const { words, ...document } = row as Parameters<typeof toDocument>[0] & { words: string }
  return toDocument(document, words)
}

/** Documents whose bodies are held at once. */
const BODIES = 100

async function* readExtractions(
  connection: SqliteConnection,
  ids: readonly string[],
): AsyncGenerator<readonly [string, StoredExtraction]> {
  const asked = Array.from({ length: BODIES }, () => '?').join()
  for (let start = 0; start < ids.length; start += BODIES) {
    const some = Array.from({ length: BODIES }, (_, i) => ids[start + i] ?? null)
    const rows = connection.rows(
      `select d.*, t.body as words, e.body as packed from documents d join texts t on t.id = d.id
       join extractions e on e.document = d.id and e.superseded_by is null where d.ref in (${asked})`,
      some,
    ) as (Parameters<typeof toDocument>[0] & { words: string; packed: Uint8Array })[]
    for (const { words, packed, ...row } of rows) yield [row.ref, unpackExtraction(packed, toDocument(row, words))]
  }
}

async function readCapture(database: Kysely<Tables>, sha256: string): Promise<Capture | undefined> {
  const row = await database
    .selectFrom('captures')
    .innerJoin('custody', 'custody.capture', 'captures.id')
    .selectAll('captures')
    .select(['location', 'url', 'retrieved_at', 'tool'])
    .where('sha256', '=', sha256)
    .orderBy('custody.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    sha256,
    bytes: unpackBytes(row.encoding, row.bytes),
    location: row.location,
    ...(row.url !== null && { url: row.url }),
    retrievedAt: row.retrieved_at,
    tool: row.tool,
    ...(row.media_type !== null && { mediaType: row.media_type }),
  }
}

async function* documentIds(database: Kysely<Tables>): AsyncGenerator<DocumentId> {
  let last = 0
  for (;;) {
    const rows = await database
      .selectFrom('documents')
      .select(['id', 'ref'])
      .where('id', '>', last)
      .orderBy('id')
      .limit(1000)
      .execute()
    for (const row of rows) yield row.ref as DocumentId
    if (rows.length === 0) return
    last = rows[rows.length - 1]!.id
  }
}
