import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KERNEL_BYTES } from './kernel/kernel-bytes.ts'
import { stir } from './mixing.ts'
import { createRandom } from './random.ts'
import { createPlainScorer, createSimdScorer } from './scorer.ts'
import { createPlainThreeWayScorer, createWasmThreeWayScorer } from './three-way.ts'

test('the committed kernel is what its source compiles to', () => {
  const script = fileURLToPath(new URL('../../scripts/kernel.mjs', import.meta.url))
  expect(execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' }).trim()).toBe(KERNEL_BYTES)
})

test('the WebAssembly kernel and its plain twin give the same scores, bit for bit', () => {
  const cases = fc.record({
    classes: fc.integer({ min: 1, max: 70 }),
    seed: fc.integer(),
    features: fc.array(fc.integer(), { maxLength: 40 }),
    isChecked: fc.boolean(),
  })
  fc.assert(
    fc.property(cases, ({ classes, seed, features, isChecked }) => {
      const random = createRandom(seed)
      const weights = Int8Array.from({ length: 64 * classes }, () => Math.floor(random() * 255) - 127)
      // Half of the checks let the features pass.
      const checks = new Uint8Array(64)
      for (const id of features) if (random() < 0.5) checks[stir(id) & 63] = stir(id) >>> 24
      const model = { rows: 64, classes, scale: 1, weights, ...(isChecked && { checks }) }
      const slots = random() < 0.5 ? 0 : 2
      const plain = createPlainScorer(model, slots)
      const simd = createSimdScorer(model, slots)
      if (!simd) throw new Error('this machine has no WebAssembly SIMD')
      for (const scorer of [plain, simd]) {
        scorer.features.set(features.map((id) => id >>> 0))
        scorer.score(features.length, 0)
        if (slots === 0) continue
        scorer.keep(1)
        scorer.sums[0] = 1
        scorer.features.set(features.map((id) => id >>> 0))
        scorer.score(Math.min(3, features.length), 1)
      }
      expect([...simd.scores.subarray(0, classes)]).toEqual([...plain.scores.subarray(0, classes)])
    }),
    { numRuns: 100 },
  )
})

test('a choice of three scores the same in WebAssembly and in plain JavaScript', () => {
  fc.assert(
    fc.property(fc.integer(), fc.array(fc.integer(), { maxLength: 60 }), (seed, features) => {
      const random = createRandom(seed)
      const table = Uint32Array.from({ length: 64 }, () => Math.floor(random() * 2 ** 32))
      for (const id of features)
        if (random() < 0.5) table[stir(id) & 63] = (table[stir(id) & 63]! & 0xffffff) | (stir(id) & 0xff000000)
      const wasm = createWasmThreeWayScorer(table)
      if (!wasm) throw new Error('this machine has no WebAssembly')
      const plain = createPlainThreeWayScorer(table)
      for (const scorer of [plain, wasm]) {
        scorer.features.set(features.map((id) => id >>> 0))
        scorer.score(features.length)
      }
      expect([...wasm.scores]).toEqual([...plain.scores])
    }),
  )
})
