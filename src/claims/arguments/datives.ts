import { child, dep, isUnknownName, type Tree, tag } from '../../attribution/index.ts'

/** "Sold the Column 400 mines" read as one noun phrase: the noun at its front, where an article and a number or plural tell them apart. */
export function joinedDative(tree: Tree, verb: number): number {
  const object = child(tree, verb, dep.obj)
  const at = isOpening(tree, verb + 1) ? verb + 2 : verb + 1
  if (object <= at || !THINGS.has(tree.tokens.tag[object]!) || !DATIVE.has(tree.tokens.lemma[verb]!)) return -1
  const index = tree.cover[at] ?? -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  if (mention?.kind === 'name' && mention.type !== 'Weapon' && mention.endToken <= object) {
    // "Pays [Afghan fighters] $500": the noun behind the name.
    const noun = mention.endToken
    // "Pays Afghan fighters": the nation describes them.
    if (tree.tokens.dependency[mention.headToken] === dep.amod) return -1
    const isNamed = noun < object && tree.tokens.tag[noun] === tag.NOUN && SUMS.has(tree.tokens.tag[noun + 1]!)
    if (isNamed && tree.tokens.dependency[noun] === dep.compound) return noun
    return isParted(tree, mention.endToken, object) || isKind(tree, mention.endToken, object) ? mention.headToken : -1
  }
  const isJoined = at === verb + 2 && tree.tokens.dependency[at] === dep.compound
  const isNoun = isJoined && (tree.tokens.tag[at] === tag.NOUN || isUnknownName(tree, at) || isGroup(tree, at, index))
  if (!isNoun) return -1
  // "Send the rebels [antitank] weapons": several of whom it is given to, and several things.
  const isSeveral = tree.words[at] !== tree.tokens.lemma[at] && isKind(tree, at + 1, object)
  return isSeveral || isParted(tree, at + 1, object) ? at : -1
}
/** What is given may be a noun, a number or a sum: "pays the fighters $300". */
const THINGS = new Set([tag.NOUN, tag.NUM, tag.SYM])
const DATIVE = new Set([
  'give',
  'sell',
  'send',
  'lend',
  'offer',
  'supply',
  'hand',
  'pay',
  'grant',
  'deny',
  'provide',
  'ship',
  'bring',
  'teach',
  'promise',
  'pledge',
  'guarantee',
])

/** An article, or whose someone is: "pays [its] fighters $300". */
function isOpening(tree: Tree, token: number): boolean {
  return tree.tokens.tag[token] === tag.DET || tree.tokens.dependency[token] === dep['nmod:poss']
}

function isParted(tree: Tree, from: number, object: number): boolean {
  // "Gives the movement [about] $100 million"
  if (from < object && /^(?:about|around|some|nearly|almost|roughly|over|perhaps)$/.test(tree.words[from]!)) return true
  if (SUMS.has(tree.tokens.tag[from]!) || SUMS.has(tree.tokens.tag[object]!)) return true
  // "Promised the rebels [anti-tank] missiles"
  if (from < object && tree.tokens.tag[from] === tag.ADJ) return true
  return from === object && (tree.words[object] !== tree.tokens.lemma[object] || MASSES.has(tree.words[object]!))
}
/** "Gave the [Herons] rifles": several, by a name that was found to be none. */
function isGroup(tree: Tree, token: number, cover: number): boolean {
  const isName = cover >= 0 && tree.analysis.mentions[cover]!.kind === 'name'
  return tree.tokens.tag[token] === tag.PROPN && !isName && tree.words[token]!.endsWith('s')
}

/** "Sold Velmark [fighter] jets": only nouns that say of what kind several things are. */
function isKind(tree: Tree, from: number, object: number): boolean {
  if (from >= object || object - from > 2 || tree.words[object] === tree.tokens.lemma[object]) return false
  for (let at = from; at < object; at++)
    if (tree.tokens.tag[at] !== tag.NOUN || tree.tokens.dependency[at] !== dep.compound) return false
  return true
}
const SUMS = new Set([tag.NUM, tag.SYM])
const MASSES = new Set(
  'money cash ammunition weaponry equipment training help aid support fuel food medicine oil gas diesel petrol grain'.split(
    ' ',
  ),
)
