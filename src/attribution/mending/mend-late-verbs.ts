import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const RELATIVES = words('which who whom whose where')
const HUNG = new Set([dep.acl, dep.conj, dep.advcl, dep.parataxis, dep.ccomp])
const SUBJECTS = new Set([dep.nsubj, dep['nsubj:pass'], dep.csubj])
/** Verbs whose past is their bare form. */
const UNCHANGED = words('hit put set cut shut split')
const OPENERS = words('after before since until once as while because')

/** Whether a sentence may have its verb hung inside an aside, by the word that opens the aside or the sentence. */
export function mayBeLate(forms: readonly string[], token: number): boolean {
  return RELATIVES.has(forms[token]!) || OPENERS.has(forms[token]!)
}

/** Gives a clause the verb that was hung inside an aside to its subject, and says whether it did. */
export function mendLateVerb(draft: Draft, token: number): boolean {
  return mendMain(draft, token) || mendOpened(draft, token)
}

/** "The strikes, [which] came a week after he ordered a campaign, killed fighters": the verb behind the aside is what the sentence says of its noun. */
function mendMain(draft: Draft, pronoun: number): boolean {
  const { head, dependency, words: forms, sentence, length, tag: tags } = draft
  if (!RELATIVES.has(forms[pronoun]!)) return false
  const comma = forms[pronoun - 1] === ',' ? pronoun - 1 : pronoun - 2
  if (forms[comma] !== ',' || sentence[comma - 1] !== sentence[pronoun]) return false
  let subject = comma - 1
  while (head[subject]! >= 0 && head[subject]! < comma) subject = head[subject]!
  const isNoun = tags[subject] === tag.NOUN || tags[subject] === tag.PROPN
  if (!isNoun || head[subject]! >= 0) return false
  for (let i = pronoun; i >= 0 && sentence[i] === sentence[pronoun]; i--) if (dependency[i] === dep.cop) return false
  let verb = pronoun
  for (let end = false; !end; ) {
    verb++
    if (verb >= length || sentence[verb] !== sentence[pronoun]) return false
    end = isLate(draft, verb, subject, comma)
  }
  let passive = false
  for (let i = comma; i < verb; i++) if (head[i] === verb && dependency[i] === dep['aux:pass']) passive = true
  head[verb] = -1
  dependency[verb] = dep.root
  head[subject] = verb
  dependency[subject] = passive ? dep['nsubj:pass'] : dep.nsubj
  for (let i = verb + 1; i < length && sentence[i] === sentence[verb]; i++) if (head[i]! < verb) head[i] = verb
  return true
}

/** Whether a verb behind a comma, with no subject of its own, was hung between the noun and itself. */
function isLate(draft: Draft, verb: number, subject: number, comma: number): boolean {
  const { head, dependency, words: forms, tag: tags, lemma } = draft
  if (tags[verb] !== tag.VERB || !HUNG.has(dependency[verb]!) || forms[verb]!.endsWith('ing')) return false
  let before = verb - 1
  while (tags[before] === tag.AUX || tags[before] === tag.ADV || tags[before] === tag.PART) before--
  const hasHelp = tags[verb - 1] === tag.AUX
  const isTensed = hasHelp || forms[verb] !== lemma[verb] || UNCHANGED.has(forms[verb]!)
  if (forms[before] !== ',' || before <= comma + 1 || !isTensed) return false
  if (!hasHelp && (forms[verb + 1] === 'by' || forms[verb + 1] === 'as')) return false
  const above = head[verb]!
  if (above < subject || above > verb || (above === subject && dependency[verb] === dep.acl)) return false
  for (let i = comma; i < verb; i++) if (head[i] === verb && SUBJECTS.has(dependency[i]!)) return false
  return true
}

/** "[After] Velmark, the king’s supporter, and the republic had agreed, …": what stands before the aside does it too. */
function mendOpened(draft: Draft, opener: number): boolean {
  const { head, dependency, words: forms, sentence, length, tag: tags } = draft
  const first = head[opener]!
  if (!OPENERS.has(forms[opener]!) || dependency[opener] !== dep.case || first < opener) return false
  for (let verb = first + 1; verb < length && sentence[verb] === sentence[opener]; verb++) {
    if (tags[verb] !== tag.VERB || dependency[verb] !== dep.conj) continue
    let top = head[verb]!
    while (top > first && head[top]! >= first) top = head[top]!
    if (top !== first || tags[verb - 1] !== tag.AUX) return false
    let second = verb - 1
    while (second > first && !(head[second] === verb && SUBJECTS.has(dependency[second]!))) second--
    if (second === first) return false
    head[verb] = head[first]!
    dependency[verb] = dep.advcl
    head[first] = verb
    dependency[first] = dependency[second]!
    head[second] = first
    dependency[second] = dep.conj
    head[opener] = verb
    dependency[opener] = dep.mark
    for (let i = first + 1; i < second; i++)
      if (head[i] === verb) head[i] = dependency[i] === dep.cc || dependency[i] === dep.punct ? second : verb
    return true
  }
  return false
}
