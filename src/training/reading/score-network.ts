import { ATTRIBUTION_PARTS, decodeTree } from '../../language/index.ts'
import {
  bioesSpans,
  decodeChain,
  encode,
  type KindSpan,
  scoreArcs,
  scoreLabels,
  scoreLinear,
} from '../../learning/index.ts'
import type { Example } from './examples.ts'
import type { Network } from './network.ts'

/** Shares and F1 in percent, as far as the examples carry the gold. */
export type NetworkScores = Readonly<Record<string, number>>

/** Reads examples with the running averages of the weights, and compares. */
export function scoreNetwork(
  network: Network,
  examples: readonly Example[],
  tagNames: readonly string[],
): NetworkScores {
  const { tape, encoder, tags, trees, names, mentions, attributions } = network
  const width = 2 * encoder.shape.hidden
  const sums = new Map<string, { right: number; gold: number; found: number }>()
  const count = (name: string, right: number, gold: number, found: number) => {
    const sum = sums.get(name) ?? { right: 0, gold: 0, found: 0 }
    sums.set(name, { right: sum.right + right, gold: sum.gold + gold, found: sum.found + found })
  }
  const upos = tagNames.map((name) => name.split('|')[0])
  tape.swapAverages()
  for (const { sequence, sentences, gold } of examples) {
    tape.rewind()
    const { states, rows } = encode(tape, encoder, [sequence])
    if (gold.tags) {
      const scores = scoreLinear(tape, tags, states, rows)
      for (let i = 0; i < rows; i++) {
        const best = bestOf(tape.floats, (scores >> 2) + i * tags.weights.width, tags.classes)
        count('upos', upos[best] === upos[gold.tags[i]!] ? 1 : 0, 1, 1)
      }
    }
    if (gold.heads && gold.dependencies) {
      let first = 0
      for (const length of sentences) {
        const at = states + first * width * 4
        const heads = new Int32Array(length)
        decodeTree(scoreArcs(tape, trees, at, length), length, heads, 0)
        const filled = heads.map((head) => (head < 0 ? length : head))
        const scores = scoreLabels(tape, trees, at, length, filled)
        for (let i = 0; i < length; i++) {
          const isRight = filled[i] === gold.heads[first + i]
          const label = bestOf(tape.floats, (scores >> 2) + i * trees.labels.weights.width, trees.labels.classes)
          count('uas', isRight ? 1 : 0, 1, 1)
          count('las', isRight && label === gold.dependencies[first + i] ? 1 : 0, 1, 1)
        }
        first += length
      }
    }
    const key = ({ first, end, kind }: KindSpan) => `${first} ${end} ${kind}`
    if (gold.names) {
      const found = bioesSpans(decodeChain(tape, names, states, rows))
      compare('names', bioesSpans(gold.names).map(key), found.map(key), count)
    }
    if (gold.mentions) {
      const found = bioesSpans(decodeChain(tape, mentions, states, rows))
      compare('mentions', bioesSpans(gold.mentions).map(key), found.map(key), count)
    }
    if (gold.attributions) {
      const found = bioesSpans(decodeChain(tape, attributions, states, rows))
      const right = bioesSpans(gold.attributions)
      ATTRIBUTION_PARTS.forEach((part, kind) => {
        const own = (list: readonly KindSpan[]) => list.filter((span) => span.kind === kind).map(key)
        compare(part, own(right), own(found), count)
      })
    }
  }
  tape.swapAverages()
  return Object.fromEntries([...sums].map(([name, { right, gold, found }]) => [name, (200 * right) / (gold + found)]))
}

function compare(
  name: string,
  gold: readonly string[],
  found: readonly string[],
  count: (name: string, right: number, gold: number, found: number) => void,
): void {
  const all = new Set(gold)
  count(name, found.filter((key) => all.has(key)).length, gold.length, found.length)
}

function bestOf(floats: Float32Array, at: number, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (floats[at + c]! > floats[at + best]!) best = c
  return best
}
