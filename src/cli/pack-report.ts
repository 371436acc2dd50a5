import type { ExampleFailure, PackReport } from '../checking/index.ts'
import { placeOf } from '../resources/index.ts'
import { type Issue, issue } from '../schema/index.ts'
import { inert } from './table.ts'

/** Everything a check found, as Issues of the error table. */
export function packFindings({ pack, problems, failures }: PackReport): readonly Issue[] {
  return [
    ...problems.map((problem) =>
      problem.code === 'PACK_INVALID'
        ? issue(problem.code, { pack, reason: `${placeOf(problem)}: ${problem.reason}` })
        : issue(problem.code, { pack, place: placeOf(problem), reason: problem.reason }),
    ),
    ...failures.map((failure) =>
      issue(failure.code, { pack, place: placeOf(failure), relation: failure.relation, text: failure.text }),
    ),
  ]
}

/** A check of one pack as text for people: a line of counts, then each finding with what was found instead and why. */
export function describePackReport(report: PackReport): string {
  const findings = packFindings(report)
  const counts = `${report.pack}: ${report.relations} relations, ${report.examples} examples, ${
    findings.length === 0 ? 'all well' : findings.length === 1 ? '1 finding' : `${findings.length} findings`
  }\n`
  const details = [...report.problems.map(() => ''), ...report.failures.map(describeFailure)]
  return counts + findings.map(({ message, code }, i) => `  ${inert(message)} [${code}]\n${details[i]}`).join('')
}

function describeFailure({ expected, why, found, others, reasons }: ExampleFailure): string {
  const lines = [
    ...(expected && Object.keys(expected).length > 0 ? [`wanted: ${fillers(expected)}`] : []),
    ...(why !== undefined ? [`should be left alone: ${why}`] : []),
    ...found.map((one) => `found: ${fillers(one)}`),
    ...(found.length === 0 && others.length > 0 ? [`found instead: ${others.join(', ')}`] : []),
    ...(reasons.length === 0 ? ['no trigger of the relation stands in it'] : []),
    ...reasons.map(
      ({ trigger, word, fired, reason }) =>
        `trigger ${trigger} at “${word}” ${fired ? 'fired' : 'did not fire'}: ${reason}`,
    ),
  ]
  return lines.map((line) => `    ${inert(line)}\n`).join('')
}

function fillers(roles: Readonly<Record<string, string>>): string {
  return Object.entries(roles)
    .map(([role, words]) => `${role}: ${words}`)
    .join('; ')
}
