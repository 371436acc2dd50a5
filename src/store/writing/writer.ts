import type { Kysely } from 'kysely'
import type { Contribution, Document, Receipt } from '../../schema/index.ts'
import { differences, type Reextraction } from '../differences.ts'
import type { ApplyJudgements, StoredExtraction } from '../store.ts'
import type { Tables } from '../tables.ts'
import { addOrigins } from './add-origins.ts'
import { packExtraction } from './bodies.ts'
import { countReading, countWithdrawal, noChanges } from './changes.ts'
import { type ClaimRow, claimRows, claimValues, idsOf } from './claim-rows.ts'
import type { Row, WriteConnection, WriterContext } from './connection.ts'
import { type CountedReading, creditSources, type Withdrawal } from './credit-sources.ts'
import { documentStatements } from './document-statements.ts'
import { fileProposition, propositionsOf } from './file-propositions.ts'
import { countGeneralDenials, turnedByDate } from './general-denials.ts'
import { judging } from './judging.ts'
import { recountClusters } from './recount-clusters.ts'
import { clustersOfOrigins, recountOrigins } from './recount-origins.ts'
import { summaryStatements } from './summary-statements.ts'
import { documentRow, writeCapture, writeCustody, writeIssues } from './write-captures.ts'
import { settleShrunk, writeArguments, writeClusters, writeEntities, writeParties } from './write-changes.ts'
import { judgementsOn, writeEffects } from './write-judgements.ts'
import { dropPlacings, writePlaces } from './write-places.ts'

/** Compiles all statements of writing once. */
export function createWriter(database: Kysely<Tables>) {
  const statements = { ...documentStatements(database), ...summaryStatements(database) }
  return {
    /** Writes one batch inside an open transaction. */
    contribute(context: WriterContext, contributions: readonly Contribution[]): Receipt[] {
      const batch = new Batch(context, statements)
      const receipts = contributions.map((contribution) => batch.contribute(contribution))
      batch.finish()
      return receipts
    },
    /** Replaces current extractions inside an open transaction. */
    reextract(
      context: WriterContext,
      contributions: readonly Contribution[],
      apply: ApplyJudgements | undefined,
    ): Reextraction[] {
      const batch = new Batch(context, statements)
      const changes = contributions.flatMap((contribution) => batch.reextract(contribution, apply) ?? [])
      batch.finish()
      return changes
    },
    ...judging((context) => new Batch(context, statements)),
    /** Adds a custody line for bytes already held; false when they are not. */
    recordCapture(
      connection: WriteConnection,
      sha256: string,
      location: string,
      retrievedAt: string,
      tool: string,
    ): boolean {
      const [known] = connection.first(statements.findCapture.sql, [statements.findCapture.bind({ sha256 })])
      if (!known) return false
      writeCustody(connection, statements, Number(known.id), { location, retrievedAt, tool }, 'same-bytes')
      return true
    },
  }
}
export type Writer = ReturnType<typeof createWriter>

type Statements = ReturnType<typeof documentStatements> & ReturnType<typeof summaryStatements>

/** One transaction's worth of contributions: documents are written as they come, sums over documents at the end. */
class Batch {
  readonly #context: WriterContext
  readonly #statements: Statements
  /** Extractions that come (1) and go (-1), and the links of reports that a newer version replaces. */
  readonly #read: CountedReading[] = []
  readonly #withdrawals: Withdrawal[] = []
  readonly #added: { readonly id: number; readonly text: string }[] = []
  readonly #replaced = new Set<number>()
  readonly #claims: ClaimRow[] = []
  /** Documents whose earlier claims are to be marked, with the extraction that takes their place. */
  readonly #superseded: { readonly document: number; readonly by: number }[] = []
  /** Documents and extractions whose claims are written anew, since judgements on them changed. */
  readonly #rejudged: (readonly [document: number, extraction: number])[] = []

  constructor(context: WriterContext, statements: Statements) {
    this.#context = context
    this.#statements = statements
  }

  contribute({ reading, extraction, links, provenance }: Contribution): Receipt {
    const { connection } = this.#context
    const { capture, document, issues } = reading
    const held = capture && writeCapture(connection, this.#statements, capture)
    const custody = (outcome: Receipt['outcome']) => {
      if (capture && held) writeCustody(connection, this.#statements, held.id, capture, outcome)
    }
    if (!document) {
      if (held?.isNew) writeIssues(connection, this.#statements, { capture: held.id, document: null }, issues)
      custody('capture-only')
      return { outcome: 'capture-only', claims: 0 }
    }
    const known = this.#findDocument(document.id)
    const read = extraction && links && { extraction, links }
    if (known) {
      custody('same-bytes')
      const late = read && known.analysed === 0
      if (late) this.#addExtraction(Number(known.id), known, read, this.#provenance(provenance))
      return { document: document.id, outcome: 'same-bytes', claims: late ? extraction.claims.length : 0 }
    }
    const { id, version } = this.#addDocument(document, held?.id ?? null, capture?.retrievedAt)
    writeIssues(connection, this.#statements, { capture: held?.id ?? null, document: id }, [
      ...document.issues,
      ...issues,
    ])
    const learnt = capture?.retrievedAt ?? null
    if (read) this.#addExtraction(id, { replaced_by: null, learnt }, read, this.#provenance(provenance))
    const outcome = version === 1 ? 'added' : 'new-version'
    custody(outcome)
    return { document: document.id, outcome, claims: extraction?.claims.length ?? 0 }
  }

  reextract(
    { reading, extraction, links, provenance }: Contribution,
    apply: ApplyJudgements | undefined,
  ): Reextraction | undefined {
    const { connection } = this.#context
    const { document } = reading
    const known = document && this.#findDocument(document.id)
    if (!document || !known || !extraction || !links) return undefined
    const id = Number(known.id)
    const current = this.currentExtraction(id)
    const by = this.#provenance(provenance)
    if (current && Number(current.provenance) === by) {
      return { document: document.id, changes: [], unchanged: extraction.claims.length }
    }
    const before = current && this.#context.unpack(id, current.body as Uint8Array)
    if (before) this.#read.push({ document: id, reading: { ...before, replaced: known.replaced_by !== null }, by: -1 })
    const read = { extraction, links }
    const judgements = judgementsOn(connection, id)
    const isJudged = judgements.some(({ undoneAt }) => undoneAt === undefined)
    if (isJudged && !apply) throw new TypeError('a report that was judged is read anew without `apply`')
    const judged = isJudged ? apply?.({ read, judgements }) : undefined
    const base = judged ? this.#insertExtraction(id, read, by, null) : null
    const made = this.#addExtraction(id, known, judged ?? read, by, base)
    if (judged) writeEffects(connection, id, judged.effects)
    for (const old of [base, current && Number(current.id)]) if (old) this.#supersede(id, old, made)
    return {
      document: document.id,
      ...differences(before?.extraction.claims ?? [], (judged ?? read).extraction.claims),
    }
  }

  /** Puts what judgements make of the current reading in its place; what the extractor read stays, and is written once. */
  rejudge(document: number, current: Row, judged: StoredExtraction): void {
    const { connection, unpack } = this.#context
    const [row] = connection.rows('select replaced_by, learnt from documents where id = ?', [document])
    const before = unpack(document, current.body as Uint8Array)
    const id = Number(current.id)
    this.#read.push({ document, reading: { ...before, replaced: row!.replaced_by !== null }, by: -1 })
    if (current.base === null) {
      this.#supersede(document, id, this.#addExtraction(document, row!, judged, Number(current.provenance), id))
      return
    }
    const body = packExtraction(judged.extraction, judged.links)
    connection.each('update extractions set body = ? where id = ?', [[body, id]])
    this.#count(document, row!, judged, id)
    this.#rejudged.push([document, id])
  }

  /** Files the propositions, then writes what was summed up, and the claims, which need the rows of their clusters and parties. */
  finish(): void {
    const { connection, indexSentences } = this.#context
    const { claim: insert, supersedeClaims } = this.#statements
    const pending = { added: this.#added, replaced: this.#replaced, readings: this.#read, withdrawn: this.#withdrawals }
    const current = (document: number) => this.currentExtraction(document)
    const credited = creditSources(this.#context, { ...pending, claims: this.#claims }, current)
    const filing = fileProposition(connection, propositionsOf(credited))
    recountClusters(connection, filing.dirty, this.#replaced)
    const changes = noChanges()
    const clusterOf = (proposition: string) => filing.rows.get(proposition)!.cluster
    for (const { reading, by } of credited.readings) countReading(changes, reading, by, clusterOf)
    for (const { links } of credited.withdrawn) countWithdrawal(changes, links, clusterOf)
    const entities = writeEntities(connection, this.#statements, changes)
    const [last] = connection.rows('select max(id) as id from parties')
    const { parties, turned } = writeParties(connection, this.#statements, changes)
    writeArguments(connection, this.#statements, filing, credited.readings, entities)
    writeClusters(connection, this.#statements, changes, parties)
    const rows = credited.claims.map((row) =>
      insert.bind({
        ...claimValues(row),
        cluster: clusterOf(row.proposition),
        proposition: filing.rows.get(row.proposition)!.id,
        origin: parties.get(row.origin)!,
        relays: idsOf(row.relays, parties),
      }),
    )
    connection.each('delete from claims where document = ? and extraction = ?', this.#rejudged)
    connection.each(insert.sql, rows)
    dropPlacings(
      connection,
      this.#superseded.map(({ document }) => document),
    )
    writePlaces(connection, credited.claims, (proposition) => filing.rows.get(proposition)!.id)
    connection.each(
      'update claims set origin = ?, relays = ? where document = ? and position = ? and superseded_by is null',
      credited.moved.map(({ document, position, origin, relays }) => [
        ...[parties.get(origin)!, idsOf(relays, parties), document, position],
      ]),
    )
    connection.each(supersedeClaims.sql, this.#superseded.map(supersedeClaims.bind))
    settleShrunk(connection, this.#statements, changes, parties)
    // Those of parties that are new are counted with the batch.
    const known = turned.filter((id) => id <= Number(last?.id ?? 0))
    const dated = turnedByDate(connection, changes.clusters)
    countGeneralDenials(connection, new Set([...filing.dirty, ...filing.denied, ...dated]))
    const anew = new Set([...filing.dirty, ...clustersOfOrigins(connection, known)])
    addOrigins(connection, changes, credited, filing, parties, anew)
    recountOrigins(connection, anew)
    indexSentences(filing.sentences)
  }

  #addDocument(document: Document, capture: number | null, learnt: string | undefined) {
    const { connection, indexText } = this.#context
    const { document: insert, text, latestVersion, replaced } = this.#statements
    const { url } = document
    const before = url === undefined ? undefined : connection.first(latestVersion.sql, [latestVersion.bind({ url })])[0]
    const version = before ? Number(before.version) + 1 : 1
    const previous = before ? Number(before.id) : null
    const counts = { attributions: 0, claims: 0, analysed: 0 }
    const row = { ...documentRow(document, capture, learnt), ...counts, version, previous }
    const id = Number(connection.first(insert.sql, [insert.bind(row)])[0]?.id)
    connection.each('update documents set root = id where id = ?', [[id]])
    const words = { id, title: document.title ?? '', body: document.text }
    connection.each(text.sql, [text.bind(words)])
    indexText(id, words.title, words.body)
    this.#added.push({ id, text: document.text })
    if (previous !== null) {
      connection.each(replaced.sql, [replaced.bind({ id: previous, by: id })])
      const extraction = this.currentExtraction(previous)
      this.#replaced.add(previous)
      if (extraction) {
        const { links } = this.#context.unpack(previous, extraction.body as Uint8Array)
        this.#withdrawals.push({ document: previous, links })
      }
    }
    return { id, version }
  }

  #addExtraction(
    document: number,
    row: Row,
    read: StoredExtraction,
    provenance: number,
    base: number | null = null,
  ): number {
    const id = this.#insertExtraction(document, read, provenance, base)
    this.#count(document, row, read, id)
    return id
  }

  #insertExtraction(
    document: number,
    { extraction, links }: StoredExtraction,
    provenance: number,
    base: number | null,
  ): number {
    const { extraction: insert } = this.#statements
    const body = packExtraction(extraction, links)
    const [row] = this.#context.connection.first(insert.sql, [insert.bind({ document, provenance, body, base })])
    return Number(row?.id)
  }

  /** Takes a reading into the sums and the claims to be written. */
  #count(document: number, row: Row, { extraction, links }: StoredExtraction, id: number): void {
    const { documentCounts } = this.#statements
    const counts = { id: document, attributions: extraction.attributions.length, claims: extraction.claims.length }
    this.#context.connection.each(documentCounts.sql, [documentCounts.bind(counts)])
    this.#read.push({ document, reading: { extraction, links, replaced: row.replaced_by !== null }, by: 1 })
    const learnt = typeof row.learnt === 'string' ? row.learnt : undefined
    this.#claims.push(...claimRows({ extraction, links }, { extraction: id, document, learnt }))
  }

  #supersede(document: number, id: number, by: number): void {
    const { supersedeExtraction } = this.#statements
    this.#context.connection.each(supersedeExtraction.sql, [supersedeExtraction.bind({ id, by })])
    this.#superseded.push({ document, by })
  }

  #findDocument(ref: Document['id']): Row | undefined {
    const { findDocument } = this.#statements
    return this.#context.connection.first(findDocument.sql, [findDocument.bind({ ref })])[0]
  }

  currentExtraction(document: number): Row | undefined {
    const { currentExtraction } = this.#statements
    return this.#context.connection.first(currentExtraction.sql, [currentExtraction.bind({ document })])[0]
  }

  #provenance(of: Contribution['provenance']): number {
    const { provenance } = this.#statements
    return Number(this.#context.connection.first(provenance.sql, [provenance.bind(of)])[0]?.id)
  }
}
