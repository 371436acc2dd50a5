import type { Judgement, JudgementEffect } from '../../schema/index.ts'
import { type StoredJudgement, toJudgement } from '../judgement-rows.ts'
import type { WriteConnection } from './connection.ts'

/** Every judgement on a Document, oldest first. */
export function judgementsOn(connection: WriteConnection, document: number): Judgement[] {
  return connection
    .rows('select * from judgements where document = ? order by id', [document])
    .map((row) => toJudgement(row as unknown as StoredJudgement))
}

/** Appends a judgement; answers it with its number. */
export function appendJudgement(
  connection: WriteConnection,
  document: number,
  judgement: Omit<Judgement, 'id'>,
): Judgement {
  const { subject, verdict, claim, corrected, by, why, decidedAt } = judgement
  const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value))
  const [row] = connection.rows(
    `insert into judgements (document, subject, verdict, claim, corrected, made_by, why, decided_at)
     values (?, ?, ?, ?, ?, ?, ?, ?) returning id`,
    [document, subject, verdict, json(claim), json(corrected), by, why ?? null, decidedAt],
  )
  return { id: Number(row!.id), ...judgement }
}

/** Takes a judgement back. */
export function withdrawJudgement(connection: WriteConnection, id: number, undoneAt: string): void {
  connection.each('update judgements set undone_at = ? where id = ?', [[undoneAt, id]])
}

/** Keeps what the judgements on a Document do to the reading of now. */
export function writeEffects(connection: WriteConnection, document: number, effects: readonly JudgementEffect[]): void {
  connection.each('update judgements set outcome = null, claim_ref = null where document = ?', [[document]])
  connection.each(
    'update judgements set outcome = ?, claim_ref = ? where id = ?',
    effects.map(({ judgement, outcome, claim }) => [outcome, claim ?? null, judgement]),
  )
}
