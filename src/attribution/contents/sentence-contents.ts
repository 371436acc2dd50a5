import type { Cue } from '../cues/cues.ts'
import type { Source } from '../sources/sources.ts'
import { dep, type Tree, tag } from '../trees/tree.ts'

/** For "said" and its like without any complement: what follows, when it has a subject and a verb of its own. Token or -1. */
export function clauseBehind(tree: Tree, cue: Cue, source: Source | undefined, to: number): number {
  const verb = cue.anchor
  if (!PLAIN.has(tree.tokens.lemma[verb]!) || !source || source.head > verb) return -1
  const from = cue.end
  if (from >= to - 2 || tree.tokens.tag[from] === tag.ADP || tree.words[from] === ',') return -1
  for (let i = from; i < Math.min(to, from + 25); i++) {
    const code = tree.tokens.dependency[i]!
    if ((code === dep.nsubj || code === dep['nsubj:pass']) && tree.tokens.head[i]! > i) return from
  }
  return -1
}
/** "[content], X said" at the end of a sentence in which the parser saw no clause. */
export function clauseBefore(tree: Tree, cue: Cue, source: Source | undefined): readonly [number, number] | undefined {
  if (!source || source.inferred) return undefined
  const [from, to] = sentenceRange(tree, cue.first)
  let edge = cue.first
  while (edge > from && tree.tokens.start[edge - 1]! >= source.span.start) edge--
  if (edge - from < 4 || (tree.words[edge - 1] !== ',' && tree.words[edge - 1] !== '”')) return undefined
  const after = Math.max(cue.end, tokenEnd(tree, source))
  const opensPhrase = tree.tokens.tag[after] === tag.ADP || tree.words[after] === ',' || cue.word.hearer
  if (to - after > (opensPhrase ? 36 : 14)) return undefined
  for (let i = after; i < to && tree.words[i] !== ','; i++)
    if (tree.tokens.tag[i] === tag.VERB && tree.tokens.dependency[i] === dep.ccomp) return undefined
  for (let i = from; i < edge; i++) {
    const code = tree.tokens.tag[i]!
    if (code === tag.VERB || code === tag.AUX) return [from, edge]
  }
  return undefined
}

const PLAIN = new Set(['say', 'add', 'claim', 'argue', 'insist', 'warn', 'believe', 'state', 'declare', 'think'])

/** One past the last token of a source. */
export function tokenEnd(tree: Tree, source: Source): number {
  let i = source.head
  while (i < tree.tokens.length && tree.tokens.start[i]! < source.span.end) i++
  return i
}

/** Token range of the sentence around a token. */
export function sentenceRange(tree: Tree, token: number): readonly [number, number] {
  const sentence = tree.analysis.sentences[tree.tokens.sentence[token]!]
  return sentence ? [sentence.firstToken, sentence.endToken] : [token, token + 1]
}
