import { child, dep, isInfinitive, negation, type Tree, tag } from '../../attribution/index.ts'
import type { Commitment, FactualityLexicon } from './factuality-lexicon.ts'

/** "Keep them from [getting] arms"; "ruled out [sending] arms": never; "cannot rule out [that]": perhaps, the negation above being counted in. */
export function ruledOut(tree: Tree, below: number, verb: number, lexicon: FactualityLexicon): Commitment | undefined {
  // Whatever the lemma: "ruled", "ruling".
  const lemma =
    tree.words[verb + 1] === 'out' && tree.words[verb]!.startsWith('rul') ? 'rule' : tree.tokens.lemma[verb]!
  const mark = child(tree, below, dep.mark)
  const context =
    lexicon.contexts.get(`${lemma} ${tree.words[verb + 1] ?? ''}`) ??
    (mark >= 0 ? lexicon.contexts.get(`${lemma} ${tree.words[mark]!}`) : undefined)
  return context && negation(tree, verb) >= 0 ? { strength: 'PS', negative: true, modes: ['hypothetical'] } : context
}

/** "Stopped [making] it": a deed of one's own that ends; "stopped them from making it" keeps others from theirs. */
export function endsItself(tree: Tree, below: number, above: number): boolean {
  const isOwn = tree.tokens.dependency[below] === dep.xcomp && child(tree, above, dep.obj) < 0
  return tree.tokens.lemma[above] === 'stop' && isOwn
}

/** "To prevent", "halting it would …": a deed that is only spoken of. */
export function isOpenDeed(tree: Tree, verb: number): boolean {
  if (tree.tokens.tag[verb] !== tag.VERB) return false
  if (isInfinitive(tree, verb)) return true
  const code = tree.tokens.dependency[verb]!
  return (
    tree.words[verb]!.endsWith('ing') && (code === dep.csubj || code === dep.root) && child(tree, verb, dep.aux) < 0
  )
}

/** Whether a word of the contexts list bears on what hangs below it, rather than merely standing above it. */
export function governs(tree: Tree, below: number, above: number, code: number, isClause: boolean): boolean {
  const word = tree.tokens.lemma[above]!
  if (code === dep.ccomp || code === dep.csubj) return true
  if (code === dep.acl) return tree.tokens.tag[above] === tag.NOUN && below > above
  if (isClause) {
    // "working [to set up]", "looking [to export]", but not "worked [building]".
    if (INFINITIVE_ONLY.has(word)) return isInfinitive(tree, below)
    return (
      code !== dep.advcl ||
      isInfinitive(tree, below) ||
      tree.tokens.tag[above] === tag.ADJ ||
      child(tree, below, dep.mark) >= 0
    )
  }
  // Nouns: "planned the transfer of", "efforts at", "threat of"; not "work in the factory".
  return NOMINAL.has(word) && (code !== dep.obl || tree.tokens.tag[above] !== tag.VERB)
}
const INFINITIVE_ONLY = new Set(
  'work look set agree continue talk hope move say begin need task pursue plan'.split(' '),
)
const NOMINAL = new Set(
  'resist reject rebuff spurn oppose plan seek attempt effort possibility prevent stop halt cease abort cancel scrap suspend freeze discontinue abandon thwart foil avert threat risk prospect want demand intention proposal fear lack chance block deter consider propose ban bar prohibit forbid'.split(
    ' ',
  ),
)

/** Whether a verb or noun that ends a deed only tells of an end that is asked for or to come: "should end", "a halt to". */
export function isOpenEnd(tree: Tree, above: number): boolean {
  if (tree.tokens.tag[above] !== tag.VERB || isOpenDeed(tree, above)) return true
  for (let c = tree.first[above]!; c >= 0 && c < above; c = tree.next[c]!)
    if (tree.tokens.dependency[c] === dep.aux && MODALS.has(tree.words[c]!)) return true
  return false
}
const MODALS = new Set(['will', 'would', 'should', 'must', 'may', 'might', 'can', 'could', 'shall'])
