import { type Claim, type DocumentId, overlaps } from '../schema/index.ts'

/** One claim that a newer extraction reads in another way. */
export interface ClaimChange {
  readonly kind: 'added' | 'lost' | 'altered'
  /** The claim before; absent when added. */
  readonly before?: Claim
  /** The claim now; absent when lost. */
  readonly after?: Claim
}

/** What re-extraction changed in one Document. */
export interface Reextraction {
  readonly document: DocumentId
  readonly changes: readonly ClaimChange[]
  readonly unchanged: number
}

/**
 * Compares two readings of one Document. A claim with the same id is unchanged or altered; a claim that went is altered when
 * one that came has the same relation and shares words of evidence with it, else lost.
 */
export function differences(before: readonly Claim[], after: readonly Claim[]): Omit<Reextraction, 'document'> {
  const byId = new Map(before.map((claim) => [claim.id, claim]))
  const changes: ClaimChange[] = []
  const came: Claim[] = []
  let unchanged = 0
  for (const claim of after) {
    const earlier = byId.get(claim.id)
    byId.delete(claim.id)
    if (!earlier) came.push(claim)
    else if (JSON.stringify(sorted(earlier)) === JSON.stringify(sorted(claim))) unchanged++
    else changes.push({ kind: 'altered', before: earlier, after: claim })
  }
  const went = [...byId.values()]
  for (const claim of came) {
    const match = went.findIndex(
      (other) => other.relation === claim.relation && overlaps(other.evidence, claim.evidence),
    )
    if (match < 0) changes.push({ kind: 'added', after: claim })
    else changes.push({ kind: 'altered', before: went.splice(match, 1)[0]!, after: claim })
  }
  for (const claim of went) changes.push({ kind: 'lost', before: claim })
  return { changes, unchanged }
}

/** The same value with the keys of every object in order, so that equal claims give equal JSON. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
