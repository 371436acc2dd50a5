import type { Act, ClaimantKind, Span } from '../schema/index.ts'
import type { Cue } from './cues/cues.ts'
import type { SpeechLexicon } from './cues/speech-lexicon.ts'
import { isPassive } from './trees/clauses.ts'
import { tokenFrom } from './trees/phrases.ts'
import { isNegated, type Tree } from './trees/tree.ts'

/**
 * What a speaker does with words: what the cue says, told more closely by the other words of the cue ("issued a warning"), by who speaks (papers
 * report, experts assess) and by words that deny ("called the report baseless") or refuse ("said it does not comment").
 */
export function actOf(
  tree: Tree,
  cue: Cue,
  words: Span,
  content: readonly Span[],
  kind: ClaimantKind | undefined,
  lexicon: SpeechLexicon,
): Act {
  const { act } = cue.word
  // "called the camp a school" asks for nothing.
  const isCalled = cue.word.called && act === 'request' && !/^(for|on|upon)$/.test(tree.words[cue.end] ?? '')
  // "did not rule out that …"
  if (act === 'deny' && tree.words[cue.end - 1] === 'out' && isNegated(tree, cue.anchor)) return 'assess'
  if (act === 'report' && cue.kind === 'phrase' && kind !== undefined && !PASSING_ON.has(kind)) return 'state'
  if (act !== 'state' && !isCalled) return act
  const told = isCalled ? undefined : actInCue(tree, cue, words, lexicon)
  if (told) return told
  const said = content.map(({ start, end }) => tree.text.slice(start, end)).join(' ')
  if (REFUSES.test(said)) return 'decline'
  if (DENIES.test(said) || (cue.word.called && (UNTRUE.test(said) || isCharge(said)))) return 'deny'
  if (cue.word.called && BREACH.test(said)) return 'accuse'
  // "photographs released by the agency"
  if (HANDING_OUT.has(tree.words[cue.anchor]!) && isPassive(tree, cue.anchor))
    return kind === 'media' ? 'report' : 'reveal'
  if (!PLAIN.has(tree.tokens.lemma[cue.anchor]!)) return 'state'
  // A statement, a letter: the words of whoever wrote it.
  const isOwn = kind === 'document' && OWN_PAPERS.test(tree.text.slice(words.start - 60, words.start))
  if (kind !== undefined && PASSING_ON.has(kind) && !isOwn) return 'report'
  return kind === 'experts' ? 'assess' : 'state'
}

const PASSING_ON: ReadonlySet<ClaimantKind> = new Set(['media', 'document'])
const HANDING_OUT = new Set(['released', 'published', 'issued'])
/** Verbs that say no more than that something is said. */
const PLAIN = new Set(['say', 'write', 'add', 'tell', 'claim', 'note', 'state', 'speak'])

/** "issued [a warning]", "went on to [accuse]", "released a statement [calling on]": the act of another word of the cue. */
function actInCue(tree: Tree, cue: Cue, { start, end }: Span, lexicon: SpeechLexicon): Act | undefined {
  for (let i = tokenFrom(tree, start); i < tree.tokens.length && tree.tokens.end[i]! <= end; i++) {
    if (i >= cue.first && i < cue.end) continue
    const lemma = tree.tokens.lemma[i]!
    const word = lexicon.nouns.get(tree.words[i]!) ?? lexicon.nouns.get(lemma) ?? lexicon.verbs.get(lemma)
    if (word && TELLING.has(word.act)) return word.act
  }
  return undefined
}
const TELLING: ReadonlySet<Act> = new Set(['warn', 'accuse', 'request', 'vow', 'deny', 'confirm'])

const REFUSES =
  /\b(?:(?:do|does|did|will|would|could|can)(?:n[’']t| not) (?:comment|discuss|answer)|no comment|nothing to (?:say|add)|too early to (?:say|tell|comment)|neither confirm nor deny)\b/i
/** What somebody denies it to be true by. */
const FALSE =
  '(?:forged|fabricat(?:ed|ions?)|baseless|unfounded|groundless|untrue|slander(?:ous)?|fairy ?tales?|lies?|nonsense|politically motivated|woven from|absurd|fantas(?:y|ies)|inventions?|preposterous|ridiculous|ludicrous|laughable|forger(?:y|ies)|hoax|fiction)'
const UNTRUE = new RegExp(`\\b${FALSE}\\b`, 'iu')
const DENIES = new RegExp(
  `\\b(?:is|are|was|were|being|as) (?:["“']|\\p{L}+ |an? ){0,2}${FALSE}\\b|^["“]?(?:that )?(?:there (?:is|are|was|were) no\\b|(?:it|he|she|they|we|I|(?:his|her|its|their|our|my) \\p{L}+) (?:has|have|had) ["“]?never(?! ruled out)\\b)`,
  'iu',
)
/** "Called the accusation a carnival mask": whatever it is called, it is not granted. */
function isCharge(said: string): boolean {
  return CHARGE.test(said) && !GRANTED.test(said)
}
const CHARGE =
  /^(?:the|this|that|these|those|such|all|any|its|his|her|their) (?:\p{L}+ )?(?:accusation|charge|allegation|claim)s?\b/iu
const GRANTED =
  /\b(?:true|correct|accurate|credible|plausible|convincing|serious|grave|compelling|justified|well-founded|worrying|troubling|disturbing|important|welcome|shocking)\b/i
/** "Called this a plain breach of the truce" */
const BREACH = /\ban? (?:[\p{L}-]+ ){0,2}(?:breach|violation) of\b/iu
const OWN_PAPERS = /\b(?:statement|letter|e-?mail|note|message|communiqu[eé]|declaration|post)\b/i
