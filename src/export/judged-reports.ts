import { goldOf, type JudgedReport } from '../evaluation/index.ts'
import { findReport, listJudgements, type Store } from '../query/index.ts'
import type { JudgementRow } from '../schema/index.ts'

/**
 * Every report with a judgement that stands, or the one asked for, as gold in the shape of `corpora/` with the judgements it comes from; in the order of
 * their first. Throws NOT_FOUND where the one asked for is not in the record. What `npm run train -- --with-judgements` reads, one a line.
 */
export async function* judgedReports(
  store: Store,
  filter: { readonly report?: string } = {},
): AsyncGenerator<JudgedReport> {
  const standing = (await listJudgements(store, filter))
    .filter(({ outcome }) => outcome && outcome !== 'overruled')
    .reverse()
  if (filter.report !== undefined && standing.length === 0) await findReport(store, filter.report)
  for (const id of new Set(standing.map(({ report }) => report))) {
    const { extraction } = await findReport(store, id)
    const own = standing.filter(({ report }) => report === id)
    yield { ...goldOf(extraction), judgements: own.map(verdictOf) }
  }
}

function verdictOf({ verdict, claim, corrected }: JudgementRow): JudgedReport['judgements'][number] {
  const { relation, confidence } = (claim ?? corrected)!
  return { verdict, relation, ...(confidence !== undefined && { confidence }) }
}
