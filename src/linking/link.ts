import type { Resources } from '../resources/index.ts'
import type { Attribution, ClusterLink, Derivation, Extraction, Links, Stance } from '../schema/index.ts'
import { clusterLink } from './clusters.ts'
import { linkEntities } from './entities.ts'
import { partyFinder } from './parties.ts'
import { stanceOf } from './stances.ts'

/**
 * Links one Extraction to the record. It looks at nothing but the Extraction and Resources, so that the order in which reports
 * arrive cannot matter. `entities` are those of the record where they were found before.
 */
export function link(
  extraction: Extraction,
  resources: Resources,
  entities: Links['entities'] = linkEntities(extraction, resources),
): Links {
  const attributions = new Map(extraction.attributions.map((attribution) => [attribution.id, attribution]))
  const finder = partyFinder(extraction, entities, resources)
  const clusters: ClusterLink[] = []
  const stances: Stance[] = []
  const derivations: Derivation[] = []
  for (const claim of extraction.claims) {
    const chain = claim.chain.map((id) => attributions.get(id)).filter((found) => found !== undefined)
    const parties = finder.ofChain(chain)
    const linked = clusterLink(claim, extraction, parties, entities, resources)
    clusters.push(linked)
    stances.push(stanceOf(claim, chain, extraction))
    derivations.push(...derivationsOf(linked, chain, extraction))
  }
  return { entities, clusters, stances, derivations }
}

/** Whom a claim was drawn from: agencies credited (copy), other outlets (primary source), persons and bodies (quotation). */
function derivationsOf(
  { claim, parties }: ClusterLink,
  chain: readonly Attribution[],
  extraction: Extraction,
): Derivation[] {
  return parties.slice(1).map((party, i) => {
    const isCredit = i === 0 && (extraction.document.credits?.length ?? 0) > 0
    const kind = isCredit && chain.length === 0 ? 'copy' : party.naming === 'outlet' ? 'primary-source' : 'quotation'
    return { claim, from: party.name, kind }
  })
}
