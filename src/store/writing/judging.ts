import { HearsayError, type Judgement } from '../../schema/index.ts'
import type { ApplyJudgements, HeldReport, StoredExtraction } from '../store.ts'
import type { Row, WriterContext } from './connection.ts'
import { appendJudgement, judgementsOn, withdrawJudgement, writeEffects } from './write-judgements.ts'

/** What judging needs of a batch. */
interface JudgedBatch {
  currentExtraction(document: number): Row | undefined
  rejudge(document: number, current: Row, judged: StoredExtraction): void
  finish(): void
}

/** The part of a Writer that keeps judgements; each call is one batch of its own, inside an open transaction. */
export function judging(open: (context: WriterContext) => JudgedBatch) {
  /** Brings the record in line with the judgements on a Document, whose last change was made by `change`. */
  const bring = <Value>(
    context: WriterContext,
    document: number,
    apply: ApplyJudgements,
    change: (held: HeldReport) => Value,
  ): Value => {
    const { connection, unpack } = context
    const batch = open(context)
    const current = batch.currentExtraction(document)
    if (!current)
      throw new HearsayError('USAGE', { reason: 'the report was not analysed, so there is nothing to judge' })
    const [base] = connection.rows('select body from extractions where id = ?', [current.base ?? current.id])
    const read = unpack(document, base!.body as Uint8Array)
    const value = change({ read, judgements: judgementsOn(connection, document) })
    const { effects, ...judged } = apply({ read, judgements: judgementsOn(connection, document) })
    batch.rejudge(document, current, judged)
    writeEffects(connection, document, effects)
    batch.finish()
    return value
  }
  return {
    /** Keeps the judgement that `decide` makes of a report. */
    judge(
      context: WriterContext,
      report: string,
      decide: (held: HeldReport) => Omit<Judgement, 'id'>,
      apply: ApplyJudgements,
    ): Judgement {
      const { connection } = context
      const [known] = connection.rows('select id from documents where ref = ?', [report])
      if (!known) throw new HearsayError('NOT_FOUND', { what: 'report', id: report })
      const document = Number(known.id)
      return bring(context, document, apply, (held) => appendJudgement(connection, document, decide(held)))
    },
    /** Takes a judgement back; answers its number, or nothing when there is none. */
    undoJudgement(
      context: WriterContext,
      id: number | undefined,
      undoneAt: string,
      apply: ApplyJudgements,
    ): number | undefined {
      const { connection } = context
      const [row] = connection.rows(
        `select id, document from judgements where undone_at is null ${id === undefined ? '' : 'and id = ?'} order by id desc limit 1`,
        id === undefined ? [] : [id],
      )
      if (!row) return undefined
      const undo = () => withdrawJudgement(connection, Number(row.id), undoneAt)
      bring(context, Number(row.document), apply, undo)
      return Number(row.id)
    },
  }
}
