import type { ClaimAnswer, ClaimMember } from '../../../../src/schema/answers.ts'
import { momentOf } from '../../charts/days.ts'
import type { HopChange } from './hop.ts'

/** One row of the map: an outlet with reports of the claim, or a party that is only cited in them. */
export interface EchoLane {
  readonly id: string
  readonly name: string
  readonly kind: string
  /** A claim of the ledger goes back to it. */
  readonly isOrigin: boolean
  /** The record holds a report of it that makes the claim. */
  readonly hasReport: boolean
  /** It draws on others that draw on it: which of the circles, from 1. */
  readonly circle?: number
  /** The language in which it is told to have said or printed it, where whoever drew on it tells of a translation. */
  readonly language?: string
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
  /** How many times the words were passed on before they came here, at most: what tells first from later where no date does. */
  readonly step: number
}

/** From the words drawn on to those that draw on them. */
export interface EchoArrow {
  readonly from: string
  readonly to: string
  /** Set when the later report takes over the earlier one's text. */
  readonly isCopy: boolean
  /** Set when whoever is drawn on draws on the repeater in turn. */
  readonly isCircular?: true
  /** What was changed on the way, where the record tells; empty when all was passed on. */
  readonly changes?: readonly HopChange[]
  /** The language it was translated from on the way, where the report tells. */
  readonly translatedFrom?: string
}

export interface EchoLayout {
  readonly lanes: readonly EchoLane[]
  readonly marks: readonly EchoMark[]
  readonly arrows: readonly EchoArrow[]
}

type Echo = ClaimAnswer['echo']

/** Places every claim of the ledger and every party it came through: cited parties above, outlets below, each by its first date. */
export function echoLayout(echo: Echo, members: readonly ClaimMember[]): EchoLayout {
  const circleOf = new Map(echo.circles.flatMap((circle, i) => circle.map((party) => [party, i + 1] as const)))
  const edgesByClaim = groupBy(echo.edges, (edge) => edge.claim)
  const names = new Map(echo.nodes.map((node) => [node.id, node]))
  const marks = new Map<string, Placeless>()
  const arrows = new Map<string, EchoArrow>()
  const languages = new Map<string, string>()
  const put = (mark: Placeless) => {
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
      const { source, changes, translatedFrom } = edge
      const copied = member.copiedFrom === undefined ? undefined : byReport.get(member.copiedFrom)
      const isCopy = copied !== undefined && edgesByClaim.get(copied.claim.id)?.[0]?.from === edge.to
      const date = (isLast ? member.said : undefined) ?? member.report.publishedAt
      const from = source ?? (isCopy ? copied.claim.id : `${edge.to} ${date?.slice(0, 10) ?? ''}`)
      if (source === undefined && !isCopy) put(markOf(from, edge.to, date, member, true, isLast))
      const circle = circleOf.get(edge.from)
      const isCircular = circle !== undefined && circle === circleOf.get(edge.to)
      if (translatedFrom !== undefined) languages.set(edge.to, translatedFrom)
      arrows.set(`${from} ${to}`, {
        ...{ from, to, isCopy },
        ...(isCircular && { isCircular }),
        ...(changes && { changes }),
        ...(translatedFrom !== undefined && { translatedFrom }),
      })
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
    ...(circleOf.has(id) && { circle: circleOf.get(id)! }),
    ...(languages.has(id) && { language: languages.get(id)! }),
    first: Math.min(...own.map((mark) => mark.at ?? Number.MAX_VALUE)),
  }))
  lanes.sort((a, b) => Number(a.hasReport) - Number(b.hasReport) || a.first - b.first || (a.name < b.name ? -1 : 1))
  const laneOf = new Map(lanes.map((lane, i) => [lane.id, i]))
  const drawn = [...arrows.values()].filter(({ from, to }) => marks.has(from) && marks.has(to))
  const steps = stepsOf(drawn)
  return {
    lanes: lanes.map(({ first: _first, ...lane }) => lane),
    marks: [...marks.values()].map(({ party, ...mark }) => ({
      ...mark,
      lane: laneOf.get(party)!,
      step: steps.get(mark.id) ?? 0,
    })),
    arrows: drawn,
  }
}

type Placeless = Omit<EchoMark, 'lane' | 'step'> & { readonly party: string }

/** The longest way of arrows to each mark that has one, circles gone round once. */
function stepsOf(arrows: readonly EchoArrow[]): ReadonlyMap<string, number> {
  const before = groupBy(arrows, ({ to }) => to)
  const steps = new Map<string, number>()
  const open = new Set<string>()
  const stepOf = (id: string): number => {
    const known = steps.get(id)
    if (known !== undefined) return known
    if (open.has(id)) return 0
    open.add(id)
    const step = Math.max(0, ...(before.get(id) ?? []).map(({ from }) => stepOf(from) + 1))
    open.delete(id)
    steps.set(id, step)
    return step
  }
  for (const { to } of arrows) stepOf(to)
  return steps
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
