import { expect, test } from 'vitest'
import type { ClaimMember } from '../../../src/schema/answers.ts'
import { citationOf } from './citation.ts'

const words = { start: 10, end: 40, text: 'has set up\n workshops' }
const link = (id: string, name: string) => ({
  id,
  cue: words,
  content: [words],
  act: 'state' as const,
  claimant: { name, kind: 'media' as const },
})
const member = {
  claim: { id: 'c_1', evidence: words },
  report: { outlet: 'Kordun Herald', title: 'Workshops', publishedAt: '2024-03-04T08:00:00Z', file: 'a.txt' },
  chain: [link('a0', 'MNA'), link('a1', 'an officer')],
} as unknown as ClaimMember

test('a citation has the exact words, the way they came, and where they stand', () => {
  expect(citationOf(member)).toBe(
    '“has set up workshops”. an officer, according to MNA. Kordun Herald, “Workshops”, 2024-03-04. a.txt. characters 10–40, c_1.',
  )
})

test('an outlet in its own voice has no claimant before it', () => {
  expect(citationOf({ ...member, chain: [] })).toMatch(/workshops”\. Kordun Herald, “Workshops”/)
})
