import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const { VERB, NOUN, PROPN, NUM, PRON } = tag
const { acl: ACL, conj: CONJ, parataxis: PARATAXIS, ccomp: CCOMP, advcl: ADVCL, obj: OBJ, obl: OBL, nsubj: NSUBJ } = dep
const RELATIVE = dep['acl:relcl']
const AGENT = dep['obl:agent']
const ROOT = dep.root
const AMOD = dep.amod
/** Places of a verb that may be the main one of its sentence, hung within what describes its subject. */
const HUNG: ReadonlySet<number> = new Set([ACL, CONJ, PARATAXIS, CCOMP, ADVCL])
/** What keeps a verb in the clause it was hung in. */
const OPENING: ReadonlySet<number> = new Set([
  dep.aux,
  dep['aux:pass'],
  dep.mark,
  dep.cc,
  dep.cop,
  NSUBJ,
  dep['nsubj:pass'],
  dep.advmod,
])
const RELATIVES = new Set(['which', 'who', 'whose', 'that', 'whom'])
/** Deeds and what comes of them: "…, [killing] nine". */
const OUTCOMES = new Set(
  'kill wound injure maim leave damage destroy burn ignite spark trigger cause prompt force send raise bring sink set hit strike cut knock flatten level collapse trap displace'.split(
    ' ',
  ),
)

/** Whether a token may be what `mendResumed` sets right. */
export function mayBeResumed({ tag: tags, dependency, head }: Tokens, token: number): boolean {
  const code = dependency[token]!
  if (tags[token] === VERB && code === AMOD) return head[token]! > token
  if (tags[token] === VERB) return HUNG.has(code) && head[token]! < token && head[token]! >= 0
  return code === NSUBJ && head[token]! > token + 3
}

/** Sets right a clause that goes on behind what describes its subject, and says whether it did. */
export function mendResumed(draft: Draft, token: number): boolean {
  if (draft.tag[token] !== VERB) return mendFirstSubject(draft, token)
  return mendDescribing(draft, token) || mendOutcome(draft, token) || mendMainVerb(draft, token)
}

/** "[A missile] hit a block, officials said": of two subjects of the verb of saying, the first is that of the verb right behind it. */
function mendFirstSubject({ head, dependency, tag: tags }: Draft, subject: number): boolean {
  const saying = head[subject]!
  let verb = -1
  for (let at = subject + 1; at <= saying + 3 && at < head.length; at++) {
    if (head[at] === saying && dependency[at] === CCOMP && tags[at] === VERB && verb < 0 && at < saying) verb = at
    if (verb >= 0 && head[at] === verb && SUBJECTS.has(dependency[at]!)) return false
    if (at === saying || head[at] !== saying || dependency[at] !== NSUBJ) continue
    if (verb < 0) return false
    head[subject] = verb
    return true
  }
  return false
}
const SUBJECTS: ReadonlySet<number> = new Set([NSUBJ, dep['nsubj:pass'], dep.csubj, dep.expl])

/** "Fired at the port by a militia backed by Brannoch, [killing] nine": what comes of a deed, not of what describes who did it. */
function mendOutcome({ head, dependency, lemma, words, tag: tags }: Draft, gerund: number): boolean {
  if (dependency[gerund] !== ADVCL || !words[gerund]!.endsWith('ing') || words[gerund - 1] !== ',') return false
  if (!OUTCOMES.has(lemma[gerund]!)) return false
  const first = head[gerund]!
  const isAside = dependency[first] === ACL || (dependency[first] === dep.xcomp && words[first]!.endsWith('ing'))
  if (tags[first] !== VERB || !isAside) return false
  for (let at = head[first]!, steps = 0; at >= 0 && at < gerund && steps < 8; at = head[at]!, steps++) {
    if (tags[at] !== VERB || dependency[at] === ACL) continue
    head[gerund] = at
    return true
  }
  return false
}

/** "Fire from across the border [wounded] two farmers": read as farmers of the fire, with no preposition to tie them. */
function mendDescribing(draft: Draft, verb: number): boolean {
  const { head, dependency, words, lemma } = draft
  const object = head[verb]!
  if (dependency[verb] !== AMOD || object < verb || dependency[object] !== dep.nmod) return false
  const subject = head[object]!
  if (subject < 0 || subject > verb - 2 || head[subject]! >= 0) return false
  if (words[verb] === lemma[verb] || words[verb]!.endsWith('ing') || words[verb - 1] === ',') return false
  for (let at = verb - 1; at > subject; at--)
    if (head[at] === object || head[at] === verb || draft.tag[at] === VERB) return false
  head[verb] = -1
  dependency[verb] = ROOT
  head[subject] = verb
  dependency[subject] = NSUBJ
  head[object] = verb
  dependency[object] = OBJ
  return true
}

/** "The raid, which lasted two hours, [killed] nine", "a drone launched from the valley [struck] a tanker": the verb of the sentence, hung within what describes its subject. */
function mendMainVerb(draft: Draft, verb: number): boolean {
  const { head, dependency, words, lemma, tag: tags } = draft
  if (words[verb]!.endsWith('ing') || !isMainForm(draft, verb)) return false
  const object = objectOf(draft, verb)
  if (object < 0) return false
  const clause = clauseAbove(draft, verb)
  const subject = clause >= 0 ? head[clause]! : phraseBefore(draft, verb)
  if (subject < 0 || (tags[subject] !== NOUN && tags[subject] !== PROPN)) return false
  const above = head[subject]!
  const place = dependency[subject]!
  const isOfSpeech = (place === NSUBJ || place === CCOMP) && above > verb && hasSubjectBehind(draft, verb, above)
  const isSaid = place === OBJ && above >= 0 && above < subject && SAYING.has(lemma[above]!)
  if (above >= 0 && !isOfSpeech && !isSaid) return false
  head[verb] = above
  dependency[verb] = above < 0 ? ROOT : CCOMP
  head[subject] = verb
  dependency[subject] = NSUBJ
  head[object] = verb
  dependency[object] = OBJ
  return true
}
const SAYING = new Set('say claim report announce confirm state add allege insist tell believe think warn'.split(' '))

/** The clause on a noun that a verb was hung within, where it ends right before the verb: one between commas, or a participle without any; its verb or -1. */
function clauseAbove({ head, dependency, words }: Draft, verb: number): number {
  const isParted = words[verb - 1] === ','
  const beside = isParted ? -1 : clauseBeside(head, dependency, verb)
  if (beside >= 0) return beside
  for (let at = head[verb]!, steps = 0; at >= 0 && at < verb && steps < 7; at = head[at]!, steps++) {
    const isRelative = dependency[at] === RELATIVE
    if (!isRelative && dependency[at] !== ACL) continue
    const noun = head[at]!
    if (noun < 0 || noun > at) return -1
    let [comma, commas, opener] = [-1, 0, -1]
    for (let i = noun + 1; i < verb - 1; i++) {
      if (words[i] === ',') {
        commas++
        if (comma < 0) comma = i
      }
      if (opener < 0 && i <= at && RELATIVES.has(words[i]!)) opener = i
    }
    if (isRelative && isParted && commas === 1 && comma < at && opener === comma + 1) return at
    if (!isRelative && !isParted && commas === 0) return at
    if (isRelative) return -1
  }
  return -1
}

/** "A missile fired by the militia [hit] a house": the clause before the verb on the noun that both were hung on, or -1. */
function clauseBeside(head: Int32Array, dependency: Uint8Array, verb: number): number {
  if (dependency[verb] !== ACL) return -1
  for (let at = verb - 1; at > head[verb]!; at--) if (head[at] === head[verb] && dependency[at] === ACL) return at
  return -1
}

/** "An airstrike on a farm [killed] two": the noun that heads the phrase right before a participle with an object of its own; or -1. */
function phraseBefore({ head, dependency, words, lemma, tag: tags }: Draft, verb: number): number {
  if (dependency[verb] !== ACL || KEEPING.has(lemma[verb]!) || words[verb - 1] === ',') return -1
  let top = head[verb]!
  while (head[top]! >= 0 && head[top]! < top && PHRASES.has(dependency[top]!)) top = head[top]!
  for (let at = top + 1; at < verb; at++)
    if (tags[at] === VERB || tags[at] === tag.AUX || words[at] === ',' || RELATIVES.has(words[at]!)) return -1
  return top
}
const PHRASES: ReadonlySet<number> = new Set([dep.nmod, dep.compound, dep['nmod:unmarked'], dep.flat, OBL, OBJ])
/** Participles that keep an object: "a man given a rifle", "a group called the Front". */
const KEEPING = new Set(
  'give send offer sell show tell hand award pay promise deny grant call name dub consider label brand lend teach owe'.split(
    ' ',
  ),
)

/** A form that can be the verb of a sentence, with no words that open a clause of its own or go on with another. */
function isMainForm({ head, dependency, words, lemma }: Draft, verb: number): boolean {
  const word = words[verb]!
  if (word === lemma[verb] && !UNCHANGED.has(word)) return false
  for (let at = verb - 1; at >= Math.max(0, verb - 6); at--)
    if (head[at] === verb && OPENING.has(dependency[at]!)) return false
  return true
}
const UNCHANGED = new Set(['hit', 'set', 'cut', 'put', 'shut', 'hurt'])

/** What is done to: an object behind the verb, or a number of people that was taken for a place ("killed [at least 30 fighters]"); or -1. */
function objectOf({ head, dependency, words, tag: tags, length }: Draft, verb: number): number {
  for (let i = verb + 1; i < Math.min(length, verb + 12); i++) {
    if (head[i] !== verb) continue
    if (dependency[i] === OBJ) return i
    const isCount = dependency[i] === OBL || dependency[i] === AGENT
    const isNoun = tags[i] === NOUN || tags[i] === NUM || tags[i] === PRON
    if (isCount && isNoun && words[verb + 1] === 'at' && /^(?:least|most)$/.test(words[verb + 2]!)) return i
  }
  return -1
}

/** Whether a verb of saying has a subject of its own behind `verb`. */
function hasSubjectBehind({ head, dependency, length }: Draft, verb: number, saying: number): boolean {
  for (let i = verb + 1; i < Math.min(length, saying + 4); i++)
    if (head[i] === saying && dependency[i] === NSUBJ) return true
  return false
}
