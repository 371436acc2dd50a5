import { sql } from 'kysely'
import { echoMap, numberLedger, originsInterval, type Wording } from '../linking/index.ts'
import {
  type ClaimAnswer,
  type ClusterLink,
  type OriginsInterval,
  type Party,
  type Stance,
  shownClaimant,
} from '../schema/index.ts'
import { denialsOfMore, type Store, type StoredExtraction } from '../store/index.ts'
import { type ClusterRow, originCounts, toClaimRow } from './clusters/cluster-rows.ts'
import { nearClaims } from './clusters/near-claims.ts'
import { denyingOrigins } from './clusters/partial-clusters.ts'
import { findCluster } from './find-cluster.ts'
import { REPORT_COLUMNS, toReportRow } from './reports/report-rows.ts'
import { proposedHolder } from './sources/office-holders.ts'

/** Members shown unless asked otherwise. */
const MEMBERS = 100

type Member = ClaimAnswer['members'][number]

/** A claim (a ClaimCluster) with its members by date of publication, origins, echo map and figures. Throws NOT_FOUND. */
export async function findClaim(
  store: Store,
  id: string,
  options: { readonly limit?: number } = {},
): Promise<ClaimAnswer> {
  const cluster = await findCluster(store, id)
  const limit = options.limit ?? MEMBERS
  const own = await memberQuery(store)
    .where('claims.cluster', '=', cluster.id)
    .where('claims.superseded_by', 'is', null)
    .orderBy('claims.published')
    .orderBy('claims.id')
    .limit(limit)
    .execute()
  const general = cluster.general_denials > 0 ? await denialsOf(store, cluster.id, limit) : []
  const rows = byPublication([...own.map((row) => ({ ...row, denies: undefined })), ...general])
  const parties = await partiesOf(store, rows)
  const sides = sidesOf(JSON.parse(cluster.arguments) as ClusterLink['arguments'])
  const found = await membersOf(store, rows, (row, stored) => member(row, stored, parties, sides))
  const names = await namedOrigins(store, cluster.id)
  const row = toClaimRow(cluster)
  const ofThis = found.filter((one) => one.member.denies === undefined)
  const echo = echoMap(
    ofThis.map(({ member: one, parties, wording, languages }) => ({
      parties,
      report: one.report.id,
      wording: { ...wording, ...(parties.at(-1)?.naming === 'outlet' && { isOutlets: true as const }) },
      ...published(one.report),
      ...(one.copiedFrom !== undefined && { copiedFrom: one.copiedFrom }),
      ...languages,
    })),
  )
  return {
    cluster: row,
    members: found.map((one) => one.member),
    origins: originsInterval(originCounts(cluster), names, takenForOne(ofThis.map((one) => one.member))),
    ...(cluster.deny > 0 && { against: await originsAgainst(store, cluster) }),
    echo,
    ...circularOf(row, echo),
    numbers: numberLedger(
      ofThis.flatMap(({ member: { claim, claimant, origin, report }, wording: { quantity } }) =>
        quantity ? [{ claim: claim.id, quantity, claimant, origin, report: report.id, ...published(report) }] : [],
      ),
    ),
    near: await nearClaims(store, cluster),
    ...(cluster.claims > own.length && { cut: true as const }),
  }
}

/** In order of publication, those without a date first. */
function byPublication<Row extends { readonly published: string | null }>(rows: readonly Row[]): Row[] {
  const dateOf = ({ published: date }: Row) => date ?? ''
  return [...rows].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0))
}

function stanceOf({ claim }: Member, { links }: StoredExtraction): Pick<Stance, 'said' | 'holder'> {
  return links.stances.find((stance) => stance.claim === claim.id) ?? {}
}

/** Languages that a claim was translated from, by the party it was taken from. */
function languagesOf({ claim }: Member, { links }: StoredExtraction) {
  const translated = links.derivations.flatMap((one) =>
    one.claim === claim.id && one.translatedFrom !== undefined ? [[one.from, one.translatedFrom] as const] : [],
  )
  return translated.length > 0 ? { languages: new Map(translated) } : {}
}

/** Rows of claims with their reports, and with the report whose text these take over. */
function memberQuery({ database }: Store) {
  return database
    .selectFrom('claims')
    .innerJoin('documents', 'documents.id', 'claims.document')
    .select(REPORT_COLUMNS)
    .select(['claims.position', 'claims.stance', 'claims.target', 'claims.happened', 'claims.said'])
    .leftJoin('documents as root', (join) =>
      join.onRef('root.id', '=', 'documents.root').onRef('root.id', '!=', 'documents.id'),
    )
    .select(['claims.origin', 'claims.relays', 'documents.ref as report', 'root.ref as copiedFrom'])
}

/** Rows of claims that deny something more general, and so what a cluster claims; with what they deny. */
async function denialsOf(store: Store, cluster: number, limit: number) {
  const ofMore = sql.raw(denialsOfMore(String(cluster)))
  const rows = await memberQuery(store)
    .innerJoin('clusters as denied', 'denied.id', 'claims.proposition')
    .select(['denied.ref as generalId', 'denied.sentence as generalSentence'])
    .where('claims.proposition', 'in', sql<number>`(select denial from ${ofMore} g)`)
    .where('claims.reaches', '>=', sql<string>`(select since from ${ofMore} g where g.denial = claims.proposition)`)
    .where('claims.superseded_by', 'is', null)
    .where('claims.stance', '=', 'deny')
    .where('claims.target', '=', 'content')
    .where('documents.replaced_by', 'is', null)
    .orderBy('claims.published')
    .orderBy('claims.id')
    .limit(limit)
    .execute()
  return rows.map(({ generalId: id, generalSentence: sentence, ...row }) => ({ ...row, denies: { id, sentence } }))
}

/** The different words by which one report gives one source of a claim. */
function takenForOne(members: readonly Member[]): string[][] {
  const words = new Map<string, Set<string>>()
  for (const { stance, report, origin, chain } of members) {
    if (stance !== 'support' || chain.length === 0) continue
    const key = `${report.id} ${origin}`
    const { claimant, source } = chain[chain.length - 1]!
    if (claimant?.kind === 'unnamed-person' || !source) {
      words.set(key, (words.get(key) ?? new Set()).add(claimant ? shownClaimant(claimant.name) : 'no one named'))
    }
  }
  return [...words.values()].map((some) => [...some]).filter((some) => some.length > 1)
}

/** How many independent origins the denials of a cluster have. */
async function originsAgainst(store: Store, cluster: ClusterRow): Promise<OriginsInterval> {
  const denying = await denyingOrigins(store, cluster.id)
  return originsInterval(originCounts({ ...cluster, ...denying, support: cluster.deny, withdrawn: 0 }))
}

function circularOf({ origins, reports }: ClaimAnswer['cluster'], { circles }: ClaimAnswer['echo']) {
  if (circles.length > 0) return { circular: 'circle' as const }
  return origins.upper === 1 && reports > 1 ? { circular: 'one-origin' as const } : {}
}

function wordingOf({ claim, chain, happened }: Member, { extraction, links }: StoredExtraction): Wording {
  const quantity = claim.quantity === undefined ? undefined : extraction.quantities[claim.quantity]
  return {
    claim,
    chain,
    arguments: links.clusters.find((link) => link.claim === claim.id)?.arguments ?? [],
    ...(quantity && { quantity }),
    ...(happened !== undefined && { happened }),
  }
}

function published({ publishedAt }: Member['report']) {
  return publishedAt === undefined ? {} : { publishedAt }
}

type MemberRow = Parameters<typeof toReportRow>[0] & {
  readonly position: number
  readonly stance: string
  readonly target: string
  readonly happened: string | null
  readonly said: string | null
  readonly origin: number
  readonly relays: string
  readonly copiedFrom: string | null
  readonly denies: Member['denies']
}

interface Found {
  readonly member: Member
  readonly parties: readonly KnownParty[]
  readonly wording: Wording
  readonly languages: ReturnType<typeof languagesOf>
}

/** What `make` makes of each row and its report, in the order of the rows. Each report is unpacked once, and let go before the next. */
async function membersOf(
  store: Store,
  rows: readonly (MemberRow & { readonly report: string })[],
  make: (row: MemberRow, stored: StoredExtraction) => Pick<Found, 'member' | 'parties'> | undefined,
): Promise<Found[]> {
  const places = new Map<string, number[]>()
  for (const [i, { report }] of rows.entries()) places.set(report, [...(places.get(report) ?? []), i])
  const found: (Found | undefined)[] = []
  for await (const [report, stored] of store.extractions([...places.keys()])) {
    for (const i of places.get(report) ?? []) {
      const one = make(rows[i]!, stored)
      if (!one) continue
      const speaker = one.parties.at(-1)?.naming === 'unnamed' ? one.member.chain.at(-1) : undefined
      const holder = speaker && (await proposedHolder(store, speaker, stored, stanceOf(one.member, stored)))
      const mayBe = holder && { mayBe: { ...holder, reasons: [...holder.reasons] } }
      found[i] = {
        ...one,
        member: { ...one.member, ...mayBe },
        wording: wordingOf(one.member, stored),
        languages: languagesOf(one.member, stored),
      }
    }
  }
  return found.filter((one) => one !== undefined)
}

function member(row: MemberRow, stored: StoredExtraction, known: ReadonlyMap<number, KnownParty>, sides: Sides) {
  const claim = stored.extraction.claims[row.position]
  if (!claim) return undefined
  const chain = claim.chain.flatMap((id) => stored.extraction.attributions.find((one) => one.id === id) ?? [])
  const parties = idsOf(row).flatMap((id) => known.get(id) ?? [])
  const origin = parties[parties.length - 1]
  const made: Member = {
    claim,
    report: toReportRow(row),
    chain,
    claimant:
      (origin?.naming === 'unnamed' && shownClaimant(chain.at(-1)?.claimant?.name ?? '')) || (origin?.name ?? row.file),
    ...(row.happened !== null && { happened: row.happened }),
    ...(row.said !== null && { said: row.said }),
    stance: row.stance as Member['stance'],
    target: row.target as Member['target'],
    origin: origin?.same_as ?? origin?.key ?? '',
    ...(row.denies && { denies: row.denies }),
    ...sideOf(origin, sides),
    ...(row.copiedFrom !== null && { copiedFrom: row.copiedFrom }),
  }
  return { member: made, parties }
}

type KnownParty = Party & { readonly same_as: string | null }

/** Rows of the parties a claim came through, outlet first, origin last. */
function idsOf({ relays, origin }: Pick<MemberRow, 'relays' | 'origin'>): number[] {
  const passed = relays.split(',').filter((id) => id !== '')
  return [...passed.map(Number), origin]
}

async function partiesOf({ database }: Store, rows: readonly Pick<MemberRow, 'relays' | 'origin'>[]) {
  const ids = [...new Set(rows.flatMap(idsOf))]
  if (ids.length === 0) return new Map<number, KnownParty>()
  const found = await database.selectFrom('parties').selectAll().where('id', 'in', ids).execute()
  return new Map(
    found.map(({ id, key, name, kind, naming, principal, same_as }): [number, KnownParty] => [
      id,
      { key, name, kind, naming: naming as Party['naming'], ...(principal !== null && { principal }), same_as },
    ]),
  )
}

/** Keys of those who speak for the actor and for the recipient of a claim. */
interface Sides {
  readonly actor: ReadonlySet<string>
  readonly recipient: ReadonlySet<string>
}

function sidesOf(fillers: ClusterLink['arguments']): Sides {
  const keys = (role: string) =>
    new Set(
      fillers.flatMap((filler) =>
        filler.role === role && filler.entity !== undefined
          ? (filler.path ?? filler.key).split('/').map((entity) => `entity:${entity}`)
          : [],
      ),
    )
  return { actor: keys('actor'), recipient: keys('recipient') }
}

function sideOf(party: KnownParty | undefined, sides: Sides): Pick<Member, 'side'> {
  if (party?.naming !== 'named') return {}
  const keys = [party.key, party.same_as, party.principal].filter((key) => typeof key === 'string')
  if (keys.some((key) => sides.actor.has(key))) return { side: 'actor' }
  return { side: keys.some((key) => sides.recipient.has(key)) ? 'recipient' : 'third' }
}

/** Names of the parties that stand behind supporting claims, those behind most first. */
async function namedOrigins({ database }: Store, cluster: number): Promise<string[]> {
  const rows = await database
    .selectFrom('cluster_parties')
    .innerJoin('parties', 'parties.id', 'cluster_parties.party')
    .select('parties.name')
    .where('cluster', '=', cluster)
    .where('part', '=', 'origin')
    .where('naming', '=', 'named')
    .whereRef('support', '>', 'withdrawn')
    .orderBy('support', 'desc')
    .orderBy('parties.name')
    .limit(20)
    .execute()
  return rows.map((row) => row.name)
}
