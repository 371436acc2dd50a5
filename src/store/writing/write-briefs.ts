import type { Kysely } from 'kysely'
import { type BriefDraft, briefId, HearsayError } from '../../schema/index.ts'
import type { Tables } from '../tables.ts'

/** Saves a version and answers the brief's id. Throws NOT_FOUND, or BRIEF_CHANGED when another version was saved since `basis`. */
export async function saveBrief(database: Kysely<Tables>, draft: BriefDraft): Promise<string> {
  const { basis, title, body, citations, savedAt, savedBy } = draft
  return database.transaction().execute(async (inside) => {
    const ref = draft.id ?? briefId(title, savedAt, savedBy, String((await countBriefs(inside)) + 1))
    if (draft.id === undefined) await inside.insertInto('briefs').values({ ref, removed_at: null }).execute()
    const brief = await inside
      .selectFrom('briefs')
      .leftJoin('brief_versions', 'brief_versions.brief', 'briefs.id')
      .select((e) => ['briefs.id', e.fn.max('version').as('version')])
      .where('ref', '=', ref)
      .where('removed_at', 'is', null)
      .groupBy('briefs.id')
      .executeTakeFirst()
    if (!brief) throw new HearsayError('NOT_FOUND', { what: 'brief', id: ref })
    const version = brief.version ?? 0
    if (basis !== undefined && basis !== version) throw new HearsayError('BRIEF_CHANGED', { id: ref, version })
    await inside
      .insertInto('brief_versions')
      .values({
        brief: brief.id,
        version: version + 1,
        title,
        body,
        citations: JSON.stringify(citations),
        saved_at: savedAt,
        saved_by: savedBy,
      })
      .execute()
    return ref
  })
}

async function countBriefs(database: Kysely<Tables>): Promise<number> {
  const { count } = await database
    .selectFrom('briefs')
    .select((e) => e.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Puts a brief away; its versions stay in the store. Throws NOT_FOUND. */
export async function removeBrief(database: Kysely<Tables>, ref: string, removedAt: string): Promise<void> {
  await database.transaction().execute(async (inside) => {
    const brief = await inside
      .selectFrom('briefs')
      .select('id')
      .where('ref', '=', ref)
      .where('removed_at', 'is', null)
      .executeTakeFirst()
    if (!brief) throw new HearsayError('NOT_FOUND', { what: 'brief', id: ref })
    await inside.updateTable('briefs').set({ removed_at: removedAt }).where('id', '=', brief.id).execute()
  })
}
