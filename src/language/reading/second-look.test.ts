import { describe, expect, test } from 'vitest'
import { UPOS } from '../../schema/index.ts'
import { arcFeatures } from './arc-features.ts'
import { classRow, decodeSecondLook, reconsiderArcs, reconsiderTag, type SecondLook } from './second-look.ts'
import type { SentenceView } from './sentence-view.ts'
import { tagFeatures } from './tag-features.ts'
import { wordCode } from './word-codes.ts'

const [noun, verb, punct] = [UPOS.indexOf('NOUN'), UPOS.indexOf('VERB'), UPOS.indexOf('PUNCT')]
const SIZE = 1 << 14
const forms = 'Cranes unload ships .'.split(' ')
const view: SentenceView = {
  words: forms.map(wordCode),
  tag: Uint8Array.from([noun, verb, noun, punct]),
  first: 0,
  end: forms.length,
}

function lookWith(tags: Int8Array, arcs: Int8Array): SecondLook {
  const part = (weights: Int8Array) => ({ weights, factor: 0.1 })
  const none = part(new Int8Array(2))
  return {
    breaks: { ...none, bias: 0 },
    tags: part(tags),
    arcs: part(arcs),
    names: { ...none, calibration: { scores: [], probabilities: [] } },
  }
}

/** Weights that speak for one class of one token by 12.7 a feature. */
function tagWeights(token: number, kind: number): Int8Array {
  const weights = new Int8Array(SIZE)
  const out = new Int32Array(64)
  const count = tagFeatures(view, token, out)
  for (let f = 0; f < count; f++) weights[classRow(out[f]!, kind, SIZE - 1)] = 127
  return weights
}

describe('a second look', () => {
  // Fine tags: two of nouns, one of verbs.
  const upos = Uint8Array.from([noun, noun, verb])

  test('leaves a tag that the network is sure of', () => {
    const look = lookWith(tagWeights(0, verb), new Int8Array(2))
    expect(reconsiderTag(look, view, 0, Float32Array.from([0, 9, 1]), 0, upos, 1)).toBe(1)
  })

  test('changes a tag where the network hesitates between parts of speech', () => {
    const look = lookWith(tagWeights(0, verb), new Int8Array(2))
    expect(reconsiderTag(look, view, 0, Float32Array.from([0, 2, 1]), 0, upos, 1)).toBe(2)
  })

  test('says nothing on two fine tags of one part of speech', () => {
    const look = lookWith(tagWeights(0, noun), new Int8Array(2))
    expect(reconsiderTag(look, view, 0, Float32Array.from([1.9, 2, -9]), 0, upos, 1)).toBe(1)
  })

  test('adds to the scores of near heads of unsure words alone', () => {
    const arcs = new Int8Array(SIZE)
    const out = new Int32Array(64)
    const count = arcFeatures(view, 2, 1, out)
    for (let f = 0; f < count; f++) arcs[out[f]! & (SIZE - 1)] = 100
    // Rows of four words over five heads; only the third word wavers, between the first word and the second.
    const scores = Float32Array.from([0, 9, 0, 0, 0, 0, 0, 0, 0, 9, 3, 2.5, 0, -9, -9, 0, 9, 0, 0, 0])
    const before = scores.slice()
    reconsiderArcs(lookWith(new Int8Array(2), arcs), view, scores)
    expect(scores[11]! - before[11]!).toBeGreaterThan(100)
    expect([...scores].filter((score, at) => score !== before[at] && at !== 11 && at !== 10)).toEqual([])
    expect(scores[11]!).toBeGreaterThan(scores[10]!)
  })

  test('is not taken from a file that holds something else', () => {
    expect(() => decodeSecondLook(new Uint8Array(40))).toThrow(/english-second-look/)
  })
})
