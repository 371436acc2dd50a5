import type { Tree } from '../attribution/index.ts'
import type { Frame } from './frames.ts'

/**
 * Frames in text order without those that another frame of the relation in the sentence says more fully, and without
 * nouns another one took. Quadratic in the frames of one sentence.
 */
export function withoutRepeats(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  const kept: Frame[] = []
  for (let from = 0; from < frames.length; ) {
    const sentence = tree.tokens.sentence[frames[from]!.trigger]
    let to = from
    while (to < frames.length && tree.tokens.sentence[frames[to]!.trigger] === sentence) to++
    kept.push(...inSentence(tree, frames.slice(from, to)))
    from = to
  }
  return kept
}

function inSentence(tree: Tree, frames: readonly Frame[]): readonly Frame[] {
  const keys = new Map<Frame, ReadonlySet<string>>()
  for (const frame of frames) keys.set(frame, keyOf(frame))
  return frames.filter((frame) => {
    const own = keys.get(frame)!
    const ability = frames.find(
      (one) => one.relation.id === 'capable-of' && one !== frame && isAbilityOf(tree, one, frame),
    )
    if (ability) return false
    return !frames.some((other) => {
      if (other === frame || other.relation !== frame.relation) return false
      const theirs = keys.get(other)!
      if (frame.pattern.plain && !other.pattern.plain && takes(other, frame.trigger)) return sharesActor(frame, other)
      if (![...own].every((key) => theirs.has(key))) return false
      return theirs.size > own.size || other.trigger < frame.trigger
    })
  })
}

function keyOf(frame: Frame): ReadonlySet<string> {
  const key = new Set<string>()
  for (const [role, fillers] of frame.fillers) for (const { token } of fillers) key.add(`${role} ${token}`)
  return key
}

function takes(frame: Frame, token: number): boolean {
  return [...frame.fillers.values()].some((fillers) => fillers.some((one) => one.token === token))
}

function sharesActor(plain: Frame, other: Frame): boolean {
  const theirs = other.fillers.get('actor')
  return !theirs || (plain.fillers.get('actor') ?? []).some((one) => theirs.some((their) => their.token === one.token))
}

/** "capable of producing": the ability is the claim, not the production. */
function isAbilityOf(tree: Tree, ability: Frame, frame: Frame): boolean {
  return (
    frame.trigger > ability.trigger &&
    tree.tokens.head[frame.trigger] === ability.trigger &&
    frame.relation.id !== 'capable-of'
  )
}
