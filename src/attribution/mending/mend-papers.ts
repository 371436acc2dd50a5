import type { Tokens } from '../../schema/index.ts'
import { dep, tag } from '../trees/codes.ts'
import type { Draft } from './mend-deeds.ts'

const PAPERS = new Set(['daily', 'weekly', 'monthly', 'quarterly'])
const { ADJ, ADV, DET, NOUN, PROPN, VERB } = tag

/** Whether a token may be a paper that was read as an adverb: "a Velmarkian [daily] claimed". */
export function mayBePaper({ tag: tags, dependency }: Tokens, words: readonly string[], token: number): boolean {
  return token > 1 && PAPERS.has(words[token]!) && tags[token] === ADV && dependency[token] === dep.advmod
}

/**
 * "A Velmarkian [daily] claimed", "the Orskian [weekly] Signal wrote": the word between article, what describes it and a verb or a name is a noun,
 * and the subject that was read before it describes it. Says whether it was.
 */
export function mendPaper(draft: Draft, paper: number): boolean {
  const { head, dependency, tag: tags, words, sentence } = draft
  if (!mayBePaper(draft, words, paper) || sentence[paper + 1] !== sentence[paper]) return false
  const before = paper - 1
  const isDescribing = tags[before] === PROPN || tags[before] === ADJ || tags[before] === NOUN
  let opener = before
  while (tags[opener] === PROPN || tags[opener] === ADJ || tags[opener] === NOUN) opener--
  if (!isDescribing || tags[opener] !== DET || sentence[opener] !== sentence[paper]) return false
  const next = paper + 1
  const isName = tags[next] === PROPN
  if (!isName && !(tags[next] === VERB && head[before] === next && dependency[before] === dep.nsubj)) return false
  const place = isName ? next : paper
  if (!isName) {
    head[paper] = head[before]!
    dependency[paper] = dependency[before]!
  } else {
    head[paper] = next
    dependency[paper] = dep.compound
  }
  tags[paper] = NOUN
  for (let i = opener; i < paper; i++) {
    if (head[i]! >= opener && head[i]! < paper && i !== before) continue
    head[i] = place
    dependency[i] = i === opener ? dep.det : tags[i] === ADJ ? dep.amod : dep.compound
  }
  head[opener] = place
  return true
}
