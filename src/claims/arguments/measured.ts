import { dep, type Tree, tag } from '../../attribution/index.ts'

/** "hold [between 20 and 30 missiles]", "make [up to 60 aircraft]": "hold [about a fifth]": a number with its bounds, right behind the verb. */
export function isMeasured(tree: Tree, verb: number, noun: number): boolean {
  const isUpTo = tree.words[verb + 1] === 'up' && tree.words[verb + 2] === 'to'
  const start = tree.tokens.dependency[verb + 1] === dep['compound:prt'] && !isUpTo ? verb + 2 : verb + 1
  const first = tree.words[start] ?? ''
  // "Shipped [more than a million shells]"
  const isThan = tree.words[start + 1] === 'than' && /^(?:more|fewer|less)$/.test(first)
  if ((!BOUNDS.has(first) && !isThan) || noun - start > 6) return false
  const from = isThan || first === 'up' || first === 'close' ? start + 2 : start + 1
  const isPart = tree.words[from] === 'a' && PARTS.has(tree.words[from + 1] ?? '')
  return isPart || tree.tokens.tag[from] === tag.NUM
}
const BOUNDS = new Set(['between', 'up', 'around', 'about', 'over', 'under', 'near', 'close', 'from'])
const PARTS = new Set([
  'half',
  'third',
  'quarter',
  'fifth',
  'sixth',
  'eighth',
  'tenth',
  'dozen',
  'hundred',
  'thousand',
  'million',
])
