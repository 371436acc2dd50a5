import type { ClaimAnswer, ClaimRow } from '../../../src/schema/answers.ts'

/** How a claim stands in the record, with the reports and days of those that deny something more general, which are counted against it. */
export function wholeStanding({ cluster, members }: ClaimAnswer): ClaimRow {
  const own = new Set(members.flatMap(({ denies, report }) => (denies === undefined ? [report.id] : [])))
  const general = members.filter(({ denies }) => denies !== undefined)
  const further = new Set(general.map(({ report }) => report.id).filter((id) => !own.has(id)))
  const days = [cluster.firstPublished, cluster.lastPublished, ...general.map(({ report }) => report.publishedAt)]
    .filter((day) => day !== undefined)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  return {
    ...cluster,
    reports: cluster.reports + further.size,
    ...(first !== undefined && { firstPublished: first }),
    ...(last !== undefined && { lastPublished: last }),
  }
}
