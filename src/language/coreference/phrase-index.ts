import { FORM } from './phrase-forms.ts'
import type { Phrases } from './phrases.ts'

/** How many phrases are kept under one key: the latest. */
export const ALIKE = 4

/** Earlier phrases that share a head, a chain, a name's last word, its initials, what it stands for, or a speaker. */
export interface PhraseIndex {
  /** Earlier phrases like this one, however far back, each once; the latest first within a key. */
  alike(phrase: number): readonly number[]
  /** The latest phrase of the same chain or, for a name or a definite description, of the same words; -1 = none. */
  same(phrase: number): number
  add(phrase: number): void
}

/** An empty index. */
export function createPhraseIndex(p: Phrases): PhraseIndex {
  const tables = Array.from({ length: 5 }, () => new Map<number, number[]>())
  const [byHead, byLast, byKnown, byChain, bySpeaker] = tables as [Table, Table, Table, Table, Table]
  return {
    alike(i) {
      const found: number[] = []
      const form = p.form[i]!
      if (form < FORM.I) {
        take(byHead, p.head[i]!, found)
        if (form === FORM.name) {
          take(byLast, p.last[i]!, found)
          take(byLast, p.initials[i]!, found)
          take(byKnown, p.known[i]!, found)
        }
        take(byChain, p.chain[i]!, found)
      }
      if (form === FORM.I || form === FORM.we || form === FORM.you || form === FORM.name)
        take(bySpeaker, p.speaker[i]!, found)
      return found
    },
    same(i) {
      const chained = byChain.get(p.chain[i]!)?.at(-1)
      if (p.chain[i]! > 0) return chained ?? -1
      if (p.form[i] !== FORM.name && p.form[i] !== FORM.the) return -1
      return byHead.get(p.head[i]!)?.findLast((j) => p.text[j] === p.text[i]) ?? -1
    },
    add(i) {
      const form = p.form[i]!
      if (form === FORM.I) put(bySpeaker, p.speaker[i]!, i)
      if (form >= FORM.I) return
      put(byHead, p.head[i]!, i)
      put(byChain, p.chain[i]!, i)
      if (form !== FORM.name) return
      put(byLast, p.last[i]!, i)
      put(byLast, p.initials[i]!, i)
      put(byKnown, p.known[i]!, i)
    },
  }
}

type Table = Map<number, number[]>

function take(table: Table, key: number, found: number[]): void {
  if (key === 0) return
  const list = table.get(key)
  if (list) for (let k = list.length - 1; k >= 0; k--) if (!found.includes(list[k]!)) found.push(list[k]!)
}

function put(table: Table, key: number, phrase: number): void {
  if (key === 0) return
  const list = table.get(key)
  if (!list) table.set(key, [phrase])
  else if (list.at(-1) !== phrase) {
    list.push(phrase)
    if (list.length > ALIKE) list.shift()
  }
}
