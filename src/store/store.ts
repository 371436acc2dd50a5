import type { Expression, Kysely, RawBuilder } from 'kysely'
import type { NameWeights } from '../linking/index.ts'
import type {
  BriefDraft,
  Capture,
  Contribution,
  Document,
  DocumentId,
  Extraction,
  Judgement,
  JudgementEffect,
  Links,
  Rating,
  Receipt,
  Resolution,
} from '../schema/index.ts'
import type { Reextraction } from './differences.ts'
import type { Tables } from './tables.ts'

/** Full-text search, which each dialect spells in its own way. */
export interface FullText {
  /** Condition that row `id` of `texts` matches the words; words that say nothing match nothing. */
  reports(id: RawBuilder<number>, words: string): RawBuilder<boolean>
  /**
   * Documents that match, best first, with the body's hits marked by U+0001 before and U+0002 after each; with `among`, a query of ids, of those
   * documents alone.
   */
  rank(
    words: string,
    limit: number,
    offset: number,
    among?: Expression<unknown>,
  ): Promise<readonly { readonly id: number; readonly marked: string }[]>
  /** Number of documents that match, counted to `most` at most. */
  count(words: string, most: number, among?: Expression<unknown>): Promise<number>
  /** Ids of the clusters whose sentence matches, as a subquery. */
  clusters(words: string): RawBuilder<{ id: number }>
}

/** Everything one extractor read in one Document, as it was kept. */
export interface StoredExtraction {
  readonly extraction: Extraction
  readonly links: Links
}

/** What an extractor read in a report, and every judgement on it, oldest first, with those taken back. */
export interface HeldReport {
  readonly read: StoredExtraction
  readonly judgements: readonly Judgement[]
}

/** A report as its judgements leave it, linked to the record. */
export interface JudgedReading extends StoredExtraction {
  readonly effects: readonly JudgementEffect[]
}

/** Brings a reading in line with the judgements on its report. Pure: it is called inside a transaction. */
export type ApplyJudgements = (held: HeldReport) => JudgedReading

/** The record on disk. One writer and many readers work on one file at once; every method is a transaction of its own. */
export interface Store {
  /** Where the store is, for messages. */
  readonly location: string
  /** The typed query builder, for query/ alone. */
  readonly database: Kysely<Tables>
  /** Full-text search, for query/ alone. */
  readonly fullText: FullText
  /** Writes the contributions in one transaction: all are acknowledged, or none. Idempotent. */
  contribute(contributions: readonly Contribution[]): Promise<readonly Receipt[]>
  /**
   * Puts newer extractions in the place of the current ones and says what changed. Claims of the earlier ones stay, marked as
   * superseded. An extraction made with the provenance that is current already changes nothing. `apply` is needed where reports were judged.
   */
  reextract(contributions: readonly Contribution[], apply?: ApplyJudgements): Promise<readonly Reextraction[]>
  /** Keeps the judgement that `decide` makes of a report and brings the record in line with it. Throws NOT_FOUND, USAGE where nothing was read. */
  judge(
    document: string,
    decide: (held: HeldReport) => Omit<Judgement, 'id'>,
    apply: ApplyJudgements,
  ): Promise<Judgement>
  /** Takes a judgement back, the last that stands without an id: the record is as if it had not been made. Answers its number; absent when there is none. */
  undoJudgement(id: number | undefined, undoneAt: string, apply: ApplyJudgements): Promise<number | undefined>
  /** Hashes among `sha256s` whose bytes the store already holds. */
  known(sha256s: readonly string[]): Promise<ReadonlySet<string>>
  /** Ids among `ids` of Documents the store already holds, so that they need not be analysed again. */
  knownDocuments(ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Adds a line to the custody log for bytes already held. */
  recordCapture(sha256: string, location: string, retrievedAt: string, tool: string): Promise<void>
  /** Ids of all Documents, in order of arrival, for re-extraction and export. */
  documents(): AsyncIterable<DocumentId>
  /** A Document as it was contributed; its notes are among the issues of its report. */
  document(id: string): Promise<Document | undefined>
  /** The current extraction of a Document; absent when it was not analysed. */
  extraction(id: string): Promise<StoredExtraction | undefined>
  /** The current extractions of some Documents, one after another in no order; those not analysed are left out. Quicker than each alone. */
  extractions(ids: readonly string[]): AsyncIterable<readonly [id: string, stored: StoredExtraction]>
  /** The bytes received, with the first line of their custody. */
  capture(sha256: string): Promise<Capture | undefined>
  /** Keeps decisions on which entities are one and brings the record in line with them. Throws NOT_FOUND. */
  resolve(decisions: readonly Resolution[]): Promise<void>
  /** Takes a decision back, the last that a person made without an id: the record is as if it had not been made. False when there is none. */
  undoResolution(id: number | undefined, undoneAt: string): Promise<boolean>
  /** Keeps a rating and answers its number; that its subject is there and may be given it is for the caller to see to. */
  rate(rating: Rating): Promise<number>
  /** Takes a rating back, the last that stands without an id. False when there is none. */
  undoRating(id: number | undefined, undoneAt: string): Promise<boolean>
  /** Joins entities whose names are spellings of one; each pair is a Resolution. Answers how many were joined. */
  matchEntities(weights: NameWeights, familyOf: (type: string) => string, decidedAt: string): Promise<number>
  /** Saves a brief, or its next version; answers its id. Throws NOT_FOUND, or BRIEF_CHANGED when it was saved since `basis`. */
  saveBrief(draft: BriefDraft): Promise<string>
  /** Puts a brief away; its versions stay. Throws NOT_FOUND. */
  removeBrief(id: string, removedAt: string): Promise<void>
  /** Drops what slows a large first import; `endImport` builds it again. Does nothing in a store that holds Documents already. */
  beginImport(): Promise<void>
  /** Builds what `beginImport` dropped; does nothing when no import is under way. Opening a store for writing does it too. */
  endImport(): Promise<void>
  close(): Promise<void>
}
