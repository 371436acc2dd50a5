import { useNavigate } from '@tanstack/react-router'
import { usePageKeys } from '../elements/use-page-keys.ts'

interface ClaimKeys {
  /** Those to go through when this one is marked. */
  readonly claimsAround: (marked: string | undefined) => readonly { readonly id: string }[]
  /** The claim that is marked now. */
  readonly marked: () => string | undefined
  readonly choose: (claim: string | undefined) => void
  readonly clusters: Readonly<Record<string, string>>
}

/** `j` and `k` go from claim to claim, Escape unmarks, Enter opens everyone who makes the marked claim. */
export function useClaimKeys({ claimsAround, marked, choose, clusters }: ClaimKeys): void {
  const navigate = useNavigate()
  const go = (step: 1 | -1) => {
    const here = marked()
    const claims = claimsAround(here)
    const index = claims.findIndex((claim) => claim.id === here)
    const to = index < 0 && step < 0 ? claims.length - 1 : index + step
    const claim = claims[Math.max(0, Math.min(claims.length - 1, to))]
    if (claim) choose(claim.id)
  }
  usePageKeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['Escape', () => marked() !== undefined && choose(undefined)],
    [
      'Enter',
      (event) => {
        // Where a button or link has the focus, Enter is its own.
        const cluster = clusters[marked() ?? '']
        if (cluster === undefined || document.activeElement?.closest('a, button, summary, [role=dialog]')) return
        event.preventDefault()
        void navigate({ to: '/claims/$id', params: { id: cluster } })
      },
    ],
  ])
}
