import { foldUnit, type NameTrie, stepTrie, type TrieEnd } from './name-trie.ts'

/** A known name found in the text: tokens [first, end), and its entries, best first. */
export interface NameMatch {
  readonly first: number
  readonly end: number
  readonly entries: readonly number[]
}

/**
 * Longest known names, left to right, without overlap. A name must open with a capital or digit as printed, and stand
 * on whole tokens. `lower` spares folding the words again. `gap` tells whether two neighbouring tokens may belong to one name. Linear in the tokens.
 */
export function matchNames(
  surface: readonly string[],
  trie: NameTrie,
  gap: (left: number) => boolean = () => true,
  lower: readonly string[] = surface.map((word) => word.toLowerCase()),
): NameMatch[] {
  const cut = cutUnits(surface, lower, trie)
  const matches: NameMatch[] = []
  let unit = 0
  while (unit < cut.count) {
    const match = longestFrom(surface, trie, cut, unit, gap)
    if (match) {
      matches.push(match)
      while (unit < cut.count && cut.token[unit]! < match.end) unit++
    } else {
      const token = cut.token[unit]!
      do unit++
      while (unit < cut.count && cut.token[unit] === token)
    }
  }
  return matches
}

interface UnitCut {
  readonly count: number
  /** Trie's number of each unit, -1 for words of no name. */
  readonly id: Int32Array
  readonly token: Int32Array
  readonly text: readonly string[]
  /** 1 where the unit is the last of its token. */
  readonly closes: Uint8Array
}

const PLAIN = /^[A-Za-z0-9]+$/
const UNIT = /[\p{L}\p{N}\p{M}]+/gu

/** The units of every word that may open a name, and of those behind it as far as they are of known names: no others are asked for. */
function cutUnits(surface: readonly string[], lower: readonly string[], trie: NameTrie): UnitCut {
  const size = surface.length * 2 + 16
  let id = new Int32Array(size)
  let token = new Int32Array(size)
  let closes = new Uint8Array(size)
  const text: string[] = []
  let count = 0
  const put = (unit: string, folded: string, at: number): void => {
    if (count === id.length) {
      id = grown(id)
      token = grown(token)
      const more = new Uint8Array(closes.length * 2)
      more.set(closes)
      closes = more
    }
    id[count] = trie.units.get(folded) ?? -1
    token[count] = at
    text.push(unit)
    count++
  }
  let goesOn = false
  for (let i = 0; i < surface.length; i++) {
    const word = surface[i]!
    if (!goesOn && !opensName(word)) continue
    const before = count
    if (PLAIN.test(word)) put(word, lower[i]!, i)
    else for (const unit of word.match(UNIT) ?? []) put(unit, foldUnit(unit), i)
    if (count > before) closes[count - 1] = 1
    goesOn = true
    for (let unit = before; unit < count; unit++) if (id[unit]! < 0) goesOn = false
  }
  return { count, id, token, text, closes }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(array.length * 2)
  more.set(array)
  return more
}

function longestFrom(
  surface: readonly string[],
  trie: NameTrie,
  cut: UnitCut,
  from: number,
  gap: (left: number) => boolean,
): NameMatch | undefined {
  let node = 0
  let best: NameMatch | undefined
  const first = cut.token[from]!
  if (!opensName(surface[first]!)) return undefined
  for (let unit = from; unit < cut.count; unit++) {
    const id = cut.id[unit]!
    if (id < 0) break
    if (unit > from) {
      const before = cut.token[unit - 1]!
      const at = cut.token[unit]!
      if (at !== before && !joined(surface, before, at, gap)) break
    }
    node = stepTrie(trie, node, id)
    if (node < 0) break
    if (cut.closes[unit] === 0) continue
    const ends = trie.ends.get(node)
    if (!ends) continue
    const entries = ends.filter((end) => allowed(end, cut, from, unit)).map((end) => end.entry)
    let end = cut.token[unit]! + 1
    // The dot of "U.S." may stand as a token of its own.
    if (surface[end] === '.' && surface[end - 2] === '.' && gap(end - 1)) end++
    if (entries.length > 0) best = { first, end, entries }
  }
  return best
}

/** Tokens between two units of a name may only be hyphens, apostrophes, dots of initials and the like. */
function joined(surface: readonly string[], left: number, right: number, gap: (left: number) => boolean): boolean {
  if (right - left > 2) return false
  for (let i = left; i < right; i++) if (!gap(i)) return false
  if (right - left === 1) return true
  const between = surface[left + 1]!
  return between.length === 1 && "-–'’‘./&`".includes(between)
}

function opensName(word: string): boolean {
  const code = word.charCodeAt(0)
  if ((code >= 65 && code <= 90) || (code >= 48 && code <= 57)) return true
  if (code >= 97 && code <= 122)
    return /^(?:al|el|an|ar|as|ash|ad|az|at|e|de|i)(?:-|$)/.test(word) || /[A-Z]/.test(word)
  return code > 127 && word[0] !== word[0]!.toLowerCase()
}

function allowed(end: TrieEnd, cut: UnitCut, from: number, to: number): boolean {
  if (end.capitals === undefined) {
    for (let unit = from; unit <= to && unit - from < 30; unit++) {
      if (end.upper & (1 << (unit - from)) && isSmall(cut.text[unit]!)) return false
    }
    return true
  }
  let printed = ''
  for (let unit = from; unit <= to; unit++) printed += cut.text[unit]!
  return printed === end.capitals
}

function isSmall(unit: string): boolean {
  const code = unit.charCodeAt(0)
  return code < 128
    ? code >= 97 && code <= 122
    : unit[0] === unit[0]!.toLowerCase() && unit[0] !== unit[0]!.toUpperCase()
}
