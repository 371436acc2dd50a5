import type { Cue } from './cues/cues.ts'
import { PLAIN_SPEECH, type SpeechLexicon } from './cues/speech-lexicon.ts'
import { ownSubject } from './trees/clauses.ts'
import { possessorOf } from './trees/possessors.ts'
import { adposition, child, dep, type Tree, tag } from './trees/tree.ts'

/**
 * "In her view", "by its own account", "by one Velmarian count", "if the services are to be believed": words in the middle or at the end of a
 * clause that say whose it is. The clause around them is what is said. Undefined where a token is no such word.
 */
export function viewAt(tree: Tree, lexicon: SpeechLexicon, i: number): Cue | undefined {
  const act = lexicon.views.get(tree.tokens.lemma[i]!)
  const isSeen = act ? isView(tree, i) : isBelieved(tree, i)
  if (!isSeen) return undefined
  return {
    kind: 'phrase',
    first: i,
    end: i + 1,
    anchor: i,
    word: { ...PLAIN_SPEECH, act: act ?? 'state' },
    silent: false,
    around: true,
  }
}

/** Whose view it is: token or -1. */
export function ownerOfView(tree: Tree, anchor: number): number {
  return tree.tokens.tag[anchor] === tag.NOUN ? (possessorOf(tree, anchor)?.token ?? -1) : ownSubject(tree, anchor)
}

function isView(tree: Tree, i: number): boolean {
  if (tree.tokens.tag[i] !== tag.NOUN || !PREPOSITIONS.has(adposition(tree, i))) return false
  const owner = ownerOfView(tree, i)
  if (owner < 0 || owner > i || OUR_OWN.has(tree.words[owner]!)) return false
  const first = tree.left[i]!
  const before = tree.words[first - 1] ?? ''
  const opens = first === 0 || tree.tokens.sentence[first - 1] !== tree.tokens.sentence[i] || BREAKS.test(before)
  return BREAKS.test(tree.words[i + 1] ?? '.') && (opens || /^[.,]$/.test(tree.words[i + 1] ?? '.'))
}
const PREPOSITIONS = new Set(['in', 'by', 'on', 'from'])
const OUR_OWN = new Set(['our', 'my', 'your', 'other'])
const BREAKS = /^[,.;:()–—“”"]$/

/** "If three services are to be [believed]" */
function isBelieved(tree: Tree, i: number): boolean {
  const word = tree.words[i]!
  if ((word !== 'believed' && word !== 'trusted') || tree.words[i - 1] !== 'be' || tree.words[i - 2] !== 'to')
    return false
  const mark = child(tree, i, dep.mark)
  return (mark >= 0 && tree.words[mark] === 'if') || tree.words[tree.left[i]!] === 'if'
}
