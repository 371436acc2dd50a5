import { expect, test } from 'vitest'
import { figureRivals, rivalWords } from './figure-rivals.ts'

const line = (claim: string, claimant: string, min: number, conflicts?: string[]) => ({
  ...{ words: '', origin: claimant, report: '', repeated: 0, bound: 'over' as const, counted: 'rockets' },
  ...{ claim, claimant, min },
  ...(conflicts && { conflicts }),
})
const numbers = [
  line('c_1', 'an officer', 600, ['c_2', 'c_3']),
  line('c_2', 'Ilva Torm', 200, ['c_1']),
  line('c_3', 'a minister', 100, ['c_1']),
  line('c_4', 'a clerk', 50),
]

test('a figure names all that it cannot stand beside, and only those', () => {
  expect(figureRivals(numbers[0]!, numbers).map(({ claim }) => claim)).toEqual(['c_2', 'c_3'])
  expect(rivalWords(numbers[0]!, numbers)).toBe(
    'in conflict with over 200 rockets (Ilva Torm) and over 100 rockets (a minister)',
  )
  expect(rivalWords(numbers[1]!, numbers)).toBe('in conflict with over 600 rockets (an officer)')
  expect(rivalWords(numbers[3]!, numbers)).toBeUndefined()
})
