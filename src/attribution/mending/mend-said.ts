import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

/** Verbs whose object is no party: what stands right behind them opens a clause. */
const SAYING = new Set('say add claim insist argue believe think maintain assert'.split(' '))
const CLAUSES = new Set([dep.ccomp, dep.parataxis, dep.conj, dep.advcl])

/** Whether a token may be the verb of a clause whose subject was given to the verb of saying above. */
export function mayBeSaid({ tag: tags, dependency, head, lemma }: Tokens, token: number): boolean {
  const above = head[token]!
  return (
    tags[token] === tag.VERB &&
    CLAUSES.has(dependency[token]!) &&
    above >= 0 &&
    above < token &&
    tags[above] === tag.VERB &&
    SAYING.has(lemma[above]!)
  )
}

/**
 * "The agency said [activists] were claiming …", read as "said activists": the noun phrase between a verb of saying and the auxiliary of a clause
 * without a subject is its subject. Says whether it was.
 */
export function mendSaid(draft: Draft, verb: number): boolean {
  if (!mayBeSaid(draft, verb)) return false
  const { head, dependency, tag: tags, sentence, words } = draft
  const saying = head[verb]!
  let [object, auxiliary] = [-1, -1]
  for (let i = saying + 1; i < verb; i++) {
    const isSecond = dependency[i] === dep.nsubj && hasSubject(draft, saying)
    if (head[i] === saying && (dependency[i] === dep.obj || isSecond)) object = i
    if (head[i] !== verb) continue
    if (dependency[i] === dep.nsubj || dependency[i] === dep['nsubj:pass'] || dependency[i] === dep.mark) return false
    const isAuxiliary = dependency[i] === dep.aux || dependency[i] === dep['aux:pass']
    if (isAuxiliary && auxiliary < 0) auxiliary = i
  }
  if (object < 0 || auxiliary < object || sentence[object] !== sentence[verb]) return false
  // Nothing but the phrase of the object, to its end, stands before the auxiliary.
  for (let i = object + 1; i < auxiliary; i++) if (!isBelow(head, i, object) && words[i] !== ',') return false
  head[object] = verb
  const isPassive = tags[verb] === tag.VERB && dependency[auxiliary] === dep['aux:pass']
  dependency[object] = isPassive ? dep['nsubj:pass'] : dep.nsubj
  dependency[verb] = dep.ccomp
  return true
}

/** Whether a verb has a subject before it: what is read as another one behind it is none. */
function hasSubject({ head, dependency, sentence }: Draft, verb: number): boolean {
  for (let i = verb - 1; i >= 0 && sentence[i] === sentence[verb]; i--)
    if (head[i] === verb && dependency[i] === dep.nsubj) return true
  return false
}

function isBelow(head: Int32Array, token: number, above: number): boolean {
  let at = token
  for (let steps = 0; steps < 20 && at >= 0; at = head[at]!, steps++) if (at === above) return true
  return false
}
