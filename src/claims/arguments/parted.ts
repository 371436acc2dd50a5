import { adposition, dep, type Tree, tag } from '../../attribution/index.ts'

/** Nouns and numbers that only measure or part what stands behind "of". */
const PARTS = new Set(
  'one some many most none all any each part half whole entirety remainder stretch share portion dozens dozen hundreds hundred thousands thousand million tonne ton number batch quantity amount group series pair kind type sort share rest bulk majority lot load worth billion box crate truckload shipload set stock store stockpile cache hoard stash consignment shipment several few article network chain array variety bit piece handful barrage salvo volley hail wave string spate raft package slew flurry dozen couple paragraph section provision term clause generation family class version variant copy clone replica prototype fleet barrel litre liter gallon kilogram kilo kilogramme assortment supply inventory collection'.split(
    ' ',
  ),
)
/** What carries or holds goods. */
const LOADS = new Set(
  'bundle pallet drum canister suitcase haul lorry truck truckload lorryload planeload boatload shipload ship plane boat wagon container barrel bag sack case van convoy cargo'.split(
    ' ',
  ),
)

/** "One [of our aircraft]", "40 tonnes [of explosives]", "lorries [of shells]": the noun that is parted, measured or, among arms, carried; or -1. */
export function wholeOf(tree: Tree, token: number, isOfArms: boolean): number {
  const { dependency, lemma, tag: tags } = tree.tokens
  const isMeasure = isPart(tree, token)
  const isLoad = LOADS.has(lemma[token]!) && isOfArms
  if (!isMeasure && !isLoad && tags[token] !== tag.ADJ) return -1
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!)
    if (c > token && dependency[c] === dep.nmod && adposition(tree, c) === 'of') return c
  return isMeasure ? hungOnVerb(tree, token) : -1
}

/** "Every bit” [of his arms]": what stands right behind, where the parser hung it on a verb before; or -1. */
function hungOnVerb(tree: Tree, token: number): number {
  const at = /^["”’]$/.test(tree.words[token + 1] ?? '') ? token + 2 : token + 1
  if (tree.words[at] !== 'of' || !isPart(tree, token)) return -1
  const noun = tree.tokens.head[at]!
  const isBehind = noun > at && tree.left[noun]! >= at && tree.tokens.dependency[noun] === dep.obl
  return isBehind && tree.tokens.head[noun]! < token ? noun : -1
}

function isPart(tree: Tree, token: number): boolean {
  const { lemma, tag: tags } = tree.tokens
  return PARTS.has(tree.words[token]!) || PARTS.has(lemma[token]!) || tags[token] === tag.NUM
}
