import type { Tree } from './tree.ts'

/** Cuts off ", adding that …" and ", according to …" at the end of a clause: they go with the cue, not with what it says. */
export function beforeAfterthought(tree: Tree, clause: number, left: number, right: number): number {
  for (let i = left + 2; i < right - 1; i++) {
    if (tree.words[i] === 'but' && SPEAKS_ON.has(tree.words[i + 1]!)) return tree.words[i - 1] === ',' ? i - 1 : i
    if (tree.words[i] === 'and' && tree.words[i + 1] === 'added') return tree.words[i - 1] === ',' ? i - 1 : i
    if (tree.words[i] !== ',') continue
    const word = tree.words[i + 1]!
    if (word === 'and' && SPEAKS_ON.has(tree.words[i + 2]!)) return i
    if (AFTERTHOUGHTS.has(word)) return i
    if (word === 'and' && AFTERTHOUGHTS.has(tree.words[i + 2]!)) return i
  }
  return clause < 0 ? left : right
}
/** Verbs of speech that go on from an earlier one behind "but" or "and", with its speaker. */
export const SPEAKS_ON = new Set(
  'said cautioned warned added stressed noted insisted acknowledged admitted conceded reminded declined denied refused'.split(
    ' ',
  ),
)
const AFTERTHOUGHTS = new Set(
  'adding saying noting stressing claiming according telling insisting warning arguing calling'.split(' '),
)
