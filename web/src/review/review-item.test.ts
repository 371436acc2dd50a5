import { expect, test } from 'vitest'
import type { ReportAnswer } from '../../../src/schema/answers.ts'
import type { JudgementRow } from '../../../src/schema/judgement.ts'
import { nextUnreviewed, reviewedCount, reviewItems } from './review-item.ts'

const words = (start: number) => ({ exact: 'words', prefix: '', suffix: '', start, end: start + 5 })
const claim = (id: string, start: number) => ({
  id,
  relation: 'holds',
  arguments: [],
  factuality: 'CT+' as const,
  modes: [],
  chain: [],
  evidence: { start, end: start + 5, text: 'words' },
  confidence: 0.8,
})
const row = (id: number, verdict: JudgementRow['verdict'], claimId: string, more: Partial<JudgementRow> = {}) => ({
  ...{ id, verdict, claimId, subject: claimId, by: 'x', decidedAt: '2031', report: 'd', reportTitle: 'd' },
  outcome: 'applied' as const,
  claim: { relation: 'holds', arguments: [], factuality: 'CT+' as const, modes: [], chain: [], evidence: words(10) },
  ...more,
})
const answer = (judgements: readonly JudgementRow[], ...ids: string[]) =>
  ({
    extraction: { claims: ids.map((id, i) => claim(id, 5 + i * 10)) },
    judgements,
    sentences: {},
  }) as unknown as ReportAnswer

test('a rejected claim stays in the queue where it stood', () => {
  const items = reviewItems(answer([row(1, 'reject', 'c_gone')], 'c_a', 'c_b'))
  expect(items.map(({ id, state }) => [id, state])).toEqual([
    ['c_a', 'unreviewed'],
    ['c_gone', 'rejected'],
    ['c_b', 'unreviewed'],
  ])
  expect(reviewedCount(items)).toBe(1)
})

test('the newest judgement that holds tells the state, and one taken back tells nothing', () => {
  const [undone, overruled] = [
    row(3, 'reject', 'c_a', { undoneAt: '2032' }),
    row(1, 'reject', 'c_a', { outcome: 'overruled' }),
  ]
  expect(reviewItems(answer([undone, row(2, 'accept', 'c_a'), overruled], 'c_a'))).toMatchObject([
    { state: 'accepted' },
  ])
  expect(reviewItems(answer([undone, overruled], 'c_a'))).toMatchObject([{ state: 'unreviewed' }])
})

test('after a claim comes the next that no one judged, and from the end the first', () => {
  const items = reviewItems(answer([row(1, 'accept', 'c_b')], 'c_a', 'c_b', 'c_c'))
  expect(nextUnreviewed(items, 'c_a')?.id).toBe('c_c')
  expect(nextUnreviewed(items, 'c_c')?.id).toBe('c_a')
  expect(nextUnreviewed(reviewItems(answer([row(1, 'accept', 'c_a')], 'c_a')), 'c_a')).toBeUndefined()
})
