import { useNavigate } from '@tanstack/react-router'
import { usePageKeys } from '../elements/use-page-keys.ts'

interface ClaimKeys {
  readonly claims: readonly { readonly id: string }[]
  readonly active: string | undefined
  readonly choose: (claim: string | undefined) => void
  readonly clusters: Readonly<Record<string, string>>
}

/** `j` and `k` go from claim to claim, Escape unmarks, Enter opens everyone who makes the marked claim. */
export function useClaimKeys({ claims, active, choose, clusters }: ClaimKeys): void {
  const navigate = useNavigate()
  const index = claims.findIndex((claim) => claim.id === active)
  const go = (to: number) => {
    const claim = claims[Math.max(0, Math.min(claims.length - 1, to))]
    if (claim) choose(claim.id)
  }
  usePageKeys([
    ['j', () => go(index + 1)],
    ['k', () => go(index < 0 ? claims.length - 1 : index - 1)],
    ['Escape', () => active !== undefined && choose(undefined)],
    [
      'Enter',
      (event) => {
        // Where a button or link has the focus, Enter is its own.
        const cluster = active === undefined ? undefined : clusters[active]
        if (cluster === undefined || document.activeElement?.closest('a, button, summary, [role=dialog]')) return
        event.preventDefault()
        void navigate({ to: '/claims/$id', params: { id: cluster } })
      },
    ],
  ])
}
