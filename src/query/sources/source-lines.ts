import type { SourceLine } from '../../schema/index.ts'
import type { Store } from '../../store/index.ts'
import type { ThroughRow } from './claims-through.ts'

/** Claims that came through some parties, each with its sentence and report, in the order given. */
export async function sourceLines(
  { database }: Store,
  claims: readonly ThroughRow[],
  own: ReadonlySet<number>,
): Promise<SourceLine[]> {
  if (claims.length === 0) return []
  const rows = await database
    .selectFrom('claims')
    .innerJoin('clusters', 'clusters.id', 'claims.cluster')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .innerJoin('parties', 'parties.id', 'claims.origin')
    .select(['claims.id', 'claims.ref as claim', 'clusters.ref as cluster', 'clusters.sentence', 'claims.stance'])
    .select(['claims.said', 'claims.published', 'claims.origin', 'documents.ref as report', 'documents.outlet'])
    .select('parties.name as from')
    .where(
      'claims.id',
      'in',
      claims.map((claim) => claim.id),
    )
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return claims.flatMap(({ id }) => {
    const row = byId.get(id)
    if (!row) return []
    const { id: _id, origin, from, outlet, said, published, stance, ...rest } = row
    return [
      {
        ...rest,
        stance: stance as SourceLine['stance'],
        ...(!own.has(origin) && { from }),
        ...(outlet !== null && { outlet }),
        ...(said !== null && { said }),
        ...(published !== null && { published }),
      },
    ]
  })
}
