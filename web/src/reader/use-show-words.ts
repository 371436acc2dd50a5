import { type RefObject, useCallback, useEffect } from 'react'

/** Scrolls to the exact words of the claim or stretch that the address names, and gives a function that makes a claim's words flash. */
export function useShowWords(
  container: RefObject<HTMLElement | null>,
  claim: string | undefined,
  found: { readonly start: number } | undefined,
): (claim: string) => void {
  const show = useCallback(
    (selector: string) => {
      const words = [...(container.current?.querySelectorAll<HTMLElement>(selector) ?? [])]
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
      words[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
      if (calm) return
      for (const word of words) {
        word.animate([{ backgroundColor: 'var(--source-line)' }, { backgroundColor: 'var(--marker)' }], {
          duration: 900,
          easing: 'ease-out',
        })
      }
    },
    [container],
  )
  useEffect(() => {
    if (claim !== undefined) show(`[data-claims~="${CSS.escape(claim)}"]`)
    else if (found !== undefined) show('[data-found]')
  }, [claim, found, show])
  return useCallback(
    (again: string) => requestAnimationFrame(() => show(`[data-claims~="${CSS.escape(again)}"]`)),
    [show],
  )
}
