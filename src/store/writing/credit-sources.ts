import { drawnOn } from '../../linking/index.ts'
import type { Links, Party } from '../../schema/index.ts'
import type { Reading } from './changes.ts'
import { type ClaimRow, claimRows } from './claim-rows.ts'
import type { Row, WriterContext } from './connection.ts'
import { traceSources } from './trace-sources.ts'

/** An extraction that comes (1) or goes (-1). */
export interface CountedReading {
  readonly document: number
  readonly reading: Reading
  readonly by: 1 | -1
}

/** The links of a Document that a newer version replaces. */
export interface Withdrawal {
  readonly document: number
  readonly links: Links
}

/** What a batch is about to count and write. */
export interface Pending {
  readonly added: readonly { readonly id: number; readonly text: string }[]
  readonly replaced: ReadonlySet<number>
  readonly readings: readonly CountedReading[]
  readonly withdrawn: readonly Withdrawal[]
  readonly claims: readonly ClaimRow[]
}

/** The same with parties as they are once it is known who took over whose text, and the written claims that are to be set right. */
export interface Credited extends Pick<Pending, 'readings' | 'withdrawn' | 'claims'> {
  readonly moved: readonly ClaimRow[]
}

/**
 * Finds which texts are taken over from others, and lets the parties of every reading show it: of new ones, of those that go, and of those
 * already written whose source is now known better. Stored extractions keep the links that were read in them.
 */
export function creditSources(
  { connection, unpack }: WriterContext,
  { added, replaced, readings, withdrawn, claims }: Pending,
  currentExtraction: (document: number) => Row | undefined,
): Credited {
  const roots = traceSources(connection, added)
  const isNew = new Set(added.map(({ id }) => id))
  const outlets = new Map<number, Party | undefined>()
  const outletOf = (document: number): Party | undefined => {
    if (!outlets.has(document)) {
      const own = readings.find((one) => one.document === document && one.by > 0)?.reading.links
      const current = own ? undefined : currentExtraction(document)
      const links = own ?? (current && unpack(document, current.body as Uint8Array).links)
      outlets.set(document, links?.clusters[0]?.parties[0])
    }
    return outlets.get(document)
  }
  const under = (links: Links, document: number, root: number): Links => {
    const outlet = root === document ? undefined : outletOf(root)
    return outlet ? drawnOn(links, outlet) : links
  }
  const row = (document: number) =>
    connection.rows('select root, replaced_by from documents where id = ?', [document])[0]!
  const rootOf = (document: number) => Number(row(document).root)
  const credited = readings.map(({ document, reading, by }): CountedReading => {
    const root = by < 0 ? (roots.get(document)?.from ?? rootOf(document)) : rootOf(document)
    return { document, by, reading: { ...reading, links: under(reading.links, document, root) } }
  })
  const views = new Map(credited.filter(({ by }) => by > 0).map(({ document, reading }) => [document, reading.links]))
  const moved: ClaimRow[] = []
  for (const [document, { from, to }] of roots) {
    const current = isNew.has(document) || views.has(document) ? undefined : currentExtraction(document)
    if (!current) continue
    const { extraction, links } = unpack(document, current.body as Uint8Array)
    const isReplaced = row(document).replaced_by !== null && !replaced.has(document)
    const [before, after] = [under(links, document, from), under(links, document, to)]
    credited.push({ document, by: -1, reading: { extraction, links: before, replaced: isReplaced } })
    credited.push({ document, by: 1, reading: { extraction, links: after, replaced: isReplaced } })
    moved.push(...claimRows({ extraction, links: after }, { extraction: 0, document, learnt: undefined }))
  }
  return {
    readings: credited,
    withdrawn: withdrawn.map(({ document, links }) => ({ document, links: under(links, document, rootOf(document)) })),
    claims: claims.map((claim) => withParties(claim, views.get(claim.document))),
    moved,
  }
}

/** A claim's row with its origin and relays as the links give them. */
function withParties(row: ClaimRow, links: Links | undefined): ClaimRow {
  const link = links?.clusters.find(({ claim }) => claim === row.claim.id)
  if (!link) return row
  const keys = link.parties.map((party) => party.key)
  return { ...row, origin: keys[keys.length - 1]!, relays: keys.slice(0, -1) }
}
