import { adposition, dep, isUnknownName, type Tree, tag, tokenSpan, unknownNameEnd } from '../../attribution/index.ts'
import type { TextSpan } from '../../schema/index.ts'
import { joinedDative } from './datives.ts'

/**
 * The words given for a filler: the name where it has one; else the noun with its own modifiers and "of" phrase, without
 * articles, relative clauses and what says where or when.
 */
export function fillerSpan(tree: Tree, token: number): TextSpan {
  const name = nameOver(tree, token)
  if (name) return name
  if (tree.words[token] === 'each' && tree.words[token + 1] === 'other') return tokenSpan(tree, token, token + 2)
  if (isUnknownName(tree, token)) {
    let from = token
    while (from > 0 && isUnknownName(tree, from - 1) && tree.tokens.sentence[from - 1] === tree.tokens.sentence[token])
      from--
    return tokenSpan(tree, from, unknownNameEnd(tree, from))
  }
  // "sold the militia forty": the number alone.
  if (tree.tokens.tag[token] === tag.NUM && tree.tokens.dependency[token] === dep.obj && tree.words[token + 1] !== 'of')
    return tokenSpan(tree, isInWord(tree, token) ? token - 2 : token, token + 1)
  let first = token
  let end = token + 1
  for (let c = tree.first[token]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (c < token) {
      const keeps =
        code === dep.amod ||
        code === dep.compound ||
        code === dep.nummod ||
        code === dep['nmod:poss'] ||
        code === dep.nmod ||
        code === dep.advmod
      const joined = code === dep.punct && tree.words[c] === '-'
      if ((keeps || joined) && first === token && !SEPARATORS.has(tree.words[c]!)) first = tree.left[c]!
      if (code === dep.det || code === dep.case || code === dep.punct) {
        if (!joined) first = token
      }
    } else if (
      code === dep.flat ||
      code === dep.fixed ||
      ((code === dep.compound || code === dep.nummod) && tree.left[c] === end)
    ) {
      end = tree.right[c]!
    } else if (code === dep.nmod && adposition(tree, c) === 'of' && c - token < 12 && !isCharge(tree, token)) {
      end = ofEnd(tree, c)
    } else if (code !== dep.punct || !CLOSING.test(tree.words[c]!)) {
      break
    }
  }
  // "In [May] two freighters"
  if (first < token && MONTHS.has(tree.words[first]!) && tree.words[first - 1] === 'in') first++
  // "Gave [the movement] $700 million": whom it was given to is no part of it.
  const given = tree.tokens.dependency[token] === dep.obj ? joinedDative(tree, tree.tokens.head[token]!) : -1
  if (given >= first && given < token) first = given + 1
  for (let i = first; i < token; i++)
    if (SEPARATORS.has(tree.words[i]!) && tree.tokens.tag[i + 1] !== tag.ADJ) first = i + 1
  // "Velmark had also trained fighters" read as one noun phrase: nothing before an auxiliary belongs to it.
  for (let i = first; i < token; i++) {
    const isVerbal = tree.tokens.tag[i] === tag.ADV || tree.tokens.tag[i] === tag.VERB
    if (tree.tokens.tag[i] === tag.AUX || (isVerbal && tree.tokens.tag[first - 1] === tag.AUX && i === first))
      first = i + 1
  }
  // "As many as 60 rockets"
  if (/^(?:many|much|few)$/.test(tree.words[first]!) && tree.words[first + 1] === 'as' && first + 2 < token) first += 2
  // "Capable of striking cities" read as one noun phrase.
  if (
    first < token &&
    tree.words[first]!.endsWith('ing') &&
    tree.words[first - 1] === 'of' &&
    DOING.has(tree.words[first - 2]!)
  )
    first++
  // "A ballistic missile test": what the kind of missile is belongs to the missile.
  if (first === token && tree.tokens.dependency[token] === dep.compound)
    while (first > 0 && KINDS.has(tree.words[first - 1]!) && tree.tokens.head[first - 1] === tree.tokens.head[token])
      first--
  // "[Of] at least two sites": the preposition hung on a word of the phrase.
  if (first < token && tree.words[first] === 'of' && tree.tokens.tag[first] === tag.ADP) first++
  if (tree.words[first] === 'how') first += first + 1 < token && /^(many|much)$/.test(tree.words[first + 1]!) ? 2 : 1
  if (first > token) first = token
  while (first < token && LEADING.has(tree.tokens.tag[first]!) && !QUANTIFIERS.has(tree.words[first]!)) first++
  // "More [than] 40 rockets", "a plutonium-[producing] reactor": a whole measure, whole words.
  if (tree.words[first] === 'than' && MEASURING.has(tree.words[first - 1] ?? '')) first--
  while (isInWord(tree, first)) first -= 2
  // "A successful missile test": the test was.
  if (tree.tokens.dependency[token] === dep.compound) while (first < token && OF_DEEDS.has(tree.words[first]!)) first++
  return tokenSpan(tree, first, end)
}
const MEASURING = new Set(['more', 'less', 'fewer', 'other'])
const OF_DEEDS = new Set(
  'successful failed first second third fourth fifth sixth latest last new recent previous planned'.split(' '),
)

/** Whether a word is the later part of one with a hyphen. */
function isInWord(tree: Tree, token: number): boolean {
  const { start, end } = tree.tokens
  return (
    token > 1 && tree.words[token - 1] === '-' && end[token - 2] === start[token - 1] && end[token - 1] === start[token]
  )
}

/** "Accused [the regime] of an attack": what somebody is charged with is no part of who it is. */
function isCharge(tree: Tree, token: number): boolean {
  const above = tree.tokens.head[token]!
  return above >= 0 && tree.tokens.dependency[token] === dep.obj && CHARGING.has(tree.tokens.lemma[above]!)
}
const CHARGING = new Set(
  'accuse suspect convict acquit absolve rob strip deprive relieve warn inform remind assure'.split(' '),
)

/** A quotation that ends inside a phrase does not end the phrase: "every single bit” of his arms". */
const CLOSING = /^["”’]$/
const DOING = new Set(['capable', 'accused', 'suspected', 'capability', 'means', 'instead'])
const KINDS = new Set(
  'ballistic intercontinental cruise guided hypersonic supersonic nuclear chemical surface anti-ship anti-tank anti-aircraft'.split(
    ' ',
  ),
)
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
)
const LEADING = new Set([tag.DET, tag.PUNCT, tag.ADV])
const QUANTIFIERS = new Set(['some', 'about', 'over', 'nearly', 'almost', 'around', 'approximately', 'more'])
const SEPARATORS = new Set([',', ';', ':', '(', ')'])

function ofEnd(tree: Tree, noun: number): number {
  let end = noun + 1
  for (let c = tree.first[noun]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (c > noun && (code === dep.flat || (code === dep.compound && c === end))) end = tree.right[c]!
    else if (c > noun) break
  }
  return end
}

function nameOver(tree: Tree, token: number): TextSpan | undefined {
  const { mentions } = tree.analysis
  const head = tree.mention[token]!
  const index = head >= 0 ? head : tree.cover[token]!
  const mention = index >= 0 ? mentions[index] : undefined
  if (mention?.kind !== 'name') return undefined
  // A noun under a name that merely covers it ("factories" in no name) keeps its own words.
  return { start: mention.start, end: mention.end, text: tree.text.slice(mention.start, mention.end) }
}
