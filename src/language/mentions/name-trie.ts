import type { GazetteerEntry } from '../../schema/index.ts'

/** Known names as a trie over units (runs of letters and digits, folded), so that spacing, hyphens and accents do not matter. */
export interface NameTrie {
  /** Number of each folded unit that occurs in a name. */
  readonly units: ReadonlyMap<string, number>
  /** Next node by `node × STRIDE + unit`. */
  readonly edges: ReadonlyMap<number, number>
  /** Entries that end at a node: indices into `entries`, best first; `strict` where the name must be printed in capitals. */
  readonly ends: ReadonlyMap<number, readonly TrieEnd[]>
  readonly entries: readonly GazetteerEntry[]
}

export interface TrieEnd {
  readonly entry: number
  /** The name is an abbreviation in capitals ("US", "AP"): only the same capitals match. */
  readonly capitals?: string
  /** Bit i is set where unit i of the name is written with a capital, and so must be in the text. */
  readonly upper: number
}

const ARTICLES = new Set(['al', 'el', 'an', 'ar', 'as', 'ash', 'ad', 'at', 'az', 'ul', 'e', 'i', 'the'])

const STRIDE = 262144
const UNIT = /[\p{L}\p{N}\p{M}]+/gu

/** Builds the trie; of two entries with the same name the one listed earlier comes first. Linear in the names. */
export function buildNameTrie(entries: readonly GazetteerEntry[]): NameTrie {
  const units = new Map<string, number>()
  const edges = new Map<number, number>()
  const ends = new Map<number, TrieEnd[]>()
  let nodes = 1
  const add = (name: string, entry: number): void => {
    let node = 0
    let upper = 0
    let place = 0
    for (const match of name.matchAll(UNIT)) {
      const word = foldUnit(match[0])
      if (place < 30 && /^\p{Lu}/u.test(match[0]) && !ARTICLES.has(word)) upper |= 1 << place
      place++
      const unit = units.get(word) ?? units.size
      units.set(word, unit)
      const edge = node * STRIDE + unit
      const next = edges.get(edge)
      if (next === undefined) edges.set(edge, nodes)
      node = next ?? nodes++
    }
    if (node === 0) return
    const capitals = /^[A-Z.]{2,5}$/.test(name) ? name.replaceAll('.', '') : undefined
    const found = ends.get(node) ?? []
    if (!found.some((end) => end.entry === entry && end.capitals === capitals && end.upper === upper))
      found.push({ entry, upper, ...(capitals !== undefined && { capitals }) })
    ends.set(node, found)
  }
  for (const [index, entry] of entries.entries()) {
    add(entry.name, index)
    for (const alias of entry.aliases ?? []) add(alias, index)
  }
  return { units, edges, ends, entries }
}

/** Node reached from `node` by `unit`, or -1. */
export function stepTrie(trie: NameTrie, node: number, unit: number): number {
  return trie.edges.get(node * STRIDE + unit) ?? -1
}

/** A unit in lower case without accents. */
export function foldUnit(unit: string): string {
  for (let i = 0; i < unit.length; i++)
    if (unit.charCodeAt(i) > 127)
      return unit
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
  return unit.toLowerCase()
}
