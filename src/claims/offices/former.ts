import type { Tree } from '../../attribution/index.ts'
import type { Frame } from '../frames.ts'

const FORMER = new Set([
  'former',
  'formerly',
  'once',
  'ex',
  'then',
  'late',
  'previous',
  'onetime',
  'one-time',
  'retired',
  'ousted',
  'outgoing',
])

/** Whether an office is said to be held no longer: "a former general", "ex-minister". */
export function isFormer(tree: Tree, frame: Frame): boolean {
  if (!frame.relation.roles.includes('office')) return false
  for (let i = Math.max(0, frame.trigger - 4); i < frame.trigger; i++) {
    if (tree.tokens.sentence[i] !== tree.tokens.sentence[frame.trigger]) continue
    if (
      FORMER.has(tree.words[i]!) &&
      (tree.tokens.head[i] === frame.trigger || i + 1 === frame.trigger || tree.words[i + 1] === '-')
    )
      return true
  }
  return false
}
