import { adposition, dep, type Filler, type Tree, tag } from '../../attribution/index.ts'

/** Whether the phrase headed by a token is of one of some types. */
export type Fits = (token: number, types: readonly string[]) => boolean

/**
 * Where a path led to a noun of none of the wanted types: the noun itself where an apposition says that it is of one ("the
 * third, [a trading firm], was run by …"), else a noun within its phrase, the nearest to the trigger first, which a clause
 * behind it may be told of as well ("tanks of [the brigade], commanded by …").
 */
export function nearbyFiller(
  tree: Tree,
  trigger: number,
  unfit: Filler | undefined,
  wanted: readonly string[],
  fits: Fits,
): Filler | undefined {
  if (!unfit) return undefined
  const { token, inferred } = unfit
  const { dependency, head, tag: tags } = tree.tokens
  if (tags[token] !== tag.NOUN && tags[token] !== tag.PROPN && tags[token] !== tag.ADJ) return undefined
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const isApposition = c > token && dependency[c] === dep.appos && tags[c] === tag.NOUN
    if (isApposition && c !== trigger && fits(c, wanted)) return { token, inferred }
  }
  const code = dependency[trigger]
  const isBehind = (code === dep.acl || code === dep['acl:relcl']) && head[trigger] === token && trigger > token
  // "A delegation of the republic led by the minister": people are what a clause is told of, unless it says "which".
  if (!isBehind || (fits(token, PEOPLE) && !saysWhich(tree, trigger))) return undefined
  const edge = tree.left[trigger]!
  const isApart = tree.words[edge] === ',' || tree.words[edge - 1] === ','
  for (let at = lastWithin(tree, token, trigger, isApart); at >= 0 && at !== token; at = head[at]!)
    if (fits(at, wanted)) return { token: at, inferred: true }
  return undefined
}
const PEOPLE = ['Person']

function saysWhich(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) if (tree.words[c] === 'which') return true
  return false
}

/**
 * The noun deepest in the phrase of `noun` among those behind a preposition that stand last before `end`; -1 where it holds
 * none. Where no comma parts the clause, only nouns that say whose or for whom: not "the attack on [the embassy] that killed".
 */
function lastWithin(tree: Tree, noun: number, end: number, isAny: boolean): number {
  let found = -1
  for (let at = noun; at >= 0; ) {
    let next = -1
    for (let c = tree.first[at]!; c >= 0; c = tree.next[c]!)
      if (c > at && c < end && tree.tokens.dependency[c] === dep.nmod) next = c
    if (next >= 0 && !isAny && !OWNING.has(adposition(tree, next))) next = -1
    if (next >= 0) found = next
    at = next
  }
  return found
}
const OWNING = new Set(['of', 'from', 'for'])
