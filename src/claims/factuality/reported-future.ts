import { child, dep, type Tree, tag, tokenFrom } from '../../attribution/index.ts'
import type { Attribution } from '../../schema/index.ts'

/** "Said it [would] impose sanctions": whether what was said is retold in the past, not quoted, so that "would" is the speaker's "will". */
export function isReported(tree: Tree, innermost: Attribution | undefined): boolean {
  if (!innermost || innermost.content.length === 0) return false
  const { lemma, tag: tags, start, length } = tree.tokens
  for (const { start: from, end } of innermost.content) if (/["“”]/.test(tree.text.slice(from, end))) return false
  for (let i = tokenFrom(tree, innermost.cue.start); i < length && start[i]! < innermost.cue.end; i++) {
    const word = tree.words[i]!
    if (tags[i] === tag.VERB) return word !== lemma[i] && !word.endsWith('s') && !word.endsWith('ing')
  }
  return false
}

/** "Would attack [if they came nearer]": whether the clause of a verb is bound to a condition. */
export function hasCondition(tree: Tree, verb: number): boolean {
  const above = tree.tokens.head[verb]!
  return [verb, above].some((at) => at >= 0 && isBound(tree, at))
}

function isBound(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.advcl) continue
    const mark = child(tree, c, dep.mark)
    if (mark >= 0 && (tree.words[mark] === 'if' || tree.words[mark] === 'unless')) return true
  }
  return false
}

/** Whether "would" stands with a verb. */
export function hasWould(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!)
    if (tree.words[c] === 'would' && tree.tokens.dependency[c] === dep.aux) return true
  const above = tree.tokens.head[verb]!
  return above >= 0 && tree.tokens.dependency[verb] === dep.xcomp && hasWould(tree, above)
}

/** "The rifles were to be [flown] there": what is set down to come. */
export function isAppointed(tree: Tree, verb: number): boolean {
  for (let c = tree.first[verb]!; c >= 0 && c < verb; c = tree.next[c]!) {
    if (tree.tokens.dependency[c] !== dep.mark || tree.words[c] !== 'to') continue
    const be = tree.tokens.tag[c - 1] === tag.ADV ? c - 2 : c - 1
    return tree.tokens.lemma[be] === 'be' && tree.tokens.head[be] === verb
  }
  return false
}
