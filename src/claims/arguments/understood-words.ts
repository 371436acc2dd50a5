import { adposition, child, dep, type Filler, isUnder, possessorsOf, type Tree, tag } from '../../attribution/index.ts'

/** "The kingdom is the only [state] that has sold rifles", "are in the valley directing fighters": what a clause says of a description is said of whom the sentence describes. */
export function described(tree: Tree, trigger: number, filler: Filler): Filler {
  const { token } = filler
  if (token === trigger || token > trigger || child(tree, token, dep.cop) < 0) return filler
  const subject = child(tree, token, dep.nsubj)
  const isTold = subject >= 0 && subject < token && tree.tokens.tag[subject] !== tag.PRON
  const isDescription = tree.tokens.tag[token] === tag.NOUN || AT.has(adposition(tree, token))
  return isTold && isDescription && isUnder(tree, trigger, token) ? { token: subject, inferred: true } : filler
}

/** "[Russian] rifles", "[the kingdom’s] missiles": whose a thing is; that it came from there is understood. */
export function originsOf(tree: Tree, thing: number): readonly Filler[] {
  return possessorsOf(tree, thing)
    .filter(({ token }) => token < thing)
    .map(({ token }) => ({ token, inferred: true }))
}

/** "The soldiers are [in the valley]", "are [there]": what a subject is said to be at, on or in. */
export function predicateOf(tree: Tree, subject: number): readonly Filler[] {
  const above = tree.tokens.head[subject]!
  if (tree.tokens.dependency[subject] !== dep.nsubj || above < subject || child(tree, above, dep.cop) < 0) return []
  const isThere = tree.tokens.tag[above] === tag.ADV && HERE.has(tree.words[above]!)
  return isThere || AT.has(adposition(tree, above)) ? [{ token: above, inferred: false }] : []
}
const HERE = new Set(['there', 'here', 'nearby', 'abroad'])
const AT = new Set(['in', 'at', 'on', 'inside', 'near', 'across', 'along', 'off'])

/** "Launched what appeared to be a [missile]": what something seems to be, for the "what". */
export function seeming(tree: Tree, token: number): number {
  if (tree.words[token] !== 'what') return token
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep['acl:relcl']) continue
    const thing = SEEMING.has(tree.tokens.lemma[c]!) ? child(tree, c, dep.xcomp) : -1
    if (thing >= 0) return thing
    if (child(tree, c, dep.cop) >= 0 && tree.tokens.tag[c] === tag.NOUN) return c
  }
  return token
}
const SEEMING = new Set(['appear', 'seem', 'believe', 'think', 'say', 'call', 'describe', 'look', 'suspect'])

/** "Gave them nothing but [blankets]", "something bigger than [mortars]", "so much as a [bolt]": the thing that such a word is measured by, for the word. */
export function measuredBy(tree: Tree, token: number): number {
  const word = tree.words[token]!
  if (!UNNAMED.has(word)) return token
  const { head, tag: tags, sentence } = tree.tokens
  for (let i = token + 1; i <= token + 3 && sentence[i] === sentence[token]; i++) {
    const isLimit = word === 'much' ? tree.words[i] === 'as' : LIMITS.has(tree.words[i]!)
    const thing = isLimit ? head[i]! : -1
    if (thing > i && (tags[thing] === tag.NOUN || tags[thing] === tag.PROPN)) return thing
  }
  return token
}
const UNNAMED = new Set(['nothing', 'anything', 'something', 'none', 'little', 'everything', 'much'])
const LIMITS = new Set(['but', 'except', 'save', 'than', 'besides', 'beyond'])

/** "Carried out [a series] of strikes": what counts a deed, or the deed itself. */
export function seriesOf(tree: Tree, noun: number): number {
  const above = tree.tokens.head[noun]!
  const isOf =
    tree.tokens.dependency[noun] === dep.nmod && above >= 0 && above < noun && adposition(tree, noun) === 'of'
  return isOf && SERIES.has(tree.tokens.lemma[above]!) ? above : noun
}
const SERIES = new Set(
  'number series wave round string dozen couple spate barrage campaign handful hundred score salvo volley pair day week month year set range raft package slew flurry'.split(
    ' ',
  ),
)
