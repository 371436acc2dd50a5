import { child, dep, relativeAround, type Tree, tag } from './tree.ts'

/**
 * The clause that a verb of speech governs as its content ("said [that …]"), or -1. One that follows the verb is
 * preferred; a reduced relative on the verb's own subject, which parsers take for a clause before it, is passed over.
 */
export function clauseOf(tree: Tree, verb: number): number {
  let before = -1
  let loose = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tree.tokens.dependency[c]!
    if (code === dep.ccomp || code === dep.csubj) {
      // "…, one of them explained; they are …": another sentence.
      const isOther = isBehindSemicolon(tree, c)
      if (c > verb && tree.left[c]! >= verb && !isOther && !opensWithSource(tree, c) && !isQuotedSaying(tree, c))
        return c
      if (before < 0 && c < verb && !isSubjectClause(tree, verb, c)) before = c
    } else if ((code === dep.advcl || code === dep.acl || code === dep.obj || code === dep.obl) && c > verb) {
      // A parser's slip: "argued [that …]" hung as an adverbial.
      if (loose < 0 && opensWithThat(tree, c)) loose = c
    } else if (
      code === dep.parataxis &&
      loose < 0 &&
      !isBehindSemicolon(tree, c) &&
      tree.right[c]! - tree.left[c]! > 2 &&
      !isClosing(tree, c)
    ) {
      loose = c
    } else if (code === dep.xcomp && loose < 0 && CLEAR.has(tree.words[c]!)) {
      const below = child(tree, c, dep.ccomp)
      if (below >= 0) loose = below
    }
  }
  return loose >= 0 && (before < 0 || loose > verb) ? loose : before
}

function isBehindSemicolon({ words, left }: Tree, clause: number): boolean {
  return words[left[clause]!] === ';' || words[left[clause]! - 1] === ';'
}
const CLEAR = new Set(['clear', 'plain', 'known', 'public'])

/** ", according to …" is no clause, even where its noun was read as a verb ("media reports"). */
function opensWithSource(tree: Tree, clause: number): boolean {
  const left = tree.left[clause]!
  return tree.words[left] === 'according' || tree.words[left + 1] === 'according'
}

/** "…, the minister was quoted as saying" */
export function isQuotedSaying({ words }: Tree, clause: number): boolean {
  return /^(?:quoted|cited)$/.test(words[clause]!) && words[clause + 1] === 'as' && words[clause + 2] === 'saying'
}

/** "…, officials said" at the end of a sentence: a cue, and nothing that is said. */
function isClosing(tree: Tree, clause: number): boolean {
  if (isQuotedSaying(tree, clause)) return true
  const left = tree.left[clause]!
  return (
    /^[,"”]$/.test(tree.words[left - 1] ?? '') &&
    tree.right[clause]! - clause <= 2 &&
    child(tree, clause, dep.obj) < 0 &&
    clause - left < 14
  )
}

function opensWithThat(tree: Tree, clause: number): boolean {
  const mark = child(tree, clause, dep.mark)
  return mark >= 0 && tree.words[mark] === 'that' && tree.tokens.tag[clause] !== tag.NOUN
}

/** Whether what looks like a clause before the verb is its subject with a participle: "the general quoted in the report said". */
export function isSubjectClause(tree: Tree, verb: number, clause: number): boolean {
  if (clause > verb || tree.right[clause]! > verb) return false
  for (let i = tree.right[clause]!; i < verb; i++) {
    const code = tree.tokens.tag[i]!
    if (code !== tag.ADV && code !== tag.AUX) return false
  }
  const last = tree.words[tree.right[clause]! - 1]!
  return last !== ',' && last !== '”' && last !== '"' && child(tree, clause, dep.nsubj) >= 0
}

/** The next "that" behind a verb that has no clause of its own, before any other verb of the main line; token or -1. */
export function thatBehind(tree: Tree, verb: number, end: number): number {
  // "The panel, which is due to [report], has found that …": what follows the aside is none of it.
  const relative = relativeAround(tree, verb)
  const isAside = relative >= 0 && tree.words[tree.right[relative]!] === ','
  const last = Math.min(isAside ? tree.right[relative]! : end, verb + 40)
  for (let i = verb + 1; i < last; i++) {
    if (tree.words[i] === 'that' && i + 2 < end) {
      if (tree.words[i + 1] === ',') return i
      const next = tree.tokens.tag[i + 1]!
      const opens =
        next === tag.PROPN ||
        next === tag.DET ||
        next === tag.PRON ||
        next === tag.ADJ ||
        next === tag.NOUN ||
        next === tag.NUM
      if (opens) return i
    }
    if (tree.words[i] === ';') return -1
  }
  return -1
}
