import { attribute } from '../../attribution/index.ts'
import { predicateFactuality, type Reading } from '../../claims/index.ts'
import { analyse } from '../../language/index.ts'
import type { Resources } from '../../resources/index.ts'
import type { AccuracyRow } from '../accuracy-row.ts'
import { bareDocument } from '../bare-document.ts'
import { type JudgedSentence, readFactuality } from './factuality-corpora.ts'

/** One judged predicate with our reading of it. */
export interface Judged {
  readonly label: number
  readonly reading: Reading
}

/**
 * Factuality of predicates on the dev parts of UDS-IH2 and MEANTIME. Their readers put what is planned or supposed lower than FactBank
 * does, so that each of our readings stands for the mean that it has in the train part; MAE is in units of the scale.
 */
export function evaluateFactuality(corpora: string, resources: Resources): AccuracyRow[] {
  const read = (set: 'UDS_IH2' | 'MEANTIME', part: 'train' | 'dev') =>
    judge(readFactuality(corpora, set, part), resources)
  const means = meansByReading(read('UDS_IH2', 'train'))
  const uds = fitted(read('UDS_IH2', 'dev'), means)
  const meantime = read('MEANTIME', 'dev')
  return [
    {
      corpus: 'UDS-IH2 dev',
      metric: 'factuality Pearson r × 100',
      value: rounded(100 * pearson(uds)),
      yardstick: 'bi-LSTM 77 (Rudinger et al. 2018, test)',
    },
    {
      corpus: 'UDS-IH2 dev',
      metric: 'factuality MAE × 100',
      value: rounded(100 * meanError(uds)),
      yardstick: 'bi-LSTM about 96 (same)',
    },
    ...(['holds', 'open', 'does not hold'] as const).map((kind) => ({
      corpus: 'MEANTIME dev',
      metric: `factuality F1, ${kind}`,
      value: rounded(100 * f1(meantime, kind)),
    })),
  ]
}

/** Our readings of all judged predicates. */
export function judge(sentences: readonly JudgedSentence[], resources: Resources): readonly Judged[] {
  return sentences.flatMap(({ text, targets }, i) => {
    const analysis = analyse(bareDocument(`s${i}`, text), resources)
    const factuality = predicateFactuality(analysis, attribute(analysis, resources), resources)
    const { start } = analysis.tokens
    return targets.flatMap((target) => {
      const token = Array.from({ length: analysis.tokens.length }, (_, t) => t).find(
        (t) => start[t]! >= target.start && start[t]! < target.end,
      )
      return token === undefined ? [] : [{ label: target.label, reading: factuality(token) }]
    })
  })
}

function keyOf({ factuality, modes }: Reading): string {
  return [factuality, ...modes.filter((mode) => mode === 'future' || mode === 'hypothetical')].join(' ')
}

/** Mean label of each reading in `judged`. */
function meansByReading(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; number: number }>()
  for (const { label, reading } of judged) {
    const held = sums.get(keyOf(reading)) ?? { sum: 0, number: 0 }
    sums.set(keyOf(reading), { sum: held.sum + label, number: held.number + 1 })
  }
  return new Map([...sums].map(([key, { sum, number }]) => [key, sum / number]))
}

type Pair = readonly [found: number, label: number]

function fitted(judged: readonly Judged[], means: ReadonlyMap<string, number>): readonly Pair[] {
  return judged.map(({ label, reading }) => [means.get(keyOf(reading)) ?? 0, label])
}

/** Pearson's correlation. */
export function pearson(pairs: readonly Pair[]): number {
  const mean = (at: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length
  const [x, y] = [mean(0), mean(1)]
  const sum = (of: (pair: Pair) => number) => pairs.reduce((all, pair) => all + of(pair), 0)
  const spread = Math.sqrt(sum(([a]) => (a - x) ** 2) * sum(([, b]) => (b - y) ** 2))
  return spread === 0 ? 0 : sum(([a, b]) => (a - x) * (b - y)) / spread
}

function meanError(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, [found, label]) => sum + Math.abs(found - label), 0) / pairs.length
}

/** What a reading comes to: it holds, it is open (possible, planned, unsaid), or it does not hold. */
type Kind = 'holds' | 'open' | 'does not hold'

function f1(judged: readonly Judged[], kind: Kind): number {
  const found = judged.filter(({ reading }) => kindOf(reading) === kind)
  const gold = judged.filter(
    ({ label }) => (label >= 1.5 ? 'holds' : label <= -1.5 ? 'does not hold' : 'open') === kind,
  )
  const right = found.filter((one) => gold.includes(one)).length
  return found.length + gold.length === 0 ? 0 : (2 * right) / (found.length + gold.length)
}

function kindOf({ factuality, modes }: Reading): Kind {
  if (factuality === 'CT-' || factuality === 'PR-') return 'does not hold'
  const isOpen = modes.includes('future') || modes.includes('hypothetical')
  return !isOpen && (factuality === 'CT+' || factuality === 'PR+') ? 'holds' : 'open'
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
