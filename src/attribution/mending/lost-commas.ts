import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import { draftOf, type TreeDraft } from './tree-draft.ts'

const NOUN = tag.NOUN
const PROPN = tag.PROPN
const VERB = tag.VERB
const ADP = tag.ADP
const NSUBJ = dep.nsubj
const ROOT = dep.root
const CCOMP = dep.ccomp
/** Verbs that close a sentence. */
const CLOSING = new Set(['say', 'report'])
/** How a verb of speech is hung on what stands before it when no comma parts them. */
const HUNG = new Set(
  (['acl:relcl', 'acl', 'ccomp', 'conj', 'advcl', 'obl', 'obj', 'nmod', 'appos'] as const).map((name) => dep[name]),
)

/**
 * Tokens in which "said" at the end of a sentence belongs to the whole sentence before it, where a text has lost its commas: "We warn
 * against such steps the general staff said", read as "steps that the staff said". The same object where there is none. Linear.
 */
export function withClosingSpeech(tokens: Tokens, text: string): Tokens {
  let draft: TreeDraft | undefined
  for (let i = 2; i < tokens.length; i++) {
    if (tokens.tag[i] !== VERB || !CLOSING.has(tokens.lemma[i]!) || !HUNG.has(tokens.dependency[i]!)) continue
    if (!isLast(tokens, text, i)) continue
    const speaker = speakerOf(tokens, i)
    const root = speaker < 0 ? -1 : rootBefore(tokens, i, speaker)
    if (root < 0 || !isUnparted(tokens, text, i, speaker)) continue
    draft ??= draftOf(tokens)
    const { head, dependency } = draft
    head[i] = head[root]!
    dependency[i] = ROOT
    head[root] = i
    dependency[root] = CCOMP
    head[speaker] = i
    dependency[speaker] = NSUBJ
  }
  return draft ? { ...tokens, ...draft } : tokens
}

/** "… said.", "… said on Monday.", "… said at a briefing on Tuesday.": nothing but a time or place up to the end of the sentence. */
function isLast({ sentence, start, end, tag: tags }: Tokens, text: string, verb: number): boolean {
  let last = verb + 1
  while (sentence[last] === sentence[verb]) last++
  const rest = text.slice(end[verb], end[last - 1])
  if (/^\s*[.!]?$/.test(rest)) return true
  const next = text.slice(start[verb + 1], end[verb + 1])
  if (/^\s(?:(?:late|early) )?(?:\p{Lu}\p{Ll}+day|yesterday|today)(?: night| evening)?\.?$/u.test(rest)) return true
  return tags[verb + 1] === ADP && /^(?:on|at|in|during|via|through)$/.test(next) && !/[,;:“”"]/.test(rest)
}

/** The noun right before the verb, or what it is the end of the phrase of; or -1. */
function speakerOf({ tag: tags, head, dependency }: Tokens, verb: number): number {
  const last = verb - 1
  if (tags[last] !== NOUN && tags[last] !== PROPN) return -1
  for (let at = last, steps = 0; steps < 8 && at >= 0; at = head[at]!, steps++)
    if (head[at] === verb && dependency[at] === NSUBJ) return at
  return head[last]! < last && tags[last] === NOUN ? last : -1
}

/** The main verb of the sentence, before the phrase of the speaker; or -1. */
function rootBefore({ dependency, head, sentence, tag: tags }: Tokens, verb: number, speaker: number): number {
  let at = verb
  for (let steps = 0; steps < 12 && dependency[at] !== ROOT; steps++) {
    at = head[at]!
    if (at < 0 || sentence[at] !== sentence[verb]) return -1
  }
  return dependency[at] === ROOT && at < speaker && tags[at] === VERB ? at : -1
}

/** Whether no word or mark opens a clause of its own before the speaker: "what the minister said", "as the staff said", "the last thing X said". */
function isUnparted({ head, start, end, sentence }: Tokens, text: string, verb: number, speaker: number): boolean {
  let first = speaker
  for (let at = speaker - 1; at >= 0 && sentence[at] === sentence[verb]; at--) {
    let above = at
    for (let steps = 0; steps < 8 && above >= 0 && above < speaker; steps++) above = head[above]!
    if (above !== speaker) break
    first = at
  }
  const before = text.slice(start[first - 1] ?? 0, end[first - 1] ?? 0).toLowerCase()
  return /^[\p{L}\d.-]*[\p{L}\d]$/u.test(before) && !OPENERS.has(before)
}
const OPENERS = new Set(
  'what that as than like who which whom when where why how if whether because after before while although since until and but or said says thing things words word way all everything anything nothing something one last time'.split(
    ' ',
  ),
)
