import { dep, type Tree, tag } from '../trees/tree.ts'

const TIMES = new Set('day week month year today yesterday tomorrow night morning evening weekend'.split(' '))

/** A day or month that the parser took for a subject: "last month, the minister said". */
export function isWhen(tree: Tree, token: number): boolean {
  const start = tree.tokens.start[token]!
  // "The daily reported"
  if (/^(?:daily|weekly|monthly)$/.test(tree.words[token]!) && tree.tokens.tag[token] === tag.NOUN) return false
  return (
    TIMES.has(tree.tokens.lemma[token]!) || tree.analysis.times.some((time) => time.start <= start && start < time.end)
  )
}

export const MUTE = new Set(
  'it there which that this what whatever these those you anyone everyone nobody none no-one'.split(' '),
)

/** Pronouns for things and clauses say nothing; "it" may stand for a state or an agency when a mention says so. */
export function canSpeak(tree: Tree, token: number): boolean {
  if (isNoOne(tree, token) || isRegion(tree, token)) return false
  if (!MUTE.has(tree.words[token]!)) return true
  if (tree.words[token] === 'you') return hasSpoken(tree, token)
  const mention = tree.mention[token]!
  const code = tree.tokens.dependency[token]
  // "It insists that …", read as "it seems that …".
  const isBeside = code === dep.expl && tree.tokens.head[token] === token + 1
  return tree.words[token] === 'it' && (mention >= 0 || code === dep.nsubj || isBeside)
}

/** "You wrote that …", "you have told us": what somebody addressed has said before, unlike "you could say", "do you think". */
function hasSpoken(tree: Tree, you: number): boolean {
  const verb = tree.tokens.head[you]!
  if (verb < you || !ADDRESSED.has(tree.tokens.lemma[verb]!)) return false
  let isPerfect = false
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.aux) continue
    if (!/^(?:have|had|been|[’']ve)$/.test(tree.words[c]!)) return false
    isPerfect = true
  }
  return isPerfect || tree.words[verb] !== tree.tokens.lemma[verb]
}
const ADDRESSED = new Set(
  'say write tell claim argue warn promise mention describe accuse suggest deny announce insist admit assert state predict allege report speak call'.split(
    ' ',
  ),
)

/** "northern Velmark": a part of a country, with a small letter, where the comma before the verb is lost. */
function isRegion({ text, tokens }: Tree, token: number): boolean {
  if (token === 0 || tokens.tag[token] !== tag.PROPN) return false
  return /^(?:north|south|east|west|northwest|northeast|southwest|southeast|centr)(?:ern|al)$/.test(
    text.slice(tokens.start[token - 1], tokens.end[token - 1]),
  )
}

/** "Nobody", "none", "no one". */
export function isNoOne({ words }: Tree, token: number): boolean {
  const word = words[token]!
  return word === 'nobody' || word === 'none' || word === 'no-one' || (word === 'one' && words[token - 1] === 'no')
}
