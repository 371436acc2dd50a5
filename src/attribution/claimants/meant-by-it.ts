import type { Source } from '../sources/sources.ts'
import { phraseSpan } from '../trees/phrases.ts'
import { dep, isUnder, type Tree, tag } from '../trees/tree.ts'

/** Farthest that the subject is looked for before "it", in tokens. */
const FARTHEST = 45

/**
 * "Velmark expelled two men whom [it] accused of spying": the subject of the clause that a relative clause or "what it calls …" hangs from, as a source.
 * With `isFree`, where coreference knows nothing, also the subject before "it" in its sentence, or else that of the sentence before.
 */
export function meantByIt(tree: Tree, { head, span }: Source, isFree: boolean): Source | undefined {
  const { words, tokens } = tree
  if (words[head] !== 'it' || span.text.length > 2) return undefined
  const isRelative = /^(?:whom?|which|that|what)$/.test(words[head - 1] ?? '')
  if (!isRelative && !isFree) return undefined
  const here = tokens.sentence[head]!
  for (let i = head - 1; i >= Math.max(0, head - FARTHEST) && tokens.sentence[i]! >= here - 1; i--) {
    if (tokens.sentence[i] !== here && (!isFree || isRelative)) return undefined
    if (tokens.dependency[i] !== dep.nsubj && tokens.dependency[i] !== dep['nsubj:pass']) continue
    // The subjects of clauses within are not those that "it" takes up.
    if (tokens.sentence[i] !== here && tokens.dependency[tokens.head[i]!] !== dep.root) continue
    if (isRelative && !isUnder(tree, head, tokens.head[i]!)) continue
    if (tokens.tag[i] === tag.PRON || tokens.tag[i] === tag.DET) return undefined
    return { span: phraseSpan(tree, i, 'name'), head: i, inferred: true }
  }
  return undefined
}
