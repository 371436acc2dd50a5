import {
  createParser,
  createWorkspace,
  loadSentence,
  type Parser,
  parseSentence,
  type WordTypes,
  type Workspace,
} from '../../language/index.ts'
import { bestTree } from './best-tree.ts'
import type { Example } from './examples.ts'
import { reversedExample } from './reversed.ts'
import { type ParserOptions, trainParser } from './train-parser.ts'

/** Tags of one sentence: fine tag plus one, and code into UPOS. */
export interface SentenceTags {
  readonly fine: Uint8Array
  readonly upos: Uint8Array
}

/** Parsers that vote. Half of them read from the end of the sentence: they err elsewhere. */
export interface Ensemble {
  readonly members: readonly { readonly parser: Parser; readonly isReversed: boolean }[]
  readonly work: Workspace
  readonly types: WordTypes
}

export function trainEnsemble(
  examples: readonly Example[],
  tags: readonly SentenceTags[],
  types: WordTypes,
  size: number,
  options: ParserOptions,
  report: (line: string) => void,
): Ensemble {
  const longest = Math.max(500, ...examples.map(({ length }) => length))
  const members = Array.from({ length: size }, (_, index) => {
    const isReversed = index % 2 === 1
    const directed = isReversed ? examples.map(reversedExample) : examples
    const directedTags = isReversed ? tags.map(reversedTags) : tags
    const { moves, labels } = trainParser(directed, directedTags, types, { ...options, seed: options.seed + index })
    report(`teacher ${index + 1} of ${size} trained`)
    return { parser: createParser(moves, labels, longest), isReversed }
  })
  return { members, work: createWorkspace(longest), types }
}

/** Heads (`length` for the root) and dependencies of a tagged sentence by vote: the tree with most votes, its commonest labels. */
export function parseByVote(
  { members, work, types }: Ensemble,
  type: Int32Array,
  tags: SentenceTags,
): Pick<Example, 'head' | 'dependency'> {
  const { length } = type
  const votes = new Float32Array(length * (length + 1))
  const parses = members.map(({ parser, isReversed }, index) => {
    const given = isReversed ? reversedTags(tags) : tags
    work.type.set(isReversed ? type.slice().reverse() : type)
    loadSentence(work, types, length)
    work.fine.set(given.fine)
    work.upos.set(given.upos)
    parseSentence(parser, work)
    const at = (i: number) => (isReversed ? length - 1 - i : i)
    const head = Int32Array.from({ length }, (_, i) => {
      const found = work.head[at(i)]!
      return found < 0 ? length : at(found)
    })
    // A first member breaks ties.
    for (let i = 0; i < length; i++) votes[i * (length + 1) + head[i]!]! += index === 0 ? 1.01 : 1
    return { head, dependency: Uint8Array.from({ length }, (_, i) => work.dependency[at(i)]!) }
  })
  const head = bestTree(votes, length)
  const dependency = Uint8Array.from({ length }, (_, i) => {
    const agreeing = parses.filter((parse) => parse.head[i] === head[i])
    return commonest((agreeing.length > 0 ? agreeing : parses).map((parse) => parse.dependency[i]!))
  })
  return { head, dependency }
}

export function reversedTags({ fine, upos }: SentenceTags): SentenceTags {
  return { fine: fine.slice().reverse(), upos: upos.slice().reverse() }
}

/** The commonest value; of several, the one that comes first. */
function commonest(values: readonly number[]): number {
  const count = (value: number) => values.filter((other) => other === value).length
  return values.reduce((best, value) => (count(value) > count(best) ? value : best))
}
