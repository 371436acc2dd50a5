import { expect, test } from 'vitest'
import { NAME_LOOK_FEATURES, nameLookFeatures } from './name-look-features.ts'
import { reconsiderNames } from './reconsider-names.ts'
import { classRow } from './second-look.ts'
import { wordCode } from './word-codes.ts'

const SIZE = 1 << 14
const forms = 'Orsa met Tilo .'.split(' ')
const view = { words: forms.map(wordCode), tag: new Uint8Array(4), first: 0, end: 4 }
const extras = { rows: new Int32Array(0), offsets: new Int32Array(5) }

/** Weights that speak for label `label` of token `token`. */
function weightsFor(token: number, label: number) {
  const weights = new Int8Array(SIZE)
  const out = new Int32Array(NAME_LOOK_FEATURES)
  const count = nameLookFeatures(view, extras, token, out)
  for (let f = 0; f < count; f++) weights[classRow(out[f]!, label, SIZE - 1)] = 127
  return { weights, factor: 0.1 }
}

test('labels of a name that are near the best are weighed again, of unsure tokens alone', () => {
  // Of four tokens with five labels each only the third wavers, between the last label and the one outside of names.
  const scores = Float32Array.from([0, 9, 0, 0, 0, 9, 0, 0, 0, 0, 2, 0, -1, -1, 1.6, 9, 0, 0, 0, 0])
  const before = scores.slice()
  reconsiderNames(weightsFor(2, 4), view, extras, scores, 0, { labels: 5, width: 5 })
  expect(scores[14]).toBeGreaterThan(scores[10]!)
  expect(
    [...scores].flatMap((score, at) => (score === before[at] ? [] : [at])).every((at) => at >= 10 && at < 15),
  ).toBe(true)
  expect(scores[12]).toBe(-1)
})
