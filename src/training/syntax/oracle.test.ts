import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attach,
  createParseState,
  isAllowed,
  isDone,
  LEFT,
  MOVES,
  type ParseState,
  SHIFT,
  startParse,
} from '../../language/index.ts'
import { moveCost } from './oracle.ts'
import { projectivise } from './projectivise.ts'
import { reversedHeads } from './reversed.ts'

/** Any tree with one root: word 0 of a random order hangs on the root, each later one on an earlier one. */
const trees = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1, maxLength: 12 }).map((picks) => {
  const length = picks.length
  const order = picks.map((pick, i) => ({ pick: (pick * 7919 + i) % 1, i })).sort((a, b) => a.pick - b.pick)
  const heads = new Int32Array(length)
  order.forEach(({ i }, at) => {
    heads[i] = at === 0 ? length : order[Math.floor(picks[at]! * at)]!.i
  })
  return heads
})

function move(state: ParseState, chosen: number): void {
  if (chosen === SHIFT) {
    state.stack[state.depth++] = state.front++
    return
  }
  const child = state.stack[state.depth - 1]!
  attach(state, chosen === LEFT ? state.front : state.stack[state.depth - 2]!, child, 1)
  state.depth--
}

test('moves without cost lead to the gold tree, when it has no crossing arcs', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const gold = projectivise(tree)
      const state = createParseState(gold.length)
      startParse(state, gold.length)
      while (!isDone(state)) {
        const free = [0, 1, 2].find((chosen) => isAllowed(state, chosen) && moveCost(state, gold, chosen) === 0)
        if (free === undefined) throw new Error('no move is free of cost')
        move(state, free)
      }
      expect([...state.head.subarray(0, gold.length)]).toEqual([...gold])
    }),
  )
})

test('the costs of any way through add up to the arcs it misses', () => {
  fc.assert(
    fc.property(trees, fc.array(fc.nat(2), { minLength: 30, maxLength: 30 }), (tree, picks) => {
      const gold = projectivise(tree)
      const state = createParseState(gold.length)
      startParse(state, gold.length)
      let cost = 0
      for (let step = 0; !isDone(state); step++) {
        const wish = picks[step % picks.length]!
        const chosen = [0, 1, 2].map((i) => (wish + i) % MOVES).find((candidate) => isAllowed(state, candidate))!
        cost += moveCost(state, gold, chosen)
        move(state, chosen)
      }
      const missed = gold.reduce((sum, head, i) => sum + (state.head[i] === head ? 0 : 1), 0)
      // An arc to the root may be lost by the rule of one root, which costs nothing.
      expect(Math.abs(missed - cost)).toBeLessThanOrEqual(1)
    }),
  )
})

test('a tree without crossing arcs stays as it is, and another loses only what crosses', () => {
  expect([...projectivise(Int32Array.of(1, 3, 1))]).toEqual([1, 3, 1])
  // Word 1 hangs on word 3 across word 2, which hangs on word 0.
  expect([...projectivise(Int32Array.of(4, 3, 0, 0))]).toEqual([4, 0, 0, 0])
})

test('reversing heads twice gives them back', () => {
  fc.assert(
    fc.property(trees, (heads) => {
      expect([...reversedHeads(reversedHeads(heads))]).toEqual([...heads])
    }),
  )
})
