import type { Tree } from '../trees/tree.ts'

/** Cuts off ", adding that …" and ", according to …" at the end of a clause: they go with the cue, not with what it says. */
export function beforeAfterthought(tree: Tree, clause: number, left: number, right: number): number {
  for (let i = left + 2; i < right - 1; i++) {
    if (speaksOn(tree, i)) return tree.words[i - 1] === ',' ? i - 1 : i
    if (tree.words[i] !== ',') continue
    const word = tree.words[i + 1]!
    // "rejects the allegations, according to which …" goes on.
    if (word === 'according' && tree.words[i + 3] === 'which') continue
    if (AFTERTHOUGHTS.has(word)) return i
    if (word === 'and' && AFTERTHOUGHTS.has(tree.words[i + 2]!)) return i
  }
  return clause < 0 ? left : right
}
/** Whether a speaker goes on behind a conjunction: "but [denied]", ", and [urged]", and without a comma "and [stressed]", "and [called on] the council". */
export function speaksOn(tree: Tree, joint: number): boolean {
  const next = tree.words[joint + 1]!
  if (tree.words[joint] === 'but') return SPEAKS_ON.has(next)
  if (tree.words[joint] !== 'and') return false
  if (ADDED.has(next) || (next === 'called' && /^(?:on|for|upon)$/.test(tree.words[joint + 2] ?? ''))) return true
  return tree.words[joint - 1] === ',' && (SPEAKS_ON.has(next) || CALLS_ON.has(next))
}
const ADDED = new Set('added stressed noted insisted cautioned reiterated emphasized emphasised'.split(' '))

/** Verbs of speech that go on from an earlier one behind "but" or "and", with its speaker. */
export const SPEAKS_ON = new Set(
  'said cautioned warned added stressed noted insisted acknowledged admitted conceded reminded declined denied refused'.split(
    ' ',
  ),
)
/** Verbs that do so behind a comma and "and" alone. */
const CALLS_ON = new Set(
  'called urged vowed pledged accused demanded dismissed rejected condemned denounced reiterated emphasized'.split(' '),
)
const AFTERTHOUGHTS = new Set(
  'adding saying noting stressing claiming according telling insisting warning arguing calling'.split(' '),
)
