import { expect, test } from 'vitest'
import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { wholeStanding } from './whole-standing.ts'

const member = (id: string, publishedAt?: string, denies?: { id: string; sentence: string }) => ({
  report: { id, ...(publishedAt && { publishedAt }) },
  ...(denies && { denies }),
})
const more = { id: 'k_1', sentence: 'Someone runs factories in Karvalia' }
const answer = (members: unknown[], days = { firstPublished: '2031-03-01', lastPublished: '2031-03-05' }) =>
  ({ cluster: { reports: 2, ...days }, members }) as unknown as ClaimAnswer

test('a general denial adds its report and its day, once, and nothing where it stands in a report that is counted', () => {
  const own = [member('d1', '2031-03-01'), member('d2', '2031-03-05')]
  expect(wholeStanding(answer(own))).toMatchObject({ reports: 2, lastPublished: '2031-03-05' })
  const denials = [member('d3', '2031-04-01', more), member('d3', '2031-04-01', more), member('d2', '2031-03-05', more)]
  expect(wholeStanding(answer([...own, ...denials]))).toMatchObject({
    ...{ reports: 3, firstPublished: '2031-03-01', lastPublished: '2031-04-01' },
  })
  expect(wholeStanding(answer([...own, member('d4', undefined, more)]))).toMatchObject({ lastPublished: '2031-03-05' })
})
