import type { Source } from '../sources/sources.ts'
import { phrase, tokenFrom } from '../trees/phrases.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'
import { nameIn } from './claimant-names.ts'

/** The mention of a person's name that the source phrase is about: its head, a name flat or in apposition to it. */
export function namedPerson(tree: Tree, source: Source): number {
  const { mentions } = tree.analysis
  // "Velmark, whose ministers called on Jo Doe": what a relative clause names is not the source.
  const limit = source.span.start + nameIn(source.span.text).length
  const isName = (token: number): boolean => {
    const index = tree.mention[token]!
    return (
      tree.tokens.start[token]! < limit &&
      index >= 0 &&
      mentions[index]!.kind === 'name' &&
      mentions[index]!.type === 'Person'
    )
  }
  const start = tokenFrom(tree, source.span.start)
  // "Holt’s remarks": the source is the owner itself.
  const isOwner = tree.tokens.end[source.head]! === source.span.end
  if (isName(source.head) && (isOwner || !isUnderPreposition(tree, source.head, start)))
    return tree.mention[source.head]!
  // "Minister Jo Doe of Velmark" that was read with Velmark for its head: the first name in its words.
  for (let i = start; i < source.head; i++) {
    const isOwner = tree.tokens.dependency[i] === dep['nmod:poss']
    if (isName(i) && !isOwner && !isUnderPreposition(tree, i, start) && !isModifier(tree, i)) return tree.mention[i]!
  }
  for (let c = tree.first[source.head]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    const near = code === dep.appos || code === dep.flat || (code === dep.compound && c > source.head)
    if (near && isName(c)) return tree.mention[c]!
  }
  // A title the parser took for the head: "Defense Minister" + name inside the phrase, not below a preposition.
  const { first, end } = phrase(tree, source.head, 'name')
  for (let i = first; i < end; i++) {
    if (!isName(i) || isModifier(tree, i)) continue
    const code = tree.tokens.dependency[i]!
    if (code === dep.nmod || code === dep['nmod:poss'] || code === dep.obl) continue
    if (tree.tokens.head[i] === source.head) return tree.mention[i]!
  }
  return personInside(tree, source)
}

/** "The Minister, Mr Paul Lane,", "museum director Olga Marsh": the first person named in the words of a source and not behind a preposition. */
function personInside(tree: Tree, source: Source): number {
  const { mentions } = tree.analysis
  for (let i = tokenFrom(tree, source.span.start); tree.tokens.end[i]! <= source.span.end; i++) {
    if (RELATIVES.has(tree.words[i]!) && i > tokenFrom(tree, source.span.start)) return -1
    const index = tree.cover[i]!
    const mention = index >= 0 ? mentions[index]! : undefined
    // "The corps, which answers to Marshal Pell", "the institute, led by Olga Marsh"
    const isVerb = tree.tokens.tag[i] === tag.VERB && tree.words[i] !== 'retired'
    if (i > source.head && (RELATIVES.has(tree.words[i]!) || isVerb)) return -1
    if (mention?.kind !== 'name' || mention.type !== 'Person' || mention.firstToken !== i) continue
    const before = tree.tokens.tag[i - 1]
    const isOwner = /^[’']s?$/.test(tree.words[mention.endToken] ?? '')
    const isPlain = before !== tag.ADP && before !== tag.DET && before !== tag.VERB
    if (isPlain && !isOwner && i < source.head + 8 && !isModifier(tree, i)) return index
  }
  return -1
}

const RELATIVES = new Set(['who', 'which', 'that', 'whose'])

/** "an [Ormex] lawyer": a name that says whose the noun behind it is. */
function isModifier(tree: Tree, token: number): boolean {
  const end = tree.analysis.mentions[tree.cover[token]!]?.endToken ?? token + 1
  const isBody = tree.tokens.tag[end] === tag.NOUN || BODIES.test(tree.words[end] ?? '')
  return isBody && tree.tokens.end[end - 1]! + 1 === tree.tokens.start[end]
}

const BODIES = /^(?:administration|government|cabinet|team|regime|campaign)$/

/** Whether a preposition of the source itself, from token `start` on, stands over a token: not the "according to" before all of it. */
function isUnderPreposition(tree: Tree, token: number, start: number): boolean {
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    // "Pell’s" is no preposition.
    if (c >= start && tree.tokens.dependency[c] === dep.case && tree.tokens.tag[c] !== tag.PART) return true
  }
  return false
}
