import { DEPENDENCIES, type Sentence, UPOS } from '../../schema/index.ts'
import type { SplitText, Syntax } from '../syntax.ts'
import { createTokenBuffer, pushToken } from '../tokens/index.ts'

const [PUNCT, punct] = [UPOS.indexOf('PUNCT'), DEPENDENCIES.indexOf('punct')]
const [OPEN, CLOSE] = [91, 93]
/** Words of an insertion at most; more is a remark of its own. */
const LONGEST = 8

/** The brackets of an editor's insertion, as tokens: "the possibility of [Marland] using it". */
export interface Insertion {
  readonly open: number
  readonly close: number
}

/** The insertions of a text, in its order. Notes ("[1]", "[sic]") and whole bracketed sentences are none. Linear in the tokens. */
export function insertionsOf({ document: { text }, buffer, sentences }: SplitText): readonly Insertion[] {
  if (!text.includes('[')) return []
  const { start, end } = buffer
  const isMark = (token: number, code: number) =>
    end[token]! - start[token]! === 1 && text.charCodeAt(start[token]!) === code
  return sentences.flatMap(({ firstToken, endToken }) => {
    const found: Insertion[] = []
    for (let open = firstToken; open < endToken; open++) {
      if (!isMark(open, OPEN)) continue
      let close = open + 1
      while (close < endToken && close - open <= LONGEST && !isMark(close, CLOSE) && !isMark(close, OPEN)) close++
      if (close >= endToken || !isMark(close, CLOSE) || endToken - firstToken < close - open + 4) continue
      const inner = text.slice(start[open + 1]!, end[close - 1]!)
      if (!/\p{L}/u.test(inner) || inner.toLowerCase() === 'sic') continue
      found.push({ open, close })
      open = close
    }
    return found
  })
}

const marksOf = (insertions: readonly Insertion[]): readonly number[] =>
  insertions.flatMap(({ open, close }) => [open, close])

/** The text without the brackets of its insertions: the network reads the words in them as part of the sentence. */
export function withoutBrackets(text: SplitText, insertions: readonly Insertion[]): SplitText {
  const { document, buffer, sentences, lines } = text
  const hidden = new Set(marksOf(insertions))
  const bare = createTokenBuffer(Math.max(1, buffer.length - hidden.size))
  const at = new Int32Array(buffer.length + 1)
  for (let i = 0; i < buffer.length; i++) {
    at[i] = bare.length
    if (!hidden.has(i)) pushToken(bare, buffer.start[i]!, buffer.end[i]!)
  }
  at[buffer.length] = bare.length
  return {
    document,
    buffer: bare,
    sentences: sentences.map(({ firstToken, endToken, ...span }) => {
      return { ...span, firstToken: at[firstToken]!, endToken: at[endToken]! }
    }),
    lines: lines.map((line) => at[line]!),
  }
}

/** What was read without the brackets, with them in their places again: marks that hang on the words they enclose. */
export function withBrackets(syntax: Syntax, whole: SplitText, insertions: readonly Insertion[]): Syntax {
  const { buffer } = whole
  const { length } = buffer
  const marks = marksOf(insertions)
  const hidden = new Set(marks)
  const kept = Int32Array.from({ length }, (_, i) => i).filter((i) => !hidden.has(i))
  const { tokens } = syntax
  const made = {
    length,
    start: buffer.start.slice(0, length),
    end: buffer.end.slice(0, length),
    tag: new Uint8Array(length).fill(PUNCT),
    lemma: new Array<string>(length),
    head: new Int32Array(length).fill(-1),
    dependency: new Uint8Array(length).fill(punct),
    sentence: sentenceNumbers(whole.sentences, length),
  }
  kept.forEach((token, i) => {
    const head = tokens.head[i]!
    made.tag[token] = tokens.tag[i]!
    made.lemma[token] = tokens.lemma[i]!
    made.head[token] = head < 0 ? -1 : kept[head]!
    made.dependency[token] = tokens.dependency[i]!
  })
  for (const { open, close } of insertions) {
    let top = open + 1
    while (top < close - 1 && made.head[top]! > open && made.head[top]! < close) top++
    for (const mark of [open, close]) {
      made.head[mark] = top
      made.lemma[mark] = whole.document.text[made.start[mark]!]!
    }
  }
  const moved = <Part extends Stretch>(part: Part): Part => {
    return { ...part, first: kept[part.first]!, end: kept[part.end - 1]! + 1 }
  }
  // A name goes no further than a bracket.
  const apart = <Name extends Stretch>(name: Name): Name => {
    const there = moved(name)
    const mark = marks.find((one) => there.first < one && one < there.end)
    if (mark === undefined) return there
    return mark - there.first < there.end - mark - 1 ? { ...there, first: mark + 1 } : { ...there, end: mark }
  }
  return {
    ...syntax,
    tokens: made,
    sentences: whole.sentences,
    names: syntax.names.map(apart),
    conflict: syntax.conflict.map(apart),
    matches: syntax.matches.map(moved).filter(({ first, end }) => !marks.some((one) => first < one && one < end)),
    parts: syntax.parts.map(moved),
  }
}

interface Stretch {
  readonly first: number
  readonly end: number
}

/** Number of the sentence that each token stands in. */
export function sentenceNumbers(sentences: readonly Sentence[], length: number): Int32Array {
  const numbers = new Int32Array(length)
  for (const [index, { firstToken, endToken }] of sentences.entries()) numbers.fill(index, firstToken, endToken)
  return numbers
}
