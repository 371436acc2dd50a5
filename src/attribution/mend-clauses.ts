import type { Tokens } from '../schema/index.ts'
import { dep, tag } from './codes.ts'
import type { Draft } from './mend-deeds.ts'

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** What something that may be so, or is said to be, is a case of. */
const CASES = words(
  'possibility prospect risk danger chance likelihood probability idea hope fear case spectre specter history thought accusation allegation suspicion consequence result scenario instance evidence sign report dream',
)
const DAYS = words(
  'day night morning afternoon evening week weekend month year decade summer winter spring autumn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today',
)
const TIMES = new Set([dep.obl, dep['obl:unmarked']])
const RELATIVES = words('that which who')
const PAIRS = words('both neither')

/** Whether a clause may hang in a wrong place by this token: what `mendClause` looks at. */
export function mayBeClause({ tag: tags, dependency, lemma }: Tokens, token: number): boolean {
  const code = dependency[token]
  if (tags[token] === tag.DET) return PAIRS.has(lemma[token]!) && tags[token + 1] === tag.VERB
  return tags[token] === tag.VERB && (code === dep.advcl || code === dep.acl || code === dep['acl:relcl'])
}

/** Hangs a clause where it belongs, and says whether it did. */
export function mendClause(draft: Draft, token: number): boolean {
  return mendPair(draft, token) || mendCase(draft, token) || mendLateRelative(draft, token) || mendCleft(draft, token)
}

/** "[Both] threaten the port": the subject of the verb behind it. */
function mendPair({ dependency, tag: tags, head, words: forms }: Draft, token: number): boolean {
  if (tags[token] !== tag.DET || !PAIRS.has(forms[token]!) || tags[token + 1] !== tag.VERB) return false
  if (head[token] !== token + 1) return false
  tags[token] = tag.PRON
  dependency[token] = dep.nsubj
  return true
}

/** "The possibility of Marland [using] gas": whose deed the gerund is stands before it. */
function mendCase(draft: Draft, gerund: number): boolean {
  const { dependency, head, lemma, sentence } = draft
  const code = dependency[gerund]
  if ((code !== dep.advcl && code !== dep.acl) || !draft.words[gerund]!.endsWith('ing')) return false
  const end = draft.words[gerund - 1] === ']' ? gerund - 2 : gerund - 1
  if (end < 2 || sentence[end] !== sentence[gerund]) return false
  // The noun phrase that ends right before the gerund.
  let party = end
  while (head[party]! > party && head[party]! <= end) party = head[party]!
  if (dependency[party] !== dep.nmod) return false
  const noun = head[party]!
  const of = draft.words.indexOf('of', noun)
  if (code === dep.acl && head[gerund] !== noun) return false
  if (noun >= party || !CASES.has(lemma[noun]!) || of < 0 || of > party || head[of] !== party) return false
  head[gerund] = noun
  dependency[gerund] = dep.acl
  head[party] = gerund
  dependency[party] = dep.nsubj
  head[of] = gerund
  dependency[of] = dep.mark
  return true
}

/** "Sent rockets last month that [reach] the capital": what is told of a day is told of what was sent. */
function mendLateRelative({ dependency, head, lemma, words: forms }: Draft, verb: number): boolean {
  if (dependency[verb] !== dep['acl:relcl']) return false
  const day = head[verb]!
  if (day < 0 || day >= verb || !DAYS.has(lemma[day]!) || !RELATIVES.has(forms[day + 1]!)) return false
  const above = head[day]!
  if (above < 0 || above > day || !TIMES.has(dependency[day]!)) return false
  for (let at = day - 1; at > above; at--) {
    if (head[at] !== above || dependency[at] !== dep.obj) continue
    head[verb] = at
    return true
  }
  return false
}

/** "It was to the militias that the army [sent] rockets": the clause is what is told, what stands before it a part of it. */
function mendCleft({ dependency, head, words: forms, sentence }: Draft, verb: number): boolean {
  if (dependency[verb] !== dep['acl:relcl']) return false
  let that = verb - 1
  while (that > 0 && sentence[that] === sentence[verb] && forms[that] !== 'that') that--
  if (forms[that] !== 'that' || head[that] !== verb) return false
  // From "it" on: a copula, a preposition, and the noun phrase that ends before "that".
  let top = head[verb]!
  while (top >= 0 && head[top]! >= 0 && head[top]! < top && dependency[top] === dep.nmod) top = head[top]!
  if (top < 0 || top > that) return false
  let [it, copula, preposition] = [-1, -1, -1]
  for (let at = top - 1; at >= 0 && at > top - 8 && sentence[at] === sentence[verb]; at--) {
    if (head[at] !== top) continue
    if (dependency[at] === dep.case) preposition = at
    else if (dependency[at] === dep.cop) copula = at
    else if (forms[at] === 'it') it = at
  }
  if (it < 0 || copula < it || preposition < copula) return false
  head[verb] = head[top]!
  dependency[verb] = dependency[top]!
  head[top] = verb
  dependency[top] = dep.obl
  for (const at of [it, copula, that]) {
    head[at] = verb
    dependency[at] = at === that ? dep.mark : dep.expl
  }
  for (let at = that + 1; at < forms.length && sentence[at] === sentence[verb]; at++)
    if (head[at] === top) head[at] = verb
  return true
}
