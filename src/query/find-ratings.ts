import { sql } from 'kysely'
import { type ClaimFigures, suggestCredibility, suggestJudgement, suggestReliability } from '../linking/index.ts'
import type { RatingLine, RatingRow, RatingsAnswer } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { type ClusterRow, toClaimRow } from './clusters/cluster-rows.ts'
import { findCluster } from './find-cluster.ts'
import { listRatings } from './list-ratings.ts'
import { partyFigures } from './sources/party-figures.ts'

/** Parties shown, and ratings of one subject. */
const PARTIES = 12
const HISTORY = 200

/** The ratings of a claim and of the parties behind it: what holds, what is suggested with its arithmetic, and the history. Throws NOT_FOUND. */
export async function findRatings(store: Store, id: string): Promise<RatingsAnswer> {
  const cluster = await findCluster(store, id)
  const propositions = await store.database
    .selectFrom('clusters')
    .select('ref')
    .where('joined', '=', cluster.id)
    .execute()
  const signed = await listRatings(
    store,
    HISTORY,
    propositions.map(({ ref }) => ref),
  )
  const figures = figuresOf(cluster)
  const credibility = suggestCredibility(figures)
  const { likelihood, confidence } = suggestJudgement(credibility, figures)
  const suggestions = { credibility, likelihood, confidence }
  const lines = (['credibility', 'likelihood', 'confidence'] as const).map((kind): RatingLine => {
    const history = signed.filter((row) => row.kind === kind)
    const held = standing(history)
    const isUnfounded = kind === 'credibility' && held.current?.value === '1' && figures.lower < 2
    const doubt = `signed as confirmed, and ${figures.lower} independent origin is certain now`
    const subject = { kind, subject: cluster.ref, ...held, ...(isUnfounded && { doubt }) }
    return { ...subject, suggestion: suggestions[kind], history }
  })
  return { claim: cluster.ref, sentence: cluster.sentence, lines, parties: await partyLines(store, cluster.id) }
}

function figuresOf(cluster: ClusterRow): ClaimFigures {
  const { origins, factuality } = toClaimRow(cluster)
  const { support, withdrawn, deny, named_origins, outlet_origins } = cluster
  return { ...origins, support: support - withdrawn, deny, known: named_origins + outlet_origins, factuality }
}

function standing(history: readonly RatingRow[]): { readonly current?: RatingRow } {
  const current = history.find(({ undoneAt }) => undoneAt === undefined)
  return current ? { current } : {}
}

/** Reliability of the parties behind a claim, those behind most of it first. */
async function partyLines(store: Store, cluster: number): Promise<RatingLine[]> {
  const { rows } = await sql<{ id: number; key: string; name: string }>`select p.id, p.key, p.name
    from (select party, sum(support) as behind from cluster_parties where cluster = ${cluster} and support > 0
        group by party order by behind desc, party limit ${PARTIES}) of
      join parties p on p.id = of.party
    where p.naming in ('named', 'outlet') order by of.behind desc, p.name`.execute(store.database)
  const signed = await listRatings(
    store,
    HISTORY,
    rows.map(({ key }) => key),
  )
  const lines: RatingLine[] = []
  for (const { id, key, name } of rows) {
    const history = signed.filter((row) => row.subject === key)
    const suggestion = suggestReliability(await partyFigures(store, id))
    lines.push({ kind: 'reliability', subject: key, name, ...standing(history), suggestion, history })
  }
  return lines
}
