import { type ClaimPlace, denialReach, placeClaim } from '../../linking/index.ts'
import type { Claim, Stance } from '../../schema/index.ts'
import type { Reading } from './changes.ts'

/** A row to append to the claims. */
export interface ClaimRow {
  readonly claim: Claim
  readonly extraction: number
  readonly document: number
  readonly position: number
  readonly proposition: string
  readonly stance: Stance['kind']
  readonly target: Stance['target']
  readonly origin: string
  readonly relays: readonly string[]
  readonly published: string | undefined
  readonly learnt: string | undefined
  readonly happened: string | undefined
  /** Where it says it is; absent where it says nothing of that. */
  readonly where: ClaimPlace | undefined
  readonly said: string | undefined
  /** The last day of which it speaks, where it denies. */
  readonly reaches: string | undefined
}

/** The rows that one extraction appends to the claims. */
export function claimRows(
  { extraction, links }: Pick<Reading, 'extraction' | 'links'>,
  row: { readonly extraction: number; readonly document: number; readonly learnt: string | undefined },
): ClaimRow[] {
  const stances = new Map(links.stances.map((stance) => [stance.claim as string, stance]))
  const clusters = new Map(links.clusters.map((link) => [link.claim as string, link]))
  const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
  return extraction.claims.flatMap((claim, position) => {
    const link = clusters.get(claim.id)
    const stance = stances.get(claim.id)
    if (!link || !stance) return []
    const keys = link.parties.map((party) => party.key)
    const time = claim.time === undefined ? undefined : extraction.times[claim.time]
    return [
      {
        claim,
        ...row,
        position,
        proposition: link.cluster,
        stance: stance.kind,
        target: stance.target,
        origin: keys[keys.length - 1]!,
        relays: keys.slice(0, -1),
        published: extraction.document.publishedAt,
        happened: time?.value,
        where: placeClaim(claim, entities),
        said: stance.said,
        reaches: isDenial(stance) ? denialReach(claim, stance, extraction.document.publishedAt) : undefined,
      },
    ]
  })
}

function isDenial({ kind, target }: Stance): boolean {
  return kind === 'deny' && target === 'content'
}

/** Rows of parties as a claim keeps those that passed it on: `,3,17,`, outlet first. */
export function idsOf(keys: readonly string[], rows: ReadonlyMap<string, number>): string {
  return keys.length > 0 ? `,${keys.map((key) => rows.get(key)).join(',')},` : ''
}

/** Roles of a claim whose fillers were inferred, as `,actor,place,`. */
function inferredRoles({ claim }: ClaimRow): string {
  const roles = claim.arguments.flatMap(({ role, inferred }) => (inferred ? role : []))
  return roles.length > 0 ? `,${roles.join()},` : ''
}

/** What the table keeps of a row that needs no row of another table. */
export function claimValues(row: ClaimRow) {
  return {
    ref: row.claim.id,
    extraction: row.extraction,
    document: row.document,
    position: row.position,
    stance: row.stance,
    target: row.target,
    factuality: row.claim.factuality,
    published: row.published ?? null,
    learnt: row.learnt ?? null,
    happened: row.happened ?? null,
    inferred: inferredRoles(row),
    said: row.said ?? null,
    reaches: row.reaches ?? null,
  }
}
