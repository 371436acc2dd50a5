import { findCluster, toClaimRow } from '../query/index.ts'
import { HearsayError, RATING_VALUES, type Rating, type RatingKind } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** A rating before it is known to be one: its kind may be left to be told from the value. */
export type RatingDraft = Omit<Rating, 'kind'> & { readonly kind?: RatingKind }

/** The kind of rating that a value belongs to: letters are reliabilities, figures credibilities. */
export function ratingKindOf(value: string): RatingKind | undefined {
  return (Object.keys(RATING_VALUES) as RatingKind[]).find((kind) => Object.hasOwn(RATING_VALUES[kind], value))
}

/**
 * Signs a rating of a claim or a party and answers its number. Throws NOT_FOUND for a subject that is not there, and RATING_REFUSED for a value that the
 * scale does not have, and for "1 - confirmed" while fewer than two independent origins are certain.
 */
export async function signRating(store: Store, draft: RatingDraft): Promise<number> {
  const { subject, value } = draft
  const kind = draft.kind ?? ratingKindOf(value)
  const scale: Readonly<Record<string, string>> = kind ? RATING_VALUES[kind] : {}
  if (!kind || !Object.hasOwn(scale, value)) {
    const scales = kind ? Object.keys(scale).join(', ') : 'A to F, 1 to 6, or a word of ICD 203'
    throw new HearsayError('RATING_REFUSED', {
      value,
      subject,
      reason: `it is no ${kind ?? 'rating'}; there are ${scales}`,
    })
  }
  if (kind === 'reliability') return store.rate({ ...draft, kind, subject: await partyKey(store, subject) })
  const cluster = await findCluster(store, subject)
  if (kind === 'credibility' && value === '1') {
    const { origins } = toClaimRow(cluster)
    if (origins.lower < 2) {
      const reason = `"1 - confirmed" needs two independent origins, and ${origins.lower} is certain`
      throw new HearsayError('RATING_REFUSED', { value, subject, reason })
    }
  }
  return store.rate({ ...draft, kind, subject: cluster.ref })
}

/** Takes a rating back: the one with this number, or the last that stands. Throws NOT_FOUND. */
export async function undoRating(store: Store, id: number | undefined, undoneAt: string): Promise<void> {
  const isDone = await store.undoRating(id, undoneAt)
  if (!isDone) throw new HearsayError('NOT_FOUND', { what: 'rating', id: id ?? 'that stands' })
}

/** Key of a party, by its key or its name; of several of one name that with most claims. */
async function partyKey({ database }: Store, party: string): Promise<string> {
  const row = await database
    .selectFrom('parties')
    .select('key')
    .where((e) => e.or([e('key', '=', party), e('name', '=', party)]))
    .where('claims', '>', 0)
    .orderBy('claims', 'desc')
    .orderBy('key')
    .executeTakeFirst()
  if (!row) throw new HearsayError('NOT_FOUND', { what: 'source', id: party })
  return row.key
}
