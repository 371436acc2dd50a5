import { expect, test } from 'vitest'
import { driftSeries, type NumberLine } from './drift-series.ts'

const line = (rest: Partial<NumberLine>): NumberLine => ({
  ...{ words: '', claimant: '', origin: '', report: '', claim: '', repeated: 0, bound: 'exactly' },
  ...rest,
})

test('figures of one measure share a scale; a measure with one figure has no drift', () => {
  const series = driftSeries([
    line({ value: 400, counted: 'rockets' }),
    line({ min: 600, bound: 'over', counted: 'missiles' }),
    line({ value: 12, unit: 'km' }),
    line({ min: 20, max: 30, bound: 'between', unit: 't' }),
    line({ max: 25, bound: 'at-most', unit: 't' }),
  ])
  expect(series.map(({ unit, lines, least, greatest }) => [unit, lines.length, least, greatest])).toEqual([
    [undefined, 2, 400, 600],
    ['t', 2, 20, 30],
  ])
})

test('a figure that could not be read is on no scale', () => {
  expect(driftSeries([line({}), line({ value: 1 })])).toEqual([])
})
