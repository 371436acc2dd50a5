import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { plainName } from '../wording/plain-name.ts'

const numbers = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 })

/** A figure with its bound, unit and class word: `over 130,000 rockets`, `from 20 to 30 km`. */
export function figureWords(line: ClaimAnswer['numbers'][number]): string {
  const { bound, value, min, max, unit, counted } = line
  const single = value ?? min ?? max
  const figure =
    min !== undefined && max !== undefined
      ? `from ${numbers.format(min)} to ${numbers.format(max)}`
      : single === undefined
        ? 'no figure'
        : `${bound === 'exactly' ? '' : `${plainName(bound)} `}${numbers.format(single)}`
  return [figure, unit, counted].filter(Boolean).join(' ')
}
