import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import { statement } from './statements.ts'

export interface CustodyRow {
  readonly capture: number
  readonly location: string
  readonly url: string | null
  readonly retrieved_at: string
  readonly tool: string
  readonly outcome: string
}

export interface DocumentRow {
  readonly ref: string
  readonly capture: number | null
  readonly sha256: string
  readonly file: string
  readonly format: string
  readonly title: string | null
  readonly outlet: string | null
  readonly outlet_key: string | null
  readonly byline: string | null
  readonly published: string | null
  readonly published_from: string | null
  readonly updated: string | null
  readonly url: string | null
  readonly language: string
  readonly learnt: string | null
  readonly body: string
  readonly attributions: number
  readonly claims: number
  readonly analysed: number
  readonly version: number
  readonly previous: number | null
}

export interface IssueRow {
  readonly capture: number | null
  readonly document: number | null
  readonly code: string
  readonly severity: 'error' | 'note'
  readonly message: string
  readonly params: string
}

export interface ClaimInsert {
  readonly ref: string
  readonly extraction: number
  readonly document: number
  readonly position: number
  readonly cluster: number
  readonly proposition: number
  readonly stance: string
  readonly target: string
  readonly factuality: string
  readonly origin: number
  readonly relays: string
  readonly published: string | null
  readonly learnt: string | null
  readonly happened: string | null
  readonly inferred: string
  readonly said: string | null
  readonly reaches: string | null
}

/** Every statement that keeps captures, documents, extractions and claims. */
export function documentStatements(database: Kysely<Tables>) {
  return {
    findCapture: statement<{ sha256: string }>(database, (db, value) =>
      db.selectFrom('captures').select('id').where('sha256', '=', value('sha256')),
    ),
    capture: statement<{
      sha256: string
      bytes: Uint8Array
      encoding: 'raw' | 'deflate'
      size: number
      media_type: string | null
    }>(database, (db, value) =>
      db
        .insertInto('captures')
        .values({
          sha256: value('sha256'),
          bytes: value('bytes'),
          encoding: value('encoding'),
          size: value('size'),
          media_type: value('media_type'),
        })
        .returning('id'),
    ),
    findCustody: statement<Pick<CustodyRow, 'capture' | 'location' | 'retrieved_at'>>(database, (db, value) =>
      db
        .selectFrom('custody')
        .select('id')
        .where('capture', '=', value('capture'))
        .where('location', '=', value('location'))
        .where('retrieved_at', '=', value('retrieved_at')),
    ),
    custody: statement<CustodyRow>(database, (db, value) =>
      db.insertInto('custody').values({
        capture: value('capture'),
        location: value('location'),
        url: value('url'),
        retrieved_at: value('retrieved_at'),
        tool: value('tool'),
        outcome: value('outcome'),
      }),
    ),
    findDocument: statement<{ ref: string }>(database, (db, value) =>
      db.selectFrom('documents').select(['id', 'analysed', 'replaced_by', 'learnt']).where('ref', '=', value('ref')),
    ),
    latestVersion: statement<{ url: string }>(database, (db, value) =>
      db
        .selectFrom('documents')
        .select(['id', 'version'])
        .where('url', '=', value('url'))
        .orderBy('version', 'desc')
        .limit(1),
    ),
    document: statement<DocumentRow>(database, (db, value) =>
      db
        .insertInto('documents')
        .values({
          ref: value('ref'),
          capture: value('capture'),
          sha256: value('sha256'),
          file: value('file'),
          format: value('format'),
          title: value('title'),
          outlet: value('outlet'),
          outlet_key: value('outlet_key'),
          byline: value('byline'),
          published: value('published'),
          published_from: value('published_from'),
          updated: value('updated'),
          url: value('url'),
          language: value('language'),
          learnt: value('learnt'),
          body: value('body'),
          attributions: value('attributions'),
          claims: value('claims'),
          analysed: value('analysed'),
          version: value('version'),
          previous: value('previous'),
          root: 0,
        })
        .returning('id'),
    ),
    documentCounts: statement<{ id: number; attributions: number; claims: number }>(database, (db, value) =>
      db
        .updateTable('documents')
        .set({ attributions: value('attributions'), claims: value('claims'), analysed: 1 })
        .where('id', '=', value('id')),
    ),
    replaced: statement<{ id: number; by: number }>(database, (db, value) =>
      db
        .updateTable('documents')
        .set({ replaced_by: value('by') })
        .where('id', '=', value('id')),
    ),
    text: statement<{ id: number; title: string; body: string }>(database, (db, value) =>
      db.insertInto('texts').values({ id: value('id'), title: value('title'), body: value('body') }),
    ),
    issue: statement<IssueRow>(database, (db, value) =>
      db.insertInto('issues').values({
        capture: value('capture'),
        document: value('document'),
        code: value('code'),
        severity: value('severity'),
        message: value('message'),
        params: value('params'),
      }),
    ),
    provenance: statement<{ extractor: string; version: string; resources: string }>(database, (db, value) =>
      db
        .insertInto('provenances')
        .values({ extractor: value('extractor'), version: value('version'), resources: value('resources') })
        .onConflict((conflict) =>
          conflict
            .columns(['extractor', 'version', 'resources'])
            .doUpdateSet({ extractor: sql<never>`excluded.extractor` } as Record<never, never>),
        )
        .returning('id'),
    ),
    currentExtraction: statement<{ document: number }>(database, (db, value) =>
      db
        .selectFrom('extractions')
        .select(['id', 'provenance', 'body', 'base'])
        .where('document', '=', value('document'))
        .where('superseded_by', 'is', null),
    ),
    extraction: statement<{ document: number; provenance: number; body: Uint8Array; base: number | null }>(
      database,
      (db, value) =>
        db
          .insertInto('extractions')
          .values({
            document: value('document'),
            provenance: value('provenance'),
            body: value('body'),
            base: value('base'),
          })
          .returning('id'),
    ),
    supersedeExtraction: statement<{ id: number; by: number }>(database, (db, value) =>
      db
        .updateTable('extractions')
        .set({ superseded_by: value('by') })
        .where('id', '=', value('id')),
    ),
    supersedeClaims: statement<{ document: number; by: number }>(database, (db, value) =>
      db
        .updateTable('claims')
        .set({ superseded_by: value('by') })
        .where('document', '=', value('document'))
        .where('superseded_by', 'is', null)
        .where('extraction', '!=', value('by')),
    ),
    claim: statement<ClaimInsert>(database, (db, value) =>
      db.insertInto('claims').values({
        ref: value('ref'),
        extraction: value('extraction'),
        document: value('document'),
        position: value('position'),
        cluster: value('cluster'),
        proposition: value('proposition'),
        stance: value('stance'),
        target: value('target'),
        factuality: value('factuality'),
        origin: value('origin'),
        relays: value('relays'),
        published: value('published'),
        learnt: value('learnt'),
        happened: value('happened'),
        inferred: value('inferred'),
        said: value('said'),
        reaches: value('reaches'),
      }),
    ),
  }
}
export type DocumentStatements = ReturnType<typeof documentStatements>
