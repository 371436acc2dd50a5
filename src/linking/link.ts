import type { Resources } from '../resources/index.ts'
import type { Attribution, ClusterLink, Derivation, Extraction, Links } from '../schema/index.ts'
import { clusterLink } from './clusters/clusters.ts'
import { linkEntities } from './entities/entities.ts'
import { withOneSource } from './origins/one-source.ts'
import { translatedFrom } from './origins/translated-from.ts'
import { listedHolder } from './parties/listed-holder.ts'
import { partyFinder } from './parties/parties.ts'
import { stanceOf } from './stances/stances.ts'

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
  const voiced = extraction.claims.map((claim) => {
    const chain = claim.chain.map((id) => attributions.get(id)).filter((found) => found !== undefined)
    const link = clusterLink(claim, extraction, finder.ofChain(chain), entities, resources)
    const stance = stanceOf(claim, chain, extraction)
    const speaker = chain.at(-1)
    const holder = speaker && listedHolder(speaker, stance.said ?? extraction.document.publishedAt, finder.context)
    return { link, chain, stance: holder ? { ...stance, holder } : stance, speaker }
  })
  const clusters = withOneSource(voiced, finder.context)
  return {
    entities,
    clusters,
    stances: voiced.map(({ stance }) => stance),
    derivations: clusters.flatMap((cluster, i) => derivationsOf(cluster, voiced[i]!.chain, extraction)),
  }
}

/** Whom a claim was drawn from: agencies credited (copy), other outlets (primary source), persons and bodies (quotation). */
function derivationsOf(
  { claim, parties }: ClusterLink,
  chain: readonly Attribution[],
  extraction: Extraction,
): Derivation[] {
  // The last links of the way are those of the chain.
  const languages = chain.map((attribution) => translatedFrom(attribution, extraction))
  return parties.slice(1).map((party, i) => {
    const language = languages[chain.length - (parties.length - 1 - i)]
    const isCredit = i === 0 && (extraction.document.credits?.length ?? 0) > 0
    const kind = isCredit && chain.length === 0 ? 'copy' : party.naming === 'outlet' ? 'primary-source' : 'quotation'
    return { claim, from: party.name, kind, ...(language !== undefined && { translatedFrom: language }) }
  })
}
