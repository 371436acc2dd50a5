import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const SUBJECTS = new Set((['nsubj', 'nsubj:pass'] as const).map((name) => dep[name]))
const KEPT = new Set(
  (['amod', 'nummod', 'det', 'nmod:poss', 'case', 'compound', 'punct'] as const).map((name) => dep[name]),
)
/** What stands behind "arms" as the second half of one noun. */
const SECOND = new Set(
  'embargo deal race lobby cache depot sale shipment delivery transfer supply export import trade dealer maker buildup build-up smuggling trafficking market industry convoy pact'.split(
    ' ',
  ),
)

/** Farthest that a word is looked for around the noun, in tokens. */
const FARTHEST = 60

/** Whether a token may be the second half of a noun like "arms [embargo]" that was read as something else. */
export function mayBeArmsNoun({ lemma, tag: tags, dependency, head, sentence }: Tokens, token: number): boolean {
  const arms = token - 1
  if (arms < 0 || !SECOND.has(lemma[token]!) || sentence[arms] !== sentence[token]) return false
  const isArms = lemma[arms] === 'arm' || lemma[arms] === 'arms'
  return (
    isArms &&
    tags[arms] === tag.NOUN &&
    (tags[token] !== tag.NOUN || dependency[arms] !== dep.compound) &&
    head[arms] !== -1
  )
}

/**
 * "Imposed an [arms embargo] on Velmark", read as arms that are the object, or the subject, and a word of its own behind them: the two are one noun, in the
 * place that "arms" had, or that the second word had where "arms" hung on it. Says whether anything was set right.
 */
export function mendArmsNoun(draft: Draft, noun: number): boolean {
  const { words, tag: tags, head, dependency, sentence, length } = draft
  const arms = noun - 1
  if (words[arms] !== 'arms' || !mayBeArmsNoun(draft, noun)) return false
  const isRight = head[arms] === noun && !SUBJECTS.has(dependency[arms]!) && tags[noun] === tag.NOUN
  if (isRight) return false
  if (head[arms] !== noun) {
    head[noun] = head[arms]!
    dependency[noun] = dependency[arms]!
  } else if (head[noun]! >= 0 && head[noun]! < arms && tags[head[noun]!] === tag.VERB) {
    dependency[noun] = dep.obj
  } else if (head[noun]! > noun && tags[head[noun]!] === tag.VERB) dependency[noun] = dep.nsubj
  tags[noun] = tag.NOUN
  for (let at = Math.max(0, arms - FARTHEST); at < Math.min(length, noun + FARTHEST); at++) {
    if (at === arms || at === noun || sentence[at] !== sentence[noun]) continue
    if (head[at] === arms) head[at] = noun
    else if (head[at] === noun && at > noun && !KEPT.has(dependency[at]!)) hang(draft, at, noun)
  }
  head[arms] = noun
  dependency[arms] = dep.compound
  // "A breach of the UN arms [embargo]", hung on like a clause.
  if (VERBAL.has(dependency[noun]!) && isLed(draft, noun))
    dependency[noun] = tags[head[noun]!] === tag.VERB ? dep.obl : dep.nmod
  return true
}

/** What hung on a verb hangs on a noun now, or on the verb above it. */
function hang({ head, dependency, tag: tags, words }: Draft, child: number, noun: number): void {
  const code = dependency[child]!
  // "Violations of the arms embargo [by three states]": whose deed the noun above is.
  const above = head[noun]!
  const isObl = code === dep.obl || code === dep['obl:agent']
  if (isObl && words.slice(Math.max(noun, child - 4), child).includes('by') && tags[above] === tag.NOUN)
    head[child] = above
  if (isObl) dependency[child] = dep.nmod
  else if (code === dep.ccomp) dependency[child] = dep['acl:relcl']
  else if (code === dep.advcl && words[child]!.endsWith('ing') && tags[head[noun]!] === tag.VERB)
    head[child] = head[noun]!
  else if (code === dep.advcl) dependency[child] = dep.acl
}
const VERBAL = new Set([dep.acl, dep.advcl, dep.ccomp, dep.xcomp, dep['acl:relcl']])

/** Whether a preposition leads a noun. */
function isLed({ head, dependency, length }: Draft, noun: number): boolean {
  for (let at = Math.max(0, noun - 8); at < Math.min(length, noun); at++)
    if (head[at] === noun && dependency[at] === dep.case) return true
  return false
}
