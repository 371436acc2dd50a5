import type { MadeReport } from '../fixtures/made-report.ts'

/** Report number `index` of an endless series, the same each time: claims that often share clusters, and text of some size. */
export function numberedReport(index: number): MadeReport {
  const actor = [`Front ${index % 7}`, 'ArmedGroup'] as const
  const recipient = [`Brigade ${index % 5}`, 'ArmedGroup'] as const
  return {
    seed: index,
    outlet: `Outlet ${index % 4}`,
    publishedAt: `2031-0${1 + (index % 9)}-11`,
    words: `Report ${index}. ${'Barges were seen on the river again. '.repeat(20 + (index % 30))}`,
    claims: [
      { relation: 'transfers', fillers: { actor, recipient, item: 'rockets' } },
      { relation: 'strikes', fillers: { actor, recipient }, ...(index % 3 === 0 && { factuality: 'CT-' as const }) },
    ],
  }
}
