import type { Attribution } from '../../../src/schema/attribution.ts'
import { linkName } from '../elements/chain.tsx'

/** Who says it on whose authority, in plain text, for each attribution: `newspaper ← minister`. */
export function chainWords(attributions: readonly Attribution[]): ReadonlyMap<string, string> {
  const byId = new Map(attributions.map((attribution) => [attribution.id, attribution]))
  return new Map(
    attributions.map((attribution) => {
      const links: Attribution[] = []
      let link: Attribution | undefined = attribution
      // A chain that leads back into itself is broken off.
      while (link && !links.includes(link)) {
        links.unshift(link)
        link = link.within === undefined ? undefined : byId.get(link.within)
      }
      return [attribution.id, links.map(linkName).join(' ← ')]
    }),
  )
}
