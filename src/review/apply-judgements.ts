import {
  type Claim,
  type Extraction,
  type JudgedClaim,
  type Judgement,
  type JudgementEffect,
  overlaps,
  type Selector,
  type Span,
} from '../schema/index.ts'
import { Draft } from './draft.ts'

/** A report as its judgements leave it. */
export interface JudgedExtraction {
  readonly extraction: Extraction
  /** Of every judgement that was not taken back, in their order. */
  readonly effects: readonly JudgementEffect[]
}

/**
 * The Extraction with what people decided about it. Of the judgements on one subject the last that stands holds. A judgement meets the claim of
 * the same relation, the same arguments and the same chain; what a person put forward also takes the place of a claim that differs from
 * it in the edges of its spans alone, so that nothing is counted twice. Claims keep the order of the text. Without judgements it
 * is the Extraction it was given. O(judgements · claims).
 */
export function applyJudgements(read: Extraction, judgements: readonly Judgement[]): JudgedExtraction {
  const standing = judgements.filter(({ undoneAt }) => undoneAt === undefined)
  const holding = new Map(standing.map((judgement) => [judgement.subject, judgement]))
  const draft = new Draft(read)
  const open = new Map(read.claims.map((claim) => [claim.id, claim]))
  const inPlace = new Map<string, Claim>()
  const alone: Claim[] = []
  const effects = standing.map((judgement): JudgementEffect => {
    const { id, subject, verdict, claim, corrected } = judgement
    if (holding.get(subject) !== judgement) return { judgement: id, outcome: 'overruled' }
    const about = claim ?? corrected
    const forward = verdict === 'reject' ? undefined : (corrected ?? claim)
    const made = verdict !== 'reject' && forward ? draft.claimOf(forward, MARKS[verdict]) : undefined
    if (!about || (forward ? !made : !stands(about, draft))) return { judgement: id, outcome: 'unattached' }
    const met = matching(about, [...open.values()], draft, verdict !== 'reject')
    if (met) open.delete(met.id)
    const result = verdict === 'accept' && met && isExact(about, met, draft) ? accepted(met) : made
    if (result && met) inPlace.set(met.id, result)
    else if (result) alone.push(result)
    const kept = result ?? met
    return {
      judgement: id,
      outcome: met || verdict === 'add' ? 'applied' : 'standalone',
      ...(kept && { claim: kept.id }),
      ...(met && { met: met.id }),
    }
  })
  if (effects.length === 0) return { extraction: read, effects }
  for (const { id } of [...inPlace.values(), ...alone]) open.delete(id)
  const left = read.claims.flatMap(({ id }) => inPlace.get(id) ?? open.get(id) ?? [])
  const claims = distinct(inTextOrder(left, alone))
  return { extraction: { ...read, attributions: draft.attributions, claims }, effects }
}

const MARKS = { accept: 'accepted', edit: 'edited', add: 'added' } as const

function accepted(claim: Claim): Claim {
  return { ...claim, judged: 'accepted' }
}

function stands({ arguments: fillers, evidence }: JudgedClaim, draft: Draft): boolean {
  return [evidence, ...fillers.map(({ words }) => words)].every((words) => draft.locate(words) !== undefined)
}

/** The claim a judgement is about: of the same content, best by evidence; else, where `isNear` will do, the one whose spans overlap. */
function matching(about: JudgedClaim, claims: readonly Claim[], draft: Draft, isNear: boolean): Claim | undefined {
  const evidence = draft.locate(about.evidence)
  const shared = ({ evidence: other }: Claim) =>
    evidence ? Math.min(evidence.end, other.end) - Math.max(evidence.start, other.start) : 0
  const candidates = claims.filter((claim) => claim.relation === about.relation && shared(claim) > 0)
  const best = (found: Claim[]) => found.sort((a, b) => shared(b) - shared(a))[0]
  const exact = best(candidates.filter((claim) => isExact(about, claim, draft)))
  return exact ?? (isNear ? best(candidates.filter((claim) => isSame(about, claim, draft, overlaps))) : undefined)
}

function isExact(about: JudgedClaim, claim: Claim, draft: Draft): boolean {
  return isSame(about, claim, draft, (a, b) => a.start === b.start && a.end === b.end)
}

/** Whether arguments and chain are the same, role by role and link by link, with spans compared by `agree`. */
function isSame(about: JudgedClaim, claim: Claim, draft: Draft, agree: (a: Span, b: Span) => boolean): boolean {
  if (about.arguments.length !== claim.arguments.length || about.chain.length !== claim.chain.length) return false
  const at = (words: Selector, span: Span | undefined) => {
    const found = draft.locate(words)
    return found !== undefined && span !== undefined && agree(found, span)
  }
  const left = [...claim.arguments]
  const areFilled = about.arguments.every(({ role, words }) => {
    const index = left.findIndex((one) => one.role === role && at(words, one))
    if (index >= 0) left.splice(index, 1)
    return index >= 0
  })
  const cueOf = (id: string | undefined) => draft.attributions.find((one) => one.id === id)?.cue
  return areFilled && about.chain.every(({ cue }, i) => at(cue, cueOf(claim.chain[i])))
}

/** Claims of one content are one claim. */
function distinct(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}

/** Puts claims among others, which keep their order: each before the first whose evidence begins later. */
function inTextOrder(read: readonly Claim[], made: readonly Claim[]): readonly Claim[] {
  const sorted = [...made].sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1))
  const claims: Claim[] = []
  for (const claim of read) {
    while (sorted[0] && sorted[0].evidence.start < claim.evidence.start) claims.push(sorted.shift()!)
    claims.push(claim)
  }
  return [...claims, ...sorted]
}
