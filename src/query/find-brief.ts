import { type BriefRow, type CitedStanding, HearsayError, type StoredBrief } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** A brief in its last version, or in the one asked for. Throws NOT_FOUND. */
export async function findBrief(store: Store, id: string, version?: number): Promise<StoredBrief> {
  const row = await versions(store)
    .select('body')
    .where('ref', '=', id)
    .$if(version !== undefined, (query) => query.where('version', '=', version ?? 0))
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) throw new HearsayError('NOT_FOUND', { what: 'brief', id })
  const { body, standings, ...brief } = { ...toRow(row), body: row.body }
  return { ...brief, body, standings }
}

/** Briefs that were not removed, the one saved last first. */
export async function listBriefs(store: Store): Promise<BriefRow[]> {
  const rows = await versions(store)
    .where((e) =>
      e(
        'version',
        '=',
        e
          .selectFrom('brief_versions as other')
          .select((inner) => inner.fn.max('other.version').as('last'))
          .whereRef('other.brief', '=', 'briefs.id'),
      ),
    )
    .orderBy('saved_at', 'desc')
    .execute()
  return rows.map((row) => {
    const { standings: _, ...brief } = toRow(row)
    return brief
  })
}

function versions({ database }: Store) {
  return database
    .selectFrom('briefs')
    .innerJoin('brief_versions', 'brief_versions.brief', 'briefs.id')
    .select(['ref', 'version', 'title', 'citations', 'saved_at', 'saved_by'])
    .where('removed_at', 'is', null)
}

function toRow(row: {
  readonly ref: string
  readonly version: number
  readonly title: string
  readonly citations: string
  readonly saved_at: string
  readonly saved_by: string
}): Omit<StoredBrief, 'body'> {
  const standings = JSON.parse(row.citations) as CitedStanding[]
  return {
    id: row.ref,
    title: row.title,
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    citations: standings.length,
    standings,
  }
}
