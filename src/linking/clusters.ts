import type { Resources } from '../resources/index.ts'
import { type Claim, type ClusterLink, clusterId, type Entity, type Party } from '../schema/index.ts'
import { headWord, plainPhrase } from './head-word.ts'
import { sentenceOf } from './sentence.ts'

/** Roles by which claims are matched. Figures and times are compared inside a cluster, not used to keep claims apart. */
const KEY_ROLES = new Set(['actor', 'recipient', 'item', 'facility', 'place', 'office', 'organization', 'instrument'])

/**
 * The cluster a Claim joins. Claims match when they have the same relation and fill the same roles with the same entities, or with
 * descriptions of one head word ("130,000 rockets", "its rockets"). Factuality, modes and figures do not count: a denial joins
 * what it denies, a plan joins what it would bring about, and the ledgers show the difference. A role filled in one claim and
 * unstated in another keeps them apart (a strike in one town is not "a strike"), as does every other filler.
 */
export function clusterLink(
  claim: Claim,
  parties: readonly Party[],
  entities: ReadonlyMap<string, Entity>,
  resources: Resources,
): ClusterLink {
  const classes = resources.lexicon('item-classes')
  const fillers = new Map<string, ClusterLink['arguments'][number]>()
  for (const { role, text, entity: local } of claim.arguments) {
    if (!KEY_ROLES.has(role)) continue
    const entity = local === undefined ? undefined : entities.get(local)
    const word = headWord(text)
    const described = classes.get(word)
    const key = entity?.id ?? (typeof described === 'string' ? described : word)
    if (key === '') continue
    fillers.set(`${role} ${key}`, {
      role,
      name: entity?.name ?? plainPhrase(text),
      key,
      ...(entity && { entity: entity.id }),
    })
  }
  const keys = [...fillers.keys()].sort()
  const ordered = keys.map((key) => fillers.get(key)!)
  return {
    claim: claim.id as ClusterLink['claim'],
    cluster: clusterId(claim.relation, ...keys),
    relation: claim.relation,
    arguments: ordered,
    sentence: sentenceOf(claim.relation, resources.relations.get(claim.relation)?.reads, ordered),
    parties,
  }
}
