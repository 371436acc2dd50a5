import { type Tree, tokenFrom } from '../attribution/index.ts'
import type { Attribution } from '../schema/index.ts'
import type { Frame } from './frames.ts'

/** For each token of a cue the attribution it opens, where somebody is named who speaks; wide ones left out. */
export function attributionsByCue(tree: Tree, attributions: readonly Attribution[]): ReadonlyMap<number, Attribution> {
  const byToken = new Map<number, Attribution>()
  for (const one of attributions) {
    if (one.wide || !one.source || one.content.length === 0) continue
    const { start } = tree.tokens
    for (let i = tokenFrom(tree, one.cue.start); i < start.length && start[i]! < one.cue.end; i++) byToken.set(i, one)
  }
  return byToken
}

/**
 * "The ministry [accused] the rebels of an attack", "the group [vowed] to strike": the chain with the speaker whose cue is the word that
 * evokes the claim. Where the speaker fills a role, the deed is done by speaking ("appealed to", "agreed") and told by whoever tells of it,
 * but for threats and denials, which are what the speaker says.
 */
export function withOwnSpeech(
  tree: Tree,
  frame: Frame,
  chain: readonly Attribution[],
  byCue: ReadonlyMap<number, Attribution>,
): readonly Attribution[] {
  const own = byCue.get(frame.trigger)
  if (!own?.source || chain.includes(own)) return chain
  const { start, end } = own.source
  const isDoer = [...frame.fillers.values()].flat().some(({ token }) => {
    const at = tree.tokens.start[token]!
    return start <= at && at < end
  })
  return !isDoer || OWN.has(own.act) ? [...chain, own] : chain
}
const OWN = new Set(['vow', 'warn', 'deny'])
