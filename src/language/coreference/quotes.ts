import { DEPENDENCY, dependencySet, TAG } from '../codes.ts'
import type { Syntax } from '../syntax.ts'
import type { Words } from '../words.ts'

const SUBJECTS = dependencySet('nsubj', 'nsubj:outer')
/** The longest quotation believed, in tokens: behind that a mark was left out. */
const LONGEST = 300

/** Quotations of a text: for each token the number of the one it is in (0 = none), and the token of each one's speaker (-1 = not told). */
export interface Quotes {
  readonly quoteOf: Int32Array
  /** By number - 1. */
  readonly speakers: readonly number[]
}

/** Finds what stands between quotation marks, and the subject of what is outside of them in the same sentences. */
export function findQuotes({ tokens, sentences }: Syntax, words: Words): Quotes {
  const quoteOf = new Int32Array(tokens.length)
  const speakers: number[] = []
  let open = -1
  for (let i = 0; i < tokens.length; i++) {
    const word = words.surface[i]!
    const opens = word === '“' || word === '``' || (word === '"' && open < 0)
    const closes = word === '”' || word === "''" || (word === '"' && open >= 0)
    if (opens) open = i
    else if (closes && open >= 0) {
      if (i - open > 3 && i - open < LONGEST) {
        quoteOf.fill(speakers.length + 1, open, i + 1)
        speakers.push(-1)
      }
      open = -1
    }
  }
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (quoteOf[i] !== 0 || SUBJECTS[tokens.dependency[i]!] !== 1) continue
      const verb = tokens.head[i]!
      if (verb < 0 || quoteOf[verb] !== 0 || tokens.tag[verb] !== TAG.VERB) continue
      if (tokens.dependency[verb] === DEPENDENCY['acl:relcl']) continue
      for (const quote of new Set([
        quoteOf[firstToken]!,
        quoteOf[endToken - 1]!,
        quoteOf[Math.max(firstToken, endToken - 2)]!,
        ...around(quoteOf, i, firstToken, endToken),
      ]))
        if (quote > 0 && speakers[quote - 1]! < 0) speakers[quote - 1] = i
    }
  }
  return { quoteOf, speakers }
}

/** Quotations nearest to a token on both sides. */
function around(quoteOf: Int32Array, token: number, first: number, end: number): number[] {
  const found: number[] = []
  for (let i = token; i >= first && i > token - 15; i--)
    if (quoteOf[i]) {
      found.push(quoteOf[i]!)
      break
    }
  for (let i = token; i < end && i < token + 15; i++)
    if (quoteOf[i]) {
      found.push(quoteOf[i]!)
      break
    }
  return found
}
