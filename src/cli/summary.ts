import type { RunSummary } from '../recording.ts'
import { errorTable, type Issue } from '../schema/index.ts'

/** The exit code of a run that went on past these Issues: 0 when all are notes, else the largest of their codes. */
export function exitCodeOf(issues: readonly Issue[]): number {
  return Math.max(0, ...issues.map((found) => errorTable[found.code].exit))
}

/** A run's summary for programs: counts, and each Issue with code, severity and message. */
export function runAnswer(summary: RunSummary) {
  return { ...summary, issues: summary.issues.map(({ code, severity, message }) => ({ code, severity, message })) }
}

/** A run's summary for people, one line and, where there were any, a line on what could not be read. */
export function describeRun(summary: RunSummary, location: string): string {
  const parts = [
    `${summary.readings} read`,
    `${summary.added} new`,
    ...(summary.versions ? [`${summary.versions} new versions`] : []),
    ...(summary.unchanged ? [`${summary.unchanged} already known`] : []),
    `${summary.claims} claims`,
  ]
  const errors = summary.issues.filter((found) => found.severity === 'error').length
  const failed =
    errors > 0 ? `${errors} ${errors === 1 ? 'input' : 'inputs'} could not be read whole; see the lines above\n` : ''
  return `${parts.join(', ')} → ${location}\n${failed}`
}
