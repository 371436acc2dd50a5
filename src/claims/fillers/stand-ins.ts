import { adposition, child, dep, isTime, type Tree, tag } from '../../attribution/index.ts'

/** What stands for a thing named before: "sold them abroad", "lent us forty". */
export const THINGS: ReadonlySet<string> = new Set(
  'it they them some any none one ones many several these those'.split(' '),
)

/** A number or pronoun in place of a noun. */
export function isElliptic(tree: Tree, token: number): boolean {
  const code = tree.tokens.tag[token]
  return (
    // Not "[135] airstrikes", where the number only counts.
    (code === tag.NUM &&
      !isTime(tree, token) &&
      !isPartOf(tree, token) &&
      tree.tokens.dependency[token] !== dep.nummod) ||
    // "Sold them forty, and [twenty more]"
    (tree.words[token] === 'more' && child(tree, token, dep.nummod) >= 0) ||
    ((code === tag.PRON || code === tag.DET) && THINGS.has(tree.words[token]!)) ||
    // "A [third] hit a house"
    (ORDINALS.has(tree.words[token]!) && child(tree, token, dep.det) >= 0 && tree.tokens.dependency[token] !== dep.amod)
  )
}

const ORDINALS = new Set(['second', 'third', 'fourth', 'fifth', 'sixth', 'other', 'others'])
/** "[150] of its own soldiers": a number of what is named. */
function isPartOf(tree: Tree, token: number): boolean {
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (
      c > token &&
      tree.tokens.dependency[c] === dep.nmod &&
      adposition(tree, c) === 'of' &&
      !THINGS.has(tree.words[c]!)
    )
      return true
  return false
}

/** "A type that was sold to the navy": a noun in place of the arms told of before. */
export function isStandIn(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.NOUN && STAND_INS.has(tree.tokens.lemma[token]!)
}
const STAND_INS = new Set(['type', 'model', 'lot', 'batch', 'version', 'variant', 'sort'])

/** "Killing [six]", "injured [dozens] of others". */
export function isHarmed(tree: Tree, token: number): boolean {
  const { tag: tags, dependency, head, lemma } = tree.tokens
  const isCount = tags[token] === tag.NUM || COUNTS.has(tree.words[token]!)
  const isObject = dependency[token] === dep.obj || dependency[token] === dep['nsubj:pass']
  const above = lemma[head[token]!] ?? ''
  return isCount && ((isObject && HARMING.has(above)) || (dependency[token] === dep.nsubj && DYING.has(above)))
}
const HARMING = new Set([
  'kill',
  'wound',
  'injure',
  'maim',
  'execute',
  'massacre',
  'slaughter',
  'hurt',
  'shoot',
  'behead',
  'murder',
])
const DYING = new Set(['die', 'perish'])
const COUNTS = new Set('dozens hundreds scores thousands others many several more some few'.split(' '))
