import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import { draftOf, type TreeDraft } from './tree-draft.ts'

/** Verbs that are cut off from what they say. */
const INTERRUPTED = new Set(
  'say believe think fear worry warn claim argue insist suspect deny allege maintain hope add admit acknowledge assert stress note complain concede contend swear'.split(
    ' ',
  ),
)
/** Those who speak without a noun, taken for a word that describes the verb. */
const ANYONE = /^(?:some|many|others?|most|few|several|both|neither)$/

/**
 * Tokens in which a speaker put between a verb of saying and its clause is an aside: "Some fear, [Holt said], that the raid was staged" is
 * what some fear, and that they do is what Holt said. The same object where there is none. Linear.
 */
export function withInterruptedSpeech(tokens: Tokens, text: string): Tokens {
  const { lemma, sentence, start, end } = tokens
  const word = (i: number) => text.slice(start[i] ?? text.length, end[i] ?? text.length)
  let draft: TreeDraft | undefined
  for (let i = 1; i < tokens.length - 4; i++) {
    const aside = tokens.head[i]!
    if (tokens.dependency[i] !== dep.ccomp || aside < i + 3 || aside > i + LONGEST) continue
    if (word(i + 1) !== ',' || word(aside + 1) !== ',' || !INTERRUPTED.has(lemma[i]!.replace(/^worried$/, 'worry')))
      continue
    const clause = clauseBehind(tokens, aside)
    if (clause < 0 || sentence[clause] !== sentence[i] || hasOwn(tokens, i)) continue
    draft ??= draftOf(tokens)
    draft.tag[i] = tag.VERB
    draft.head[i] = draft.head[aside]!
    draft.dependency[i] = draft.dependency[aside]!
    draft.head[aside] = i
    draft.dependency[aside] = dep.parataxis
    for (let at = aside + 1; sentence[at] === sentence[i]; at++) if (draft.head[at] === aside) draft.head[at] = i
    draft.dependency[clause] = dep.ccomp
    if (ANYONE.test(word(i - 1).toLowerCase()) && draft.head[i - 1] === i) {
      draft.dependency[i - 1] = dep.nsubj
      draft.tag[i - 1] = tag.PRON
    }
  }
  return draft ? { ...tokens, ...draft } : tokens
}
/** Tokens from the verb to the end of the aside. */
const LONGEST = 12

/** The clause that an aside was taken to say, right behind its comma; or -1. */
function clauseBehind({ head, dependency, sentence, length }: Tokens, aside: number): number {
  for (let at = aside + 2; at < length && sentence[at] === sentence[aside]; at++)
    if (head[at] === aside && dependency[at] === dep.ccomp) return at
  return -1
}

/** Whether a verb has an object or a clause of its own before the aside. */
function hasOwn({ head, dependency }: Tokens, verb: number): boolean {
  for (let at = Math.max(0, verb - LONGEST); at < verb + 2; at++)
    if (head[at] === verb && (dependency[at] === dep.obj || dependency[at] === dep.ccomp)) return true
  return false
}
