import type { Extraction } from '../schema/index.ts'
import { addErrors, type ErrorCounts } from './errors.ts'
import type { GoldReport } from './gold.ts'
import { movedOnto } from './moved-onto.ts'
import { type AttributionCounts, addAttributions, noAttributions } from './score-attributions.ts'
import { addClaims, type ClaimCounts, noClaims } from './score-claims.ts'
import type { Tallies, Tally } from './tally.ts'

/** One figure of an evaluation. Percentages are 0 to 100; absent where there is nothing to divide by. */
export interface ScoreRow {
  readonly part: 'attributions' | 'claims'
  /** What is measured ("cue recall") or, in a breakdown, the group ("relation transfers"). */
  readonly measure: string
  readonly value?: number
  /** Items of gold, and how many of them were found; predictions, and how many of those were right. */
  readonly gold?: number
  readonly found?: number
  readonly predicted?: number
  readonly right?: number
  /** Share of the predictions of a group that are right, 0 to 100. */
  readonly precision?: number
}

/** The figures of an evaluation, with the counts behind them. */
export interface Scores {
  /** Gold files for which no extraction was given. */
  readonly missing: readonly string[]
  readonly attributions: AttributionCounts
  readonly claims: ClaimCounts
  /** Headline figures first, then breakdowns by relation, status, act and chain depth. */
  readonly rows: readonly ScoreRow[]
  /** Kinds of error, commonest first, ten at most. */
  readonly errors: readonly { readonly kind: string; readonly count: number }[]
}

/** Scores extractions against gold, report by report, matched by file name. Pure; gold claims are not exhaustive, so precision is a lower bound. */
export function scoreExtractions(golds: readonly GoldReport[], extractions: readonly Extraction[]): Scores {
  const byFile = new Map(extractions.map((one) => [baseName(one.document.file), one]))
  const attributions = noAttributions()
  const claims = noClaims()
  const missing: string[] = []
  const errors: ErrorCounts = new Map()
  for (const gold of golds) {
    const extraction = byFile.get(baseName(gold.file))
    if (!extraction) {
      missing.push(gold.file)
      continue
    }
    const moved = movedOnto(gold, extraction.document.text)
    addAttributions(attributions, moved, extraction)
    addClaims(claims, moved, extraction)
    addErrors(errors, moved, extraction)
  }
  return {
    missing,
    attributions,
    claims,
    rows: [...headlines(attributions, claims), ...breakdowns(attributions, claims)],
    errors: commonest(errors),
  }
}

function headlines(a: AttributionCounts, c: ClaimCounts): readonly ScoreRow[] {
  return [
    row('attributions', 'cue recall', a.cue, a.gold),
    row('attributions', 'cue precision', a.cue, a.predicted),
    row('attributions', 'source', a.source, a.gold),
    row('attributions', 'content F1 (characters)', 2 * a.contentShared, a.contentGold + a.contentPredicted),
    row('attributions', 'content >= 0.8', a.content, a.gold),
    row('attributions', 'nesting', a.nested, a.nestedGold),
    row('attributions', 'claimant kind', a.kind, a.gold),
    row('attributions', 'act', a.act, a.gold),
    row('claims', 'recall lenient', c.lenient, c.gold),
    row('claims', 'recall strict', c.strict, c.gold),
    row('claims', 'claimant', c.claimant, c.gold),
    row('claims', 'status', c.status, c.gold),
    row('claims', 'precision (lower bound)', c.right, c.predicted),
    row('claims', 'precision strict (lower bound)', c.whole, c.predicted),
    balanced('F1 lenient', c.lenient / c.gold, c.right / c.predicted),
    balanced('F1 strict', c.strict / c.gold, c.whole / c.predicted),
    row('claims', 'right claimant, of found', c.claimant, c.lenient),
    { part: 'claims', measure: 'from navigation', value: c.fromNavigation },
  ]
}

function breakdowns(a: AttributionCounts, c: ClaimCounts): readonly ScoreRow[] {
  return [
    ...grouped('claims', 'relation', c.byRelation),
    ...grouped('claims', 'status', c.byStatus),
    ...grouped('claims', 'chain', c.byDepth),
    ...grouped('attributions', 'act', a.byAct),
    ...grouped('attributions', 'nesting', a.byDepth),
  ]
}

function grouped(part: ScoreRow['part'], kind: string, tallies: Tallies): readonly ScoreRow[] {
  return [...tallies]
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([name, tally]) => ({
      ...row(part, `${kind} ${name}`, tally.found, tally.gold),
      ...tally,
      ...precisionOf(tally),
    }))
}

function precisionOf({ right, predicted }: Tally): { readonly precision?: number } {
  return predicted > 0 ? { precision: Math.round((1000 * right) / predicted) / 10 } : {}
}

function commonest(counts: ErrorCounts): Scores['errors'] {
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
    .slice(0, 10)
}

/** F1 of a recall and a precision of claims, which do not count the same gold: what is optional may be found, but need not. */
function balanced(measure: string, recall: number, precision: number): ScoreRow {
  const value = Math.round((2000 * recall * precision) / (recall + precision)) / 10
  return { part: 'claims', measure, ...(Number.isFinite(value) && { value }) }
}

function row(part: ScoreRow['part'], measure: string, hits: number, of: number): ScoreRow {
  return { part, measure, ...(of > 0 && { value: Math.round((1000 * hits) / of) / 10 }) }
}

/** The name without folders; a member keeps its archive's name (`a/b.zip!/c.txt` is `b.zip!/c.txt`), an address stays whole. */
function baseName(file: string): string {
  if (/^https?:/.test(file)) return file
  const inside = file.indexOf('!/')
  const path = inside < 0 ? file : file.slice(0, inside)
  return file.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
}
