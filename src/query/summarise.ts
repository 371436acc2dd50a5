import type { SummaryAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'

/** How much the record holds. O(clusters), by way of an index. */
export async function summarise({ database }: Store): Promise<SummaryAnswer> {
  const count = async (table: 'documents' | 'entities' | 'issues') => {
    const { total } = await database
      .selectFrom(table)
      .select((e) => e.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    return Number(total)
  }
  const relations = await database
    .selectFrom('clusters')
    .select(['relation', (e) => e.fn.countAll<number>().as('clusters')])
    .where('reports', '>', 0)
    .groupBy('relation')
    .execute()
  const { judged } = await database
    .selectFrom('judgements')
    .select((e) => e.fn.count<number>('document').distinct().as('judged'))
    .where('outcome', 'is not', null)
    .where('outcome', '!=', 'overruled')
    .executeTakeFirstOrThrow()
  const { claims } = await database
    .selectFrom('documents')
    .select((e) => e.fn.sum<number | null>('claims').as('claims'))
    .executeTakeFirstOrThrow()
  return {
    reports: await count('documents'),
    claims: Number(claims ?? 0),
    clusters: relations.reduce((sum, row) => sum + Number(row.clusters), 0),
    entities: await count('entities'),
    issues: await count('issues'),
    judged: Number(judged),
    relations: relations.sort((a, b) => b.clusters - a.clusters || (a.relation < b.relation ? -1 : 1)),
  }
}
