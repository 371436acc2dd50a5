import type { Tree } from '../../attribution/index.ts'

/** "A [Velmark]-style raid": a name that only says what something is like or where it is from. */
export function isLikeness(tree: Tree, token: number): boolean {
  return tree.words[token + 1] === '-' && LIKENED.has(tree.words[token + 2] ?? '')
}
const LIKENED = new Set(['style', 'like', 'era', 'type', 'born', 'inspired'])
