import { type Tree, tag } from '../trees/tree.ts'

/** How far behind or before a name its office may stand, in tokens. */
const NEAR = 9

const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gen: 'general',
    col: 'colonel',
    capt: 'captain',
    cpt: 'captain',
    maj: 'major',
    lt: 'lieutenant',
    adm: 'admiral',
    sgt: 'sergeant',
    sen: 'senator',
    gov: 'governor',
    prof: 'professor',
    amb: 'ambassador',
    brig: 'brigadier',
    rep: 'congressman',
  }),
)
/** Before an office, these make another one of it. */
const OTHERS = new Set(['deputy', 'vice', 'assistant', 'acting'])
const FIELDS = new Set(
  'foreign defense defence prime interior finance justice information energy oil home naval army air military rebel press nuclear intelligence security trade health culture transport'.split(
    ' ',
  ),
)
const SEVERAL = new Set(['one', 'two', 'some', 'several', 'another', 'other', 'many', 'both', 'all', 'each'])

const places = new WeakMap<Tree, Map<string, number[]>>()

/**
 * The entity of the person whom "the general", "the foreign secretary" means: whoever the last one so called before is named as, right beside
 * the word ("Gen. Jo Doe", "Jo Doe, the general"). Index into the entities, or -1: where nobody so called is named, or the last one is not.
 * Linear in the number of times that the word stands in the report.
 */
export function namedByTitle(tree: Tree, head: number, first: number): number {
  const noun = titleOf(tree.words[head]!)
  // "The general quoted in the report"
  if (tree.tokens.tag[head + 1] === tag.VERB && tree.tokens.head[head + 1] === head) return -1
  if (tree.words[first] !== 'the' || head - first > 4 || isPlural(tree, head)) return -1
  for (let i = first; i < head; i++) if (SEVERAL.has(tree.words[i]!)) return -1
  const own = fieldOf(tree, head)
  const isOther = OTHERS.has(tree.words[head - 1] ?? '') || OTHERS.has(tree.words[head - 2] ?? '')
  const known = placesOf(tree).get(noun) ?? []
  for (let k = known.length - 1; k >= 0; k--) {
    const at = known[k]!
    if (at >= first) continue
    const field = fieldOf(tree, at)
    if ((own && field && own !== field) || isOther !== OTHERS.has(tree.words[field ? at - 2 : at - 1] ?? '')) continue
    if (isOfOther(tree, head, at, own)) continue
    const entity = entityBeside(tree, at)
    if (entity >= 0) return entity
    // "The foreign minister" is not "a minister", whoever that was.
    if (!isDefinite(tree, at) && !(own && !field)) return -1
  }
  return -1
}

/** "The foreign secretary" and "the secretary of state", "the head of the navy" and "the head of the bank" are two. */
function isOfOther({ words, tokens }: Tree, head: number, at: number, own: string | undefined): boolean {
  if (words[at + 1] !== 'of' && words[at + 1] !== 'for') return false
  if (own) return true
  if (words[head + 1] !== 'of' && words[head + 1] !== 'for') return false
  const fieldBehind = (title: number): string | undefined => {
    let i = title + 2
    while (tokens.tag[i] === tag.DET || tokens.tag[i] === tag.ADJ) i++
    return words[i]
  }
  return fieldBehind(head) !== fieldBehind(at)
}

/** "Generals": several. */
function isPlural({ words, tokens }: Tree, at: number): boolean {
  return tokens.tag[at] === tag.NOUN && words[at] !== tokens.lemma[at] && words[at]!.endsWith('s')
}

function titleOf(word: string): string {
  const bare = word.replace(/\.$/, '')
  return SHORT.get(bare) ?? bare
}

/** "Foreign" in "the foreign minister". */
function fieldOf(tree: Tree, at: number): string | undefined {
  const before = tree.words[at - 1] ?? ''
  return FIELDS.has(before) ? before : undefined
}

/** All places of each title in a text, in order. */
function placesOf(tree: Tree): ReadonlyMap<string, readonly number[]> {
  const held = places.get(tree)
  if (held) return held
  const found = new Map<string, number[]>()
  tree.words.forEach((word, i) => {
    const code = tree.tokens.tag[i]!
    if (code !== tag.NOUN && code !== tag.PROPN && !SHORT.has(word.replace(/\.$/, ''))) return
    const noun = titleOf(word)
    const known = found.get(noun)
    if (known) known.push(i)
    else found.set(noun, [i])
  })
  places.set(tree, found)
  return found
}

/** The entity of the person whose name stands right behind a title, or behind whose name the title stands in apposition; or -1. */
function entityBeside(tree: Tree, at: number): number {
  const { sentence, tag: tags } = tree.tokens
  for (let i = at + 1; i <= at + 3 && sentence[i] === sentence[at]; i++) {
    const person = personAt(tree, i)
    if (person >= 0) return tree.analysis.mentions[person]!.endToken > i ? tree.entity[person]! : -1
    if (tree.words[i] !== ',' && tree.words[i] !== '.' && tags[i] !== tag.PROPN) break
  }
  const behind = personBehindField(tree, at)
  if (behind >= 0) return tree.entity[behind]!
  for (let i = at - 1; i >= Math.max(0, at - NEAR) && sentence[i] === sentence[at]; i--) {
    if (tags[i] === tag.VERB || tags[i] === tag.AUX || tags[i] === tag.ADP) return -1
    if (tree.words[i] !== ',') continue
    const person = personAt(tree, i - 1)
    return person >= 0 ? tree.entity[person]! : -1
  }
  return -1
}

/** "The commander of the air force Brigadier General [Jo Doe]": the name right behind what somebody leads; or -1. */
function personBehindField(tree: Tree, at: number): number {
  const { sentence, tag: tags } = tree.tokens
  if (tree.words[at + 1] !== 'of' && tree.words[at + 1] !== 'for') return -1
  for (let i = at + 2; i <= at + NEAR && sentence[i] === sentence[at]; i++) {
    if (!IN_FIELD.has(tags[i]!) && tree.words[i] !== 'of') return -1
    const person = personAt(tree, i)
    if (person < 0) continue
    const { firstToken, endToken } = tree.analysis.mentions[person]!
    const isOwned = firstToken === at + 2 || tags[firstToken - 1] === tag.ADP || tags[firstToken - 1] === tag.DET
    return isOwned || /^[’']s?$/.test(tree.words[endToken] ?? '') ? -1 : person
  }
  return -1
}
const IN_FIELD = new Set([tag.NOUN, tag.PROPN, tag.ADJ, tag.DET])

/** The mention of a person's name over a token, or -1. */
function personAt(tree: Tree, token: number): number {
  const index = token >= 0 ? (tree.cover[token] ?? -1) : -1
  const mention = index >= 0 ? tree.analysis.mentions[index]! : undefined
  return mention?.kind === 'name' && mention.type === 'Person' ? index : -1
}

/** Whether the phrase that a noun ends opens with "the" or with whose it is: one that was spoken of before. */
function isDefinite(tree: Tree, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (tree.words[i] === 'the') return true
    if (tree.tokens.tag[i] !== tag.ADJ && tree.tokens.tag[i] !== tag.NOUN && tree.tokens.tag[i] !== tag.PROPN)
      return false
  }
  return false
}
