import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { scoreSpecCase } from './score-spec-case.ts'
import { readSpecCases, type SpecCase } from './spec-cases.ts'

/** Share of the Recognizers-Text English cases passed, by family and in all. */
export function evaluateSpecs(corpora: string, resources: Resources): AccuracyRow[] {
  return passedRows(readSpecCases(corpora), (given) => scoreSpecCase(given, resources).passed)
}

/** Rows of the share of cases that `passes`, by family in the order they come, then of all. */
export function passedRows(cases: readonly SpecCase[], passes: (given: SpecCase) => boolean): AccuracyRow[] {
  const outcomes = cases.map((given) => ({ family: given.family, passed: passes(given) }))
  const row = (name: string, some: readonly { readonly passed: boolean }[]): AccuracyRow => ({
    corpus: `Recognizers English, ${name} (${some.length})`,
    metric: 'cases passed',
    value: (100 * some.filter(({ passed }) => passed).length) / Math.max(some.length, 1),
  })
  const families = [...new Set(cases.map(({ family }) => family))]
  return [
    ...families.map((name) =>
      row(
        name,
        outcomes.filter(({ family }) => family === name),
      ),
    ),
    ...(outcomes.length > 0 ? [row('all', outcomes)] : []),
  ]
}
