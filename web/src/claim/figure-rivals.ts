import type { ClaimAnswer } from '../../../src/schema/answers.ts'
import { figureWords } from './figure-words.ts'

type NumberLine = ClaimAnswer['numbers'][number]

/** The figures beside which one cannot be right, in the order in which they are listed. */
export function figureRivals({ conflicts = [] }: NumberLine, numbers: readonly NumberLine[]): readonly NumberLine[] {
  return numbers.filter(({ claim }) => conflicts.includes(claim))
}

/** `in conflict with 9,000 rockets (Tamsin Oak)`; nothing where a figure stands alone or beside others that it allows. */
export function rivalWords(line: NumberLine, numbers: readonly NumberLine[]): string | undefined {
  const rivals = figureRivals(line, numbers).map((rival) => `${figureWords(rival)} (${rival.claimant})`)
  return rivals.length === 0 ? undefined : `in conflict with ${rivals.join(' and ')}`
}
