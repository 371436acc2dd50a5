import type { Attribution, Extraction } from '../schema/index.ts'
import { aligned, shared, sharedOf, sizeOf } from './align.ts'
import type { GoldAttribution, GoldClaim, GoldReport } from './gold.ts'
import { pairAttributions } from './pair-attributions.ts'
import { isFilled, type PairedClaim, pairClaims } from './pair-claims.ts'
import { isClaimant, isSameSource, isStatus } from './right-parts.ts'

/** How often each kind of error was made ("content cut short"). */
export type ErrorCounts = Map<string, number>

/** Adds the errors of one report. A part can be wrong in several ways; an attribution or a claim that is missed counts once. */
export function addErrors(counts: ErrorCounts, gold: GoldReport, extraction: Extraction): void {
  const found = [...attributionErrors(gold, extraction), ...claimErrors(gold, extraction)]
  for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1)
}

function attributionErrors(gold: GoldReport, extraction: Extraction): string[] {
  const { text } = extraction.document
  const spoken = extraction.attributions.filter(({ wide }) => !wide)
  const pairs = pairAttributions(gold.attributions, spoken, text)
  const paired = new Set([...pairs.values()].map((one) => one.id))
  return [
    ...spoken.filter((one) => !paired.has(one.id)).map(() => 'cue invented'),
    ...gold.attributions.flatMap((one) => {
      const other = pairs.get(one.id)
      if (!other) return ['cue missed']
      return [
        ...sourceErrors(one, other, text),
        ...contentErrors(one, other, text),
        ...(one.kind !== undefined && other.claimant?.kind !== one.kind ? ['wrong claimant kind'] : []),
        ...(one.acts.includes(other.act) ? [] : ['wrong act']),
        ...nestingErrors(one, other, pairs),
      ]
    }),
  ]
}

function sourceErrors(gold: GoldAttribution, found: Attribution, text: string): string[] {
  if (isSameSource(gold.source && aligned(gold.source, text), found.source)) return []
  return [!found.source ? 'source missing' : gold.source ? 'wrong source' : 'source invented']
}

function contentErrors(gold: GoldAttribution, found: Attribution, text: string): string[] {
  const content = gold.content.map((span) => aligned(span, text))
  const [wanted, had] = [sizeOf(content), sizeOf(found.content)]
  const joint = sharedOf(content, found.content)
  if (wanted + had === 0 || (2 * joint) / (wanted + had) >= 0.8) return []
  if (wanted === 0) return ['content invented']
  if (joint === 0) return [had === 0 ? 'content missing' : 'content elsewhere']
  return [had < wanted ? 'content cut short' : 'content too long']
}

function nestingErrors(gold: GoldAttribution, found: Attribution, pairs: ReadonlyMap<string, Attribution>): string[] {
  const wanted = gold.within === undefined ? undefined : pairs.get(gold.within)?.id
  if (gold.within !== undefined && found.within === undefined) return ['nesting lost']
  if (gold.within === undefined) return found.within === undefined ? [] : ['nesting invented']
  return wanted === found.within ? [] : ['nested in the wrong one']
}

function claimErrors(gold: GoldReport, extraction: Extraction): string[] {
  const pairs = pairClaims(gold, extraction)
  const borneOut = new Set(pairs.flatMap((pair) => pair.claim?.id ?? []))
  return [
    ...extraction.claims.filter((claim) => !borneOut.has(claim.id)).map(() => 'claim not in gold'),
    ...pairs
      .filter(({ gold: one }) => !one.optional)
      .flatMap((pair) => (pair.claim ? partErrors(pair, extraction) : [missedAs(pair.gold, extraction)])),
  ]
}

function partErrors({ gold, claim }: PairedClaim, extraction: Extraction): string[] {
  if (!claim) return []
  return [
    ...Object.entries(gold.arguments).flatMap(([role, accepted]) => {
      if (isFilled(claim, role, accepted, extraction)) return []
      return [claim.arguments.some((one) => one.role === role) ? 'wrong argument' : 'argument missing']
    }),
    ...(isClaimant(gold, claim, extraction) ? [] : ['wrong claimant']),
    ...(isStatus(gold.status, claim, extraction) ? [] : ['wrong factuality']),
  ]
}

/** Why a gold claim was missed, by what was read in its place. */
function missedAs(gold: GoldClaim, extraction: Extraction): string {
  const region = aligned(gold.region, extraction.document.text)
  const there = extraction.claims.filter((claim) => shared(claim.evidence, region) > 0)
  if (there.some((claim) => claim.relation === gold.relation)) return 'claim missed: arguments wrong or taken'
  const isLike = there.some((claim) =>
    Object.entries(gold.arguments).some(([role, accepted]) => isFilled(claim, role, accepted, extraction)),
  )
  return isLike ? 'claim missed: another relation there' : 'claim missed: nothing like it there'
}
