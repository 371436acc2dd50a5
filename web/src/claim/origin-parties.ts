import type { ClaimAnswer, ClaimMember } from '../../../src/schema/answers.ts'

/** A party behind one side of a claim. */
export interface OriginParty {
  /** Key of the party. */
  readonly origin: string
  readonly name: string
  /** Claims of that side that go back to it. */
  readonly claims: number
  /** It gives others for the claim elsewhere, so that it is no origin of its own. */
  readonly givesOthers: boolean
}

/** Those behind the claims of one side, those that count first; `echo` tells who of them passed on the words of others. */
export function originParties(members: readonly ClaimMember[], echo: ClaimAnswer['echo']): OriginParty[] {
  const ofSide = new Set<string>(members.map(({ claim }) => claim.id))
  const relays = new Set(echo.edges.flatMap(({ claim, from }) => (ofSide.has(claim) ? [from] : [])))
  const parties = new Map<string, OriginParty>()
  for (const { origin, claimant, target, chain } of members) {
    if (target !== 'content') continue
    const isOutlet = chain.length === 0 || chain.at(-1)?.claimant?.kind === 'media'
    const claims = (parties.get(origin)?.claims ?? 0) + 1
    parties.set(origin, { origin, name: claimant, claims, givesOthers: isOutlet && relays.has(origin) })
  }
  return [...parties.values()].sort((a, b) => Number(a.givesOthers) - Number(b.givesOthers))
}
