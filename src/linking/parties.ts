import type { Resources } from '../resources/index.ts'
import { type Attribution, type Entity, type Extraction, nameKey, type Party } from '../schema/index.ts'
import { type GazetteerNames, gazetteerNames } from './gazetteer-names.ts'

/** Finds the parties of any chain of one Document. */
export interface PartyFinder {
  /** Outlet first, then agencies credited, then each link with whom it was told to; the party behind the claim last. */
  readonly ofChain: (chain: readonly Attribution[]) => Party[]
}

const OUTLET = 'MediaOutlet'

/**
 * Parties are compared across Documents: by the record's Entity where the text names one, by folded name where it gives only
 * that. An unnamed party is told apart by its description and by who quotes it: two outlets that quote "a senior official" with
 * no common source may mean one or two, so theirs are two keys, and `originsInterval` counts neither as certain.
 */
export function partyFinder(
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
  resources: Resources,
): PartyFinder {
  const names = gazetteerNames(resources)
  const { document } = extraction
  const start: Party[] = [
    document.outlet === undefined ? unknownOutlet(document) : outletParty(document.outlet, names),
    ...(document.credits ?? []).slice(0, 1).map((credit) => outletParty(credit, names)),
  ]
  return {
    ofChain: (chain) => {
      const parties = [...start]
      for (const link of chain) {
        const audience = audienceParty(link, extraction, entities, names)
        if (audience) parties.push(audience)
        parties.push(claimantParty(link, entities, names, parties[parties.length - 1]!))
      }
      // A party that reports itself ("the newspaper said", in that newspaper) is one link, at its innermost place.
      return parties.filter((party, i) => !parties.slice(i + 1).some((later) => later.key === party.key))
    },
  }
}

function unknownOutlet(document: Extraction['document']): Party {
  return { key: `document:${document.id}`, name: document.title ?? document.file, kind: 'outlet', naming: 'outlet' }
}

function outletParty(name: string, names: GazetteerNames): Party {
  const entry = names.find(name, OUTLET)
  const shown = entry?.name ?? name
  return { key: `outlet:${nameKey(shown)}`, name: shown, kind: 'outlet', naming: 'outlet' }
}

function claimantParty(
  { claimant, source }: Attribution,
  entities: ReadonlyMap<string, Entity>,
  names: GazetteerNames,
  heardBy: Party,
): Party {
  if (!claimant) {
    const name = source?.text ?? 'no one named'
    return { key: `unknown:${nameKey(source?.text ?? '')}@${heardBy.key}`, name, kind: 'unknown', naming: 'unknown' }
  }
  const { kind } = claimant
  const entity = claimant.entity === undefined ? undefined : entities.get(claimant.entity)
  const isOutlet =
    kind === 'media' || (entity && names.family(entity.type) === names.family(OUTLET) && entity.type === OUTLET)
  if (entity && isOutlet) return outletParty(entity.name, names)
  const canBeNamed = kind !== 'unnamed-person' && kind !== 'experts'
  if (entity && canBeNamed) return { key: `entity:${entity.id}`, name: entity.name, kind, naming: 'named' }
  // A capital inside the description ("the Foreign Ministry") makes it a name; "local media" stays unnamed.
  if (canBeNamed && /\p{Lu}/u.test(claimant.name.replace(/^(?:the|an?)\s/i, ''))) {
    if (isOutlet) return outletParty(claimant.name, names)
    return { key: `name:${nameKey(claimant.name)}`, name: claimant.name, kind, naming: 'named' }
  }
  return { key: `unnamed:${nameKey(claimant.name)}@${heardBy.key}`, name: claimant.name, kind, naming: 'unnamed' }
}

/** The outlet an interview was given to ("told the Daily Star"). */
function audienceParty(
  { audience }: Attribution,
  extraction: Extraction,
  entities: ReadonlyMap<string, Entity>,
  names: GazetteerNames,
): Party | undefined {
  if (!audience) return undefined
  const told = extraction.entities.find((entity) =>
    entity.mentions.some(
      (mention) => mention.kind === 'name' && audience.start <= mention.start && mention.end <= audience.end,
    ),
  )
  const entity = told && entities.get(told.id)
  if (entity?.type === OUTLET) return outletParty(entity.name, names)
  return !entity && names.find(audience.text, OUTLET)?.type === OUTLET ? outletParty(audience.text, names) : undefined
}
