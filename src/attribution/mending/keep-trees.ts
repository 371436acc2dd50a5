import type { Tokens } from '../../schema/index.ts'
import type { Draft } from './mend-deeds.ts'

/**
 * Puts the sentence around a token back as it was parsed where a mend has hung words on each other in a ring: whoever climbs a tree must
 * come to its root. Linear in the sentence times its depth.
 */
export function keepTree(draft: Draft, parsed: Tokens, token: number): void {
  const { sentence, length } = parsed
  let first = token
  while (first > 0 && sentence[first - 1] === sentence[token]) first--
  let end = token + 1
  while (end < length && sentence[end] === sentence[token]) end++
  for (let i = first; i < end; i++) {
    let at = i
    for (let steps = 0; at >= 0 && steps <= end - first; steps++) at = draft.head[at]!
    if (at < 0) continue
    for (const part of ['head', 'dependency', 'tag'] as const) draft[part].set(parsed[part].subarray(first, end), first)
    return
  }
}
