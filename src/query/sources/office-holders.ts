import { type Holder, holderOn, namesHolder, officeWords, type Tenure } from '../../linking/index.ts'
import type { Attribution, ClusterLink, Stance } from '../../schema/index.ts'
import type { Store, StoredExtraction } from '../../store/index.ts'

/** Clusters of office holders looked at, and claims of each. */
const CLUSTERS = 60
const CLAIMS = 40

/**
 * Who is likely meant by an unnamed claimant that is an office of a state or body ("the Karvalian defence minister"), on the day that was said or published:
 * proposed, with reasons, and never put in the place of the words. Absent where the words name no office and body, or the record
 * does not tell who held it.
 */
export async function proposedHolder(
  store: Store,
  { claimant, source }: Attribution,
  stored: StoredExtraction,
  { said, holder }: Pick<Stance, 'said' | 'holder'> = {},
): Promise<Holder | undefined> {
  if (claimant?.kind !== 'unnamed-person' || !source || !namesHolder(claimant.name)) return undefined
  const words = officeWords(claimant.name)
  const bodies = words.length < 2 ? [] : bodiesIn(source, stored)
  const tenures = bodies.length === 0 ? [] : await tenuresOf(store, bodies, words)
  return holderOn(said ?? stored.extraction.document.publishedAt, withListed(tenures, holder))
}

/** Tenures with that of the holder a pack lists, if it lists one. */
function withListed(tenures: readonly Tenure[], holder: Stance['holder']): readonly Tenure[] {
  if (!holder) return tenures
  const { entity, name, ...listed } = holder
  const own = tenures.find((one) => one.entity === entity) ?? { entity, name, held: [], former: [] }
  return [...tenures.filter((one) => one !== own), { ...own, listed }]
}

/** Refs of the entities named within a span, and of what they are part of: a people is its state. */
function bodiesIn(
  { start, end }: { readonly start: number; readonly end: number },
  stored: StoredExtraction,
): string[] {
  const { extraction, links } = stored
  return extraction.entities.flatMap(({ id, mentions }) => {
    const isInside = mentions.some((one) => one.kind === 'name' && start <= one.start && one.end <= end)
    const entity = isInside ? links.entities.get(id) : undefined
    return entity ? (entity.path ?? entity.id).split('/') : []
  })
}

/** Who was given the office of one of some bodies, by person. */
async function tenuresOf(store: Store, bodies: readonly string[], words: readonly string[]): Promise<Tenure[]> {
  const clusters = await store.database
    .selectFrom('clusters')
    .innerJoin('cluster_arguments as of', 'of.cluster', 'clusters.id')
    .innerJoin('entities as body', 'body.id', 'of.entity')
    .innerJoin('entities as head', 'head.id', 'body.same_as')
    .select(['clusters.id', 'clusters.arguments'])
    .distinct()
    .where('clusters.relation', '=', 'holds-office')
    .where('clusters.claims', '>', 0)
    .where('of.role', 'in', ['organization', 'place'])
    .where((e) => e.or([e('body.ref', 'in', bodies), e('head.ref', 'in', bodies)]))
    .orderBy('clusters.id')
    .limit(CLUSTERS)
    .execute()
  const byPerson = new Map<string, Tenure & { readonly held: string[]; readonly former: string[] }>()
  for (const { id, arguments: fillers } of clusters) {
    const list = JSON.parse(fillers) as ClusterLink['arguments']
    const person = list.find(({ role, entity }) => role === 'actor' && entity !== undefined)
    const office = list.find(({ role }) => role === 'office')
    if (!person || !office || !officeWords(office.name).every((word) => words.includes(word))) continue
    const known = byPerson.get(person.key) ?? { entity: person.key, name: person.name, held: [], former: [] }
    byPerson.set(person.key, known)
    for (const { published, former } of await sayings(store, id)) (former ? known.former : known.held).push(published)
  }
  return [...byPerson.values()].map((one) => ({ ...one, held: one.held.sort(), former: one.former.sort() }))
}

/** When a cluster's claims were published, and whether they are of a former holder. */
async function sayings(
  store: Store,
  cluster: number,
): Promise<{ readonly published: string; readonly former: boolean }[]> {
  const rows = await store.database
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .select(['documents.ref', 'claims.position', 'claims.published'])
    .where('claims.cluster', '=', cluster)
    .where('claims.stance', '=', 'support')
    .where('claims.superseded_by', 'is', null)
    .where('claims.published', 'is not', null)
    .orderBy('claims.published')
    .orderBy('claims.id')
    .limit(CLAIMS)
    .execute()
  const found: { published: string; former: boolean }[] = []
  for (const { ref, position, published } of rows) {
    const claim = (await store.extraction(ref))?.extraction.claims[position]
    if (claim && published !== null) found.push({ published, former: claim.former === true })
  }
  return found
}
