import type { Resources } from '../../resources/index.ts'
import {
  type Attribution,
  type Entity,
  type Extraction,
  entityId,
  nameKey,
  type Party,
  shownClaimant,
  type TextSpan,
} from '../../schema/index.ts'
import { stateOf } from '../entities/fillers.ts'
import { type GazetteerNames, gazetteerNames } from '../entities/gazetteer-names.ts'
import { describedSpan } from './described-span.ts'
import { personBefore, principalOf, principalOfUnnamed } from './principals.ts'

/** Finds the parties of any chain of one Document. */
export interface PartyFinder {
  readonly context: PartyContext
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
  const context: PartyContext = { extraction, entities, names, resources }
  const start: Party[] = [
    document.outlet === undefined ? unknownOutlet(document) : publisherParty(document.outlet, context),
    ...(document.credits ?? []).slice(0, 1).map((credit) => outletParty(credit, names)),
  ]
  return {
    context,
    ofChain: (chain) => {
      const parties = [...start]
      for (const link of chain) {
        const audience = audienceParty(link, context)
        if (audience) parties.push(audience)
        parties.push(claimantParty(link, parties[parties.length - 1]!, context))
      }
      // A party that reports itself ("the newspaper said", in that newspaper) is one link, at its innermost place.
      return parties.filter((party, i) => !parties.slice(i + 1).some((later) => later.key === party.key))
    },
  }
}

function unknownOutlet(document: Extraction['document']): Party {
  return { key: `document:${document.id}`, name: document.title ?? document.file, kind: 'outlet', naming: 'outlet' }
}

/** Who publishes a report. A body that is no outlet ("Ministry of Defence") speaks for itself there, as it does where others quote it. */
function publisherParty(name: string, { names, resources }: PartyContext): Party {
  const entry = names.find(name, OUTLET)
  if (!entry || entry.type === OUTLET) return outletParty(name, names)
  const id = entityId('gazetteer', names.family(entry.type), nameKey(entry.name))
  const body = { id, name: entry.name, type: entry.type, aliases: [entry.name] }
  const principal = `entity:${stateOf(body, resources)?.id ?? id}`
  return { key: `entity:${id}`, name: entry.name, kind: 'organization', naming: 'named', principal }
}

function outletParty(name: string, names: GazetteerNames): Party {
  const entry = names.find(name, OUTLET)
  const shown = entry?.name ?? name
  return { key: `outlet:${nameKey(shown)}`, name: shown, kind: 'outlet', naming: 'outlet' }
}

/** What a claimant is looked up in. */
export interface PartyContext {
  readonly extraction: Extraction
  readonly entities: ReadonlyMap<string, Entity>
  readonly names: GazetteerNames
  readonly resources: Resources
}

function claimantParty(attribution: Attribution, heardBy: Party, context: PartyContext): Party {
  const { claimant, source } = attribution
  if (!claimant) {
    const name = source?.text ?? 'no one named'
    return { key: `unknown:${nameKey(source?.text ?? '')}@${heardBy.key}`, name, kind: 'unknown', naming: 'unknown' }
  }
  const { kind } = claimant
  const { names } = context
  const described = describedSource(attribution, context)
  const entity = entityOf(attribution, described, context)
  const isOutlet =
    kind === 'media' || entity?.type === OUTLET || (!entity?.aliases && isNewspaper(claimant.name, names))
  if (entity && isOutlet) return outletParty(entity.name, names)
  const canBeNamed = kind !== 'unnamed-person' && kind !== 'experts'
  const principal = canBeNamed && !isOutlet ? principalOf(attribution, described, entity, context) : undefined
  const speaksFor = principal === undefined ? {} : { principal }
  const state = entity && stateOf(entity, context.resources)
  // A seat of government that speaks is its state.
  if (state?.isSeat && canBeNamed) {
    return { key: `entity:${state.id}`, name: state.name, kind, naming: 'named', principal: `entity:${state.id}` }
  }
  const person = kind === 'named-person' && !entity?.aliases ? personBefore(entity?.name ?? claimant.name) : undefined
  if (person !== undefined) {
    const key = `entity:${entityId('name', 'any', nameKey(person))}`
    return { key, name: person, kind, naming: 'named', ...speaksFor }
  }
  if (entity && canBeNamed) {
    return { key: `entity:${entity.id}`, name: entity.name, kind, naming: 'named', ...speaksFor }
  }
  const [name = ''] = claimant.name.split(',', 1)
  if (canBeNamed && isProperName(name)) {
    if (isOutlet) return outletParty(name, names)
    return { key: `name:${nameKey(name)}`, name, kind, naming: 'named', ...speaksFor }
  }
  const cited =
    (kind === 'media' || kind === 'document') && CITED_BEFORE.test(name)
      ? outletBefore(attribution, context)
      : undefined
  if (cited) return cited
  const behind = described && principalOfUnnamed(described, context)
  return {
    key: `unnamed:${nameKey(claimant.name.replace(ASIDE, ''))}@${heardBy.key}`,
    name: shownClaimant(claimant.name),
    kind,
    naming: 'unnamed',
    ...(behind !== undefined && { principal: behind }),
  }
}

/** What is told of someone unnamed beside who they are: "two diplomats [briefed on the matter]". Another report may leave it out. */
const ASIDE =
  /,? (?:who|which|that|whom|briefed|familiar with|with knowledge|speaking|quoted|cited|interviewed|on condition|in a position)\b.*$/su

/** The source with all that describes it. */
export function describedSource(
  { source }: Attribution,
  { extraction, resources }: PartyContext,
): TextSpan | undefined {
  if (!source) return undefined
  const offices = resources.lexicon('offices')
  const { text } = extraction.document
  const span = describedSpan(source, text, (word) => offices.has(word) || offices.has(word.replace(/s$/, '')))
  return { ...span, text: text.slice(span.start, span.end) }
}

/** The record's Entity of the claimant; of a person, or of what no gazetteer knows, the person whose name stands in the source. */
function entityOf(
  { claimant }: Attribution,
  source: TextSpan | undefined,
  { extraction, entities, names }: PartyContext,
): Entity | undefined {
  const own = claimant?.entity === undefined ? undefined : entities.get(claimant.entity)
  const isSettled = own?.aliases !== undefined || (own && names.family(own.type) === 'Person')
  if (isSettled || !source || claimant?.kind === 'media' || claimant?.kind === 'unnamed-person') return own
  const inside = extraction.entities.find(
    ({ type, mentions }) =>
      names.family(type) === 'Person' &&
      mentions.some(({ kind, start, end }) => kind === 'name' && source.start <= start && end <= source.end),
  )
  return (inside && entities.get(inside.id)) ?? own
}

/** Names that newspapers give themselves, where no gazetteer knows better. */
const NEWSPAPER =
  /^(?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,3}(?:Post|Times|Herald|Gazette|Tribune|Chronicle|Courier|Observer|Daily|Telegraph|Mirror|Ledger|Journal|Dispatch|News|Mail)$/u

function isNewspaper(name: string, names: GazetteerNames): boolean {
  return NEWSPAPER.test(name) || names.find(name, OUTLET)?.type === OUTLET
}

const SMALL_WORDS = /^(?:the|of|and|for|in|on|de|du|al|el|bin|ibn|von|van|to)$/i

/** Whether every word of a name is a name's: "the Foreign Ministry", but neither "local media" nor "the Iranian general". */
function isProperName(name: string): boolean {
  const words = name.split(/[\s-]+/).filter((word) => word !== '' && !SMALL_WORDS.test(word))
  return words.length > 0 && words.every((word) => /^["“‘'(]*[\p{Lu}\p{N}]/u.test(word))
}

/** "The report said", "the newspaper added": said of an outlet that was cited before. */
const CITED_BEFORE =
  /^(?:the|this|that|its) (?:\S+ )?(?:report|newspaper|paper|daily|weekly|magazine|article|story|website|site|outlet|broadcaster|channel|network|agency|publication)$/i

/** The outlet cited last before an attribution. */
function outletBefore({ cue }: Attribution, { extraction, entities, names }: PartyContext): Party | undefined {
  let last: Party | undefined
  for (const { claimant, cue: other, wide } of extraction.attributions) {
    if (wide || claimant?.kind !== 'media' || other.start >= cue.start) continue
    const entity = claimant.entity === undefined ? undefined : entities.get(claimant.entity)
    if (entity) last = outletParty(entity.name, names)
    else if (isProperName(claimant.name)) last = outletParty(claimant.name, names)
  }
  return last
}

/** The outlet an interview was given to ("told the Daily Star"). */
function audienceParty({ audience }: Attribution, { extraction, entities, names }: PartyContext): Party | undefined {
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
