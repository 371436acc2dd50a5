import { type Expression, type Kysely, type RawBuilder, sql } from 'kysely'
import type { FullText } from '../store.ts'
import type { Tables } from '../tables.ts'

const TOKENIZER = "tokenize = 'porter unicode61 remove_diacritics 2'"

/** Of words that more texts have, those that came last are ranked. */
const MOST_RANKED = 5_000

/** Makes the full-text indexes: reports by title and body, clusters by sentence. Neither keeps a copy of the words. */
export async function createFullText(database: Kysely<Tables>): Promise<void> {
  const make = (definition: string) => sql.raw(`create virtual table if not exists ${definition}`).execute(database)
  await make(`texts_words using fts5(title, body, content = 'texts', content_rowid = 'id', ${TOKENIZER})`)
  await make(`clusters_words using fts5(sentence, content = '', contentless_delete = 1, ${TOKENIZER})`)
}

/** Builds the full-text indexes again from the tables. */
export async function rebuildFullText(database: Kysely<Tables>): Promise<void> {
  await sql`insert into texts_words(texts_words) values ('rebuild')`.execute(database)
  await sql`insert into clusters_words(clusters_words) values ('delete-all')`.execute(database)
  await sql`insert into clusters_words(rowid, sentence) select id, sentence from clusters`.execute(database)
}

/** Adds rows to the full-text indexes; the writer's statements. */
export const fullTextWrites = {
  text: 'insert into texts_words(rowid, title, body) values (?, ?, ?)',
  /** Also for a sentence that changed. */
  sentence: 'insert or replace into clusters_words(rowid, sentence) values (?, ?)',
} as const

/** Search over SQLite's FTS5. */
export function sqliteFullText(database: Kysely<Tables>): FullText {
  return {
    reports: (id, words) => {
      const match = matchQuery(words)
      if (match === undefined) return sql`1 = 0`
      return sql`${id} in (select rowid from texts_words where texts_words match ${match})`
    },
    rank: async (words, limit, offset, among) => {
      const match = matchQuery(words)
      if (match === undefined) return []
      // Rank alone first, so that only the texts shown are read and marked.
      const { rows } = await sql<{ id: number }>`select id from
          (select rowid as id, rank as score from texts_words where texts_words match ${match} and ${inside(among)} order by rowid desc limit ${MOST_RANKED})
        order by score, id limit ${limit} offset ${offset}`.execute(database)
      const marked = async ({ id }: { id: number }) => {
        const found = await sql<{ marked: string }>`select highlight(texts_words, 1, char(1), char(2)) as marked
          from texts_words where texts_words match ${match} and rowid = ${id}`.execute(database)
        return { id, marked: found.rows[0]?.marked ?? '' }
      }
      return Promise.all(rows.map(marked))
    },
    count: async (words, most, among) => {
      const match = matchQuery(words)
      if (match === undefined) return 0
      const { rows } = await sql<{ hits: number }>`select count(*) as hits from
        (select 1 from texts_words where texts_words match ${match} and ${inside(among)} limit ${most})`.execute(
        database,
      )
      return rows[0]?.hits ?? 0
    },
    clusters: (words): RawBuilder<{ id: number }> => {
      const match = matchQuery(words)
      if (match === undefined) return sql`(select 0 as id where 1 = 0)`
      return sql`(select rowid as id from clusters_words where clusters_words match ${match})`
    },
  }
}

/** That a text is one of those asked for. The sign keeps SQLite from looking the words up anew for each of those. */
function inside(among: Expression<unknown> | undefined): RawBuilder<boolean> {
  return among === undefined ? sql`1 = 1` : sql`+rowid in (${among})`
}

/**
 * What a person typed, as an FTS5 query: all words must be there, "quoted words" side by side, `word*` by its beginning.
 * Nothing when it holds no letter or digit.
 */
export function matchQuery(words: string): string | undefined {
  const parts = words.match(/"[^"]*"|[^\s"]+/g) ?? []
  const terms = parts.flatMap((part) => {
    const inner = part.replaceAll('"', ' ').replaceAll('\0', ' ').replace(/\*+$/, '').trim()
    if (!/[\p{L}\p{N}]/u.test(inner)) return []
    return [`"${inner}"${/[\p{L}\p{N}]\*+$/u.test(part) ? '*' : ''}`]
  })
  return terms.length > 0 ? terms.join(' ') : undefined
}
