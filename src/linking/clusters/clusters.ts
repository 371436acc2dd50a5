import type { Resources } from '../../resources/index.ts'
import {
  type Claim,
  type ClusterLink,
  clusterId,
  type Entity,
  type Extraction,
  type Party,
} from '../../schema/index.ts'
import { type Filler, fillerOf } from '../entities/fillers.ts'
import { isBare } from './compatible.ts'
import { periodOf } from './period.ts'
import { placedInTime } from './placed-in-time.ts'
import { sentenceOf } from './sentence.ts'
import { type WordedFiller, withoutOwner, worded } from './worded.ts'

/** Roles by which claims are matched. Figures are compared inside a cluster, not used to keep claims apart. */
const KEY_ROLES = new Set(['actor', 'recipient', 'item', 'facility', 'place', 'office', 'organization', 'instrument'])

/**
 * The Proposition a Claim puts forward, as the record compares it: relation, whether it is planned or under way, fillers by role
 * and, for an event, when it happened. Claims with equal ones have one `cluster` id; which of these belong together the record
 * decides (`compatible`). A denial has the proposition it denies.
 */
export function clusterLink(
  claim: Claim,
  extraction: Extraction,
  parties: readonly Party[],
  entities: ReadonlyMap<string, Entity>,
  resources: Resources,
): ClusterLink {
  const fillers = new Map<string, Filler>()
  const words = new Map<string, WordedFiller>()
  for (const argument of claim.arguments) {
    const filler = KEY_ROLES.has(argument.role) ? fillerOf(argument, claim, extraction, entities, resources) : undefined
    if (!filler) continue
    const key = `${filler.role} ${filler.key}`
    fillers.set(key, filler)
    words.set(key, worded(filler, argument, extraction, entities, resources))
  }
  const keys = [...fillers.keys()].sort()
  const ordered = keys.map((key) => fillers.get(key)!)
  const inWords = ordered.map((filler, i) => {
    const said = words.get(keys[i]!)!
    return filler.entity === undefined ? withoutOwner(said, ordered, resources) : said
  })
  const time = claim.time === undefined ? undefined : extraction.times[claim.time]
  const type = resources.relations.get(claim.relation)
  const planned = isPlanned(claim)
  const period = type?.kind === 'event' && time ? periodOf(time) : undefined
  const around =
    type && period === undefined ? placedInTime(claim, type, time, extraction.document.publishedAt) : undefined
  const marks = [
    ...(planned ? ['planned'] : []),
    ...(period === undefined ? [] : [`during ${period}`]),
    ...(around === undefined ? [] : [`told around ${around}`]),
  ]
  // Known again by its words alone: in a reprint, nowhere else.
  if (isBare({ relation: claim.relation, arguments: ordered })) marks.push(`in ${plainWords(claim.evidence.text)}`)
  return {
    claim: claim.id as ClusterLink['claim'],
    cluster: clusterId(claim.relation, ...keys, ...marks),
    relation: claim.relation,
    arguments: ordered,
    ...(planned && { planned }),
    ...(period !== undefined && { period }),
    ...(around !== undefined && { around }),
    sentence: sentenceOf(claim.relation, type?.reads, inWords, { planned, ...(period !== undefined && { period }) }),
    parties,
  }
}

/** A sentence without what two printings of it differ in: capitals, marks and spaces. */
function plainWords(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')
}

/** What is only planned, vowed or feared is another claim than what is. Denying a plan is about the plan. */
function isPlanned({ modes }: Claim): true | false {
  return modes.includes('future') || modes.includes('hypothetical')
}
