import type { ClaimAnswer } from '../../../../src/schema/answers.ts'

export type NumberLine = ClaimAnswer['numbers'][number]

/** Figures that can stand on one scale: those of one unit of measure, or plain counts. */
export interface DriftSeries {
  /** Unit of measure; absent for counts. */
  readonly unit?: string
  readonly lines: readonly NumberLine[]
  /** Least and greatest figure. */
  readonly least: number
  readonly greatest: number
}

/** One series for each unit of which two figures or more are given, in the order they first appear. */
export function driftSeries(numbers: readonly NumberLine[]): DriftSeries[] {
  const byUnit = new Map<string | undefined, NumberLine[]>()
  for (const line of numbers) {
    if (ends(line).length === 0) continue
    const known = byUnit.get(line.unit)
    if (known) known.push(line)
    else byUnit.set(line.unit, [line])
  }
  return [...byUnit].flatMap(([unit, lines]) => {
    if (lines.length < 2) return []
    const values = lines.flatMap(ends)
    const range = { least: Math.min(...values), greatest: Math.max(...values) }
    return [{ ...(unit !== undefined && { unit }), lines, ...range }]
  })
}

/** The figure itself, or the ends that are stated. */
export function ends({ value, min, max }: NumberLine): readonly number[] {
  return [value, min, max].filter((end) => end !== undefined)
}
