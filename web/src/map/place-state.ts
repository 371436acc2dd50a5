import type { ClaimRow, PlaceRow } from '../../../src/schema/answers.ts'

/** How a place is drawn: contested as soon as any claim that puts something there is, or when some are said and others denied. */
export function placeState({ states }: Pick<PlaceRow, 'states'>): ClaimRow['state'] {
  const { asserted, contested, denied, retracted } = states
  if (contested > 0 || (asserted > 0 && denied > 0)) return 'contested'
  if (asserted > 0) return 'asserted'
  return denied > 0 || retracted === 0 ? 'denied' : 'retracted'
}

/** `3 claims, 1 contested`: what is claimed of a place, in words. */
export function placeWords({ clusters, states }: Pick<PlaceRow, 'clusters' | 'states'>): string {
  const counts = (['contested', 'denied', 'retracted'] as const).flatMap((state) =>
    states[state] > 0 ? `${states[state]} ${state}` : [],
  )
  return [`${clusters} ${clusters === 1 ? 'claim' : 'claims'}`, ...counts].join(', ')
}

/** How finely the place is known. */
export const precisionWords: Readonly<Record<PlaceRow['precision'], string>> = {
  settlement: 'known to the settlement',
  region: 'known to the region only',
  country: 'known to the country only',
}
