import type { ClaimAnswer, ClaimMember } from '../../../../src/schema/answers.ts'
import { momentOf } from '../../charts/days.ts'
import { type HopChange, hopOf } from './hop.ts'

/** One row of the map: an outlet with reports of the claim, or a party that is only cited in them. */
export interface EchoLane {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** A claim of the ledger goes back to it. */
  readonly isOrigin: boolean
  /** The record holds a report of it that makes the claim. */
  readonly hasReport: boolean
}

/** A report's claim, or the words of a party that is cited, which no report of its own holds. */
export interface EchoMark {
  readonly id: string
  readonly lane: number
  /** UTC milliseconds; absent where no date is known. */
  readonly at?: number
  /** The claim itself, or the first that cites the words. */
  readonly member: ClaimMember
  readonly isCited: boolean
  readonly isOrigin: boolean
}

/** From the words drawn on to those that draw on them. */
export interface EchoArrow {
  readonly from: string
  readonly to: string
  /** Set when the later report takes over the earlier one's text. */
  readonly isCopy: boolean
  /** What was changed on the way, where the record tells; empty when all was passed on. */
  readonly changes?: readonly HopChange[]
}

export interface EchoLayout {
  readonly lanes: readonly EchoLane[]
  readonly marks: readonly EchoMark[]
  readonly arrows: readonly EchoArrow[]
}

type Echo = ClaimAnswer['echo']

/** Places every claim of the ledger and every party it came through: cited parties above, outlets below, each by its first date. */
export function echoLayout(echo: Echo, members: readonly ClaimMember[]): EchoLayout {
  const edgesByClaim = groupBy(echo.edges, (edge) => edge.claim)
  const names = new Map(echo.nodes.map((node) => [node.id, node]))
  const marks = new Map<string, Omit<EchoMark, 'lane'> & { readonly party: string }>()
  const arrows = new Map<string, EchoArrow>()
  const put = (mark: Omit<EchoMark, 'lane'> & { readonly party: string }) => {
    const known = marks.get(mark.id)
    marks.set(mark.id, known ? { ...known, isOrigin: known.isOrigin || mark.isOrigin } : mark)
  }
  const byReport = new Map(members.map((member) => [member.report.id, member]))
  for (const member of members) {
    const edges = edgesByClaim.get(member.claim.id) ?? []
    const party = edges[0]?.from ?? member.origin
    put(markOf(member.claim.id, party, member.report.publishedAt, member, false, edges.length === 0))
    let to = member.claim.id
    for (const [i, edge] of edges.entries()) {
      const isLast = i === edges.length - 1
      const { source, changes } = hopOf(edge)
      const copied = member.copiedFrom === undefined ? undefined : byReport.get(member.copiedFrom)
      const isCopy = copied !== undefined && edgesByClaim.get(copied.claim.id)?.[0]?.from === edge.to
      const date = (isLast ? member.said : undefined) ?? member.report.publishedAt
      const from = source ?? (isCopy ? copied.claim.id : `${edge.to} ${date?.slice(0, 10) ?? ''}`)
      if (source === undefined && !isCopy) put(markOf(from, edge.to, date, member, true, isLast))
      arrows.set(`${from} ${to}`, { from, to, isCopy, ...(changes && { changes }) })
      // How the claim drawn on came about is told by its own links.
      if (source !== undefined || isCopy) break
      to = from
    }
  }
  const parties = groupBy([...marks.values()], (mark) => mark.party)
  const lanes = [...parties].map(([id, own]) => ({
    id,
    name: names.get(id)?.name ?? own[0]!.member.claimant,
    kind: names.get(id)?.kind ?? 'outlet',
    isOrigin: own.some((mark) => mark.isOrigin),
    hasReport: own.some((mark) => !mark.isCited),
    first: Math.min(...own.map((mark) => mark.at ?? Number.MAX_VALUE)),
  }))
  lanes.sort((a, b) => Number(a.hasReport) - Number(b.hasReport) || a.first - b.first || (a.name < b.name ? -1 : 1))
  const laneOf = new Map(lanes.map((lane, i) => [lane.id, i]))
  return {
    lanes: lanes.map(({ first: _first, ...lane }) => lane),
    marks: [...marks.values()].map(({ party, ...mark }) => ({ ...mark, lane: laneOf.get(party)! })),
    arrows: [...arrows.values()].filter(({ from, to }) => marks.has(from) && marks.has(to)),
  }
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>()
  for (const value of values) {
    const known = groups.get(keyOf(value))
    if (known) known.push(value)
    else groups.set(keyOf(value), [value])
  }
  return groups
}

function markOf(
  id: string,
  party: string,
  date: string | undefined,
  member: ClaimMember,
  isCited: boolean,
  isOrigin: boolean,
) {
  const at = momentOf(date?.slice(0, 10))
  return { id, party, ...(at !== undefined && { at }), member, isCited, isOrigin }
}
