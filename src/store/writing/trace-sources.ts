import { DRAWN_ON, isSameOutlet, type Passage, passagesOf, reuseKeys, sharedText } from '../../linking/index.ts'
import type { WriteConnection } from './connection.ts'
import { reuseCandidates } from './reuse-candidates.ts'

interface Traced {
  readonly id: number
  readonly ref: string
  readonly published: string | null
  readonly outlet: string | null
  readonly byline: string | null
  /** JSON: credits and zones. */
  readonly body: string
  source: number | null
  root: number
}

/** Documents whose root changed: row, the root before, the root now. New ones had themselves. */
export type MovedRoots = ReadonlyMap<number, { readonly from: number; readonly to: number }>

/**
 * Finds for new Documents whose text they take over, and for known ones whether a new one was there before what they were thought to
 * draw on. A Document draws on the earliest that shares enough with it: by day of publication, of one day those that credit no other outlet
 * first, then by time and by ref. So arrival order does not matter.
 */
export function traceSources(
  connection: WriteConnection,
  added: readonly { readonly id: number; readonly text: string }[],
): MovedRoots {
  const documents = new TracedDocuments(connection)
  const near = added.map(({ id, text }) => {
    const keys = reuseKeys(documents.passages(id, text))
    return { id, others: reuseCandidates(connection, id, keys) }
  })
  const turned = new Set<Traced>()
  for (const { id, others } of near) {
    for (const other of others) {
      if (sharedText(documents.passages(id), documents.passages(other)) < DRAWN_ON) continue
      const [earlier, later] = inOrder(documents.read(id), documents.read(other))
      if (documents.offer(later, earlier)) turned.add(later)
    }
  }
  return documents.settleRoots(turned)
}

/** Documents of the record, each read once in a batch. */
class TracedDocuments {
  readonly #connection: WriteConnection
  readonly #documents = new Map<number, Traced>()
  readonly #passages = new Map<number, readonly Passage[]>()

  constructor(connection: WriteConnection) {
    this.#connection = connection
  }

  read(id: number): Traced {
    const known = this.#documents.get(id)
    if (known) return known
    const [row] = this.#connection.rows(
      'select id, ref, published, outlet, byline, body, source, root from documents where id = ?',
      [id],
    )
    this.#documents.set(id, row as unknown as Traced)
    return row as unknown as Traced
  }

  passages(id: number, text?: string): readonly Passage[] {
    const known = this.#passages.get(id)
    if (known) return known
    const body = text ?? this.#connection.rows('select body from texts where id = ?', [id])[0]?.body ?? ''
    const made = passagesOf(String(body))
    this.#passages.set(id, made)
    return made
  }

  /** Makes `earlier` the source of `later` unless that has an earlier one yet. */
  offer(later: Traced, earlier: Traced): boolean {
    if (later.source === earlier.id) return false
    if (later.source !== null && inOrder(this.read(later.source), earlier)[0] !== earlier) return false
    later.source = earlier.id
    this.#connection.each('update documents set source = ? where id = ?', [[earlier.id, later.id]])
    return true
  }

  /** Follows sources to their end for every Document whose source changed, and for all that draw on it. */
  settleRoots(turned: ReadonlySet<Traced>): MovedRoots {
    const moved = new Map<number, { from: number; to: number }>()
    for (const start of turned) {
      const root = this.#end(start)
      const reached = [start]
      for (const document of reached) {
        if (document.root === root) continue
        moved.set(document.id, { from: moved.get(document.id)?.from ?? document.root, to: root })
        document.root = root
        this.#connection.each('update documents set root = ? where id = ?', [[root, document.id]])
        const rows = this.#connection.rows('select id from documents where source = ?', [document.id])
        reached.push(...rows.map((row) => this.read(Number(row.id))))
      }
    }
    return moved
  }

  #end(document: Traced): number {
    let end = document
    while (end.source !== null) end = this.read(end.source)
    return end.id
  }
}

function inOrder(a: Traced, b: Traced): readonly [Traced, Traced] {
  return isBefore(a, b) ? [a, b] : [b, a]
}

function isBefore(a: Traced, b: Traced): boolean {
  const [dateA, dateB] = [a.published ?? '~', b.published ?? '~']
  if (dateA.slice(0, 10) !== dateB.slice(0, 10)) return dateA < dateB
  const [creditedA, creditedB] = [creditsAnother(a), creditsAnother(b)]
  if (creditedA !== creditedB) return creditedB
  return dateA !== dateB ? dateA < dateB : a.ref < b.ref
}

/** A byline that is an agency's: "AFP", "By Tessaran Press Agency". */
const AGENCY = /^(?:by )?(?:\p{Lu}{2,5}|.*\b(?:Agency|Wire|Newswire|Reuters|Associated Press|Agence France-Presse))$/u

function creditsAnother({ outlet, byline, body }: Traced): boolean {
  const { credits } = JSON.parse(body) as { readonly credits: readonly string[] }
  const named = byline !== null && AGENCY.test(byline) ? [...credits, byline.replace(/^by /i, '')] : credits
  return named.some((credit) => outlet === null || !isSameOutlet(credit, outlet))
}
