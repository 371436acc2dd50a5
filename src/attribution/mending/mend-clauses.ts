import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
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
export function mayBeClause({ tag: tags, dependency, lemma, head }: Tokens, token: number): boolean {
  const code = dependency[token]
  if (tags[token] === tag.DET) return PAIRS.has(lemma[token]!) && tags[token + 1] === tag.VERB
  if (code === dep.conj && head[token] === token - 2) return tags[token] === tag.ADJ || tags[token] === tag.VERB
  return tags[token] === tag.VERB && CLAUSES.has(code!)
}

const CLAUSES = new Set([dep.advcl, dep.acl, dep['acl:relcl'], dep.xcomp, dep.ccomp, dep.conj])

/** Hangs a clause where it belongs, and says whether it did. */
export function mendClause(draft: Draft, token: number): boolean {
  return (
    mendPair(draft, token) ||
    mendCase(draft, token) ||
    mendLateRelative(draft, token) ||
    mendDeadly(draft, token) ||
    mendCleft(draft, token) ||
    mendTold(draft, token) ||
    mendReduced(draft, token) ||
    mendBackwards(draft, token) ||
    mendJoinedFinite(draft, token) ||
    mendJoinedParticiple(draft, token)
  )
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
  // "A fund of $100 million a year that the state [provides]"
  if (above >= 0 && above < day && dependency[day] === dep['nmod:unmarked']) {
    let whole = above
    while (dependency[whole] === dep.nmod && head[whole]! >= 0 && head[whole]! < whole) whole = head[whole]!
    head[verb] = whole
    return true
  }
  if (above < 0 || above > day || !TIMES.has(dependency[day]!)) return false
  for (let at = day - 1; at > above; at--) {
    if (head[at] !== above || dependency[at] !== dep.obj) continue
    head[verb] = at
    return true
  }
  return false
}

/** "An attack in the market of Osk that [killed] 28": what kills is the deed, not where it was. */
function mendDeadly({ dependency, head, lemma, tag: tags, words: forms }: Draft, verb: number): boolean {
  if (dependency[verb] !== dep['acl:relcl'] || !DEADLY.has(lemma[verb]!)) return false
  const place = head[verb]!
  if (place < 0 || place >= verb || !RELATIVES.has(forms[verb - 1]!) || forms[verb - 1] === 'who') return false
  for (let at = place, steps = 0; steps < 3 && dependency[at] === dep.nmod; steps++) {
    const above = head[at]!
    if (above < 0 || above >= at) return false
    let preposition = above + 1
    while (preposition < at && !(tags[preposition] === tag.ADP && head[preposition] === at)) preposition++
    if (DEEDS.has(lemma[above]!) && WITHIN.has(forms[preposition]!)) {
      head[verb] = above
      return true
    }
    at = above
  }
  return false
}
const DEADLY = words('kill wound injure maim claim leave destroy damage flatten level')
const DEEDS = words('attack strike raid bombing blast explosion airstrike shelling bombardment assault ambush massacre')
const WITHIN = words('in at near outside inside')

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

/** "The kingdom [paid] for the drones, officials said": a past form that was read as a participle of the first of two subjects is what is said. */
function mendTold({ dependency, head, lemma, words: forms, tag: tags, length }: Draft, verb: number): boolean {
  if (dependency[verb] !== dep.acl || tags[verb] !== tag.VERB || forms[verb]!.endsWith('ing')) return false
  const subject = head[verb]!
  if (subject < 0 || subject > verb || dependency[subject] !== dep.nsubj) return false
  const saying = head[subject]!
  if (saying < verb || !SAYING.has(lemma[saying]!) || forms[verb + 1] === 'by') return false
  let teller = saying - 1
  while (teller > verb && (head[teller] !== saying || dependency[teller] !== dep.nsubj)) teller--
  const commas = forms.slice(subject, Math.min(teller, length)).map((form, i) => (form === ',' ? subject + i : -1))
  const first = commas.find((at) => at >= 0) ?? -1
  if (teller <= verb || first < verb) return false
  // "A drone [launched] from the valley struck a tanker, officials said": the next verb is that of the clause.
  for (let at = verb + 1; at < first; at++)
    if (tags[at] === tag.VERB && dependency[at] === dep.acl && !forms[at]!.endsWith('ing')) return false
  head[verb] = saying
  dependency[verb] = dep.ccomp
  head[subject] = verb
  return true
}
const SAYING = words('say report tell add note claim allege announce state write believe suggest')

/** "Intercepted a truck [loaded] with shells", "the money [spent] on it": a participle that was read as a clause of the verb before tells of the noun right before it. */
function mendReduced(
  { dependency, head, lemma, words: forms, tag: tags, sentence, length }: Draft,
  verb: number,
): boolean {
  const code = dependency[verb]
  const above = head[verb]!
  if ((code !== dep.xcomp && code !== dep.ccomp) || tags[verb] !== tag.VERB || above < 0 || above > verb) return false
  const form = forms[verb]!
  if (
    form.endsWith('ing') ||
    form === lemma[verb] ||
    KEEPING.has(lemma[above]!) ||
    sentence[verb - 1] !== sentence[verb]
  )
    return false
  for (let at = Math.max(0, verb - 30); at < Math.min(length, verb + 30); at++)
    if (head[at] === verb && WHOLE.has(dependency[at]!)) return false
  // The noun phrase that ends right before the participle.
  let noun = verb - 1
  if (tags[noun] !== tag.NOUN && tags[noun] !== tag.PROPN && tags[noun] !== tag.NUM) return false
  while (head[noun]! > above && head[noun]! < verb) noun = head[noun]!
  if (head[noun]! < 0 || head[noun]! >= verb || noun <= above || !DONE_TO.has(dependency[noun]!)) return false
  head[verb] = noun
  dependency[verb] = dep.acl
  return true
}
/** What only a clause of its own has. */
const WHOLE = new Set([
  dep.nsubj,
  dep['nsubj:pass'],
  dep.aux,
  dep['aux:pass'],
  dep.mark,
  dep.obj,
  dep.cop,
  dep.expl,
  dep.ccomp,
  dep.xcomp,
])
const DONE_TO = new Set([dep.obj, dep.obl, dep.nmod])
/** Verbs that say what becomes of their object: "wants the embargo lifted". */
const KEEPING = words(
  'want keep find see leave consider have deny get make need watch show hold hear order like prefer wish feel declare report catch render think believe set',
)

/** "Accused it of [arming] cells": a gerund behind a preposition that was hung on its own object. */
function mendBackwards({ dependency, head, words: forms }: Draft, gerund: number): boolean {
  const object = head[gerund]!
  if (dependency[gerund] !== dep.acl || object <= gerund || !forms[gerund]!.endsWith('ing')) return false
  const above = head[object]!
  if (head[gerund - 1] !== gerund || !LEADING.has(forms[gerund - 1]!) || above < 0 || above >= gerund) return false
  head[gerund] = above
  dependency[gerund] = dep.advcl
  head[object] = gerund
  dependency[object] = dep.obj
  return true
}
const LEADING = words('of for by from with in')

/** "Asked parliament to act and [offered] weapons": a past form is joined to the verb that rules the infinitive, not to the infinitive. */
function mendJoinedFinite({ dependency, head, lemma, words: forms, tag: tags }: Draft, verb: number): boolean {
  if (
    dependency[verb] !== dep.conj ||
    tags[verb] !== tag.VERB ||
    !/(?:ed|gave|sent|sold|took|made)$/.test(forms[verb]!)
  )
    return false
  const infinitive = head[verb]!
  if (infinitive < 1 || infinitive > verb || forms[infinitive - 1] !== 'to' || forms[infinitive] !== lemma[infinitive])
    return false
  const above = head[infinitive]!
  const isRuling = above >= 0 && above < infinitive && tags[above] === tag.VERB && forms[above]!.endsWith('ed')
  if (!isRuling || dependency[infinitive] === dep.acl) return false
  head[verb] = above
  return true
}

/** "The militia, [armed] and trained by Velmark, has grown": a participle behind a comma that was joined to the noun before it tells of it. */
function mendJoinedParticiple({ dependency, head, words: forms, tag: tags, length }: Draft, first: number): boolean {
  const noun = first - 2
  if (dependency[first] !== dep.conj || head[first] !== noun || forms[first - 1] !== ',' || tags[noun] === tag.VERB)
    return false
  if (!forms[first]!.endsWith('ed') || forms[first + 1] !== 'and' || !forms[first + 2]?.endsWith('ed')) return false
  const second = first + 2
  if (forms[second + 1] !== 'by' || second + 2 >= length || head[second] !== noun) return false
  dependency[first] = dep.acl
  tags[first] = tag.VERB
  head[second] = first
  return true
}
