import type { Cue } from '../cues/cues.ts'
import { isQuotedAs } from '../cues/quoted-as.ts'
import type { Source } from '../sources/sources.ts'
import { isPassive } from '../trees/clauses.ts'
import { adposition, child, dep, type Tree, tag } from '../trees/tree.ts'
import { sentenceRange, tokenEnd } from './sentence-contents.ts'

type Ranges = (readonly [number, number])[]

/** Contents that no clause of the parse gives, by word order and by what a verb says of its object; empty when there is none. */
export function looseRanges(tree: Tree, cue: Cue, source: Source | undefined): Ranges {
  if (cue.kind !== 'verb' && cue.kind !== 'phrase') return []
  const asked = askedRanges(tree, cue)
  if (asked.length > 0) return asked
  const called = cue.word.called ? calledRanges(tree, cue) : []
  if (called.length > 0) return called
  const pronoun = pronounRange(tree, cue)
  if (pronoun.length > 0) return pronoun
  if (!source || source.inferred) return []
  const so = soRange(tree, cue)
  return so ? [so] : parentheticalRanges(tree, cue, source)
}

/** "[The jets have left], or so it claims": what stands before. */
function soRange(tree: Tree, cue: Cue): readonly [number, number] | undefined {
  const [from, to] = sentenceRange(tree, cue.first)
  if (to - cue.end > 2) return undefined
  for (let i = cue.first - 1; i > Math.max(from, cue.first - 8); i--)
    if (tree.words[i] === 'so' && /^(?:or|and|least)$/.test(tree.words[i - 1] ?? '')) return [from, i - 1]
  return undefined
}

/** "asked [the council to act]" where the infinitive was hung on the council. */
function askedRanges(tree: Tree, cue: Cue): Ranges {
  if (cue.word.act !== 'request' || !cue.word.hearer) return []
  const object = child(tree, cue.anchor, isPassive(tree, cue.anchor) ? dep['nsubj:pass'] : dep.obj)
  if (object < 0) return []
  for (let c = tree.first[object]!; c >= 0; c = tree.next[c]!) {
    if (c > object && c > cue.anchor && tree.words[tree.left[c]!] === 'to')
      return [[tree.left[object]!, tree.right[c]!]]
  }
  return []
}

/** "called [the camp “a school”]", "described [it as “a mistake”]". */
function calledRanges(tree: Tree, cue: Cue): Ranges {
  const verb = cue.anchor
  const object = child(tree, verb, dep.obj)
  if (object < verb) return []
  let end = -1
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    if (c <= object) continue
    const code = tree.tokens.dependency[c]!
    const isName =
      code === dep.xcomp ||
      code === dep.obj ||
      ((code === dep.obl || code === dep.advcl) && adposition(tree, c) === 'as')
    if (isName) end = Math.max(end, tree.right[c]!)
  }
  const quoted = QUOTES.has(tree.words[tree.right[object]!] ?? '') ? tree.right[object]! : -1
  if (quoted >= 0) {
    const [, to] = sentenceRange(tree, verb)
    for (let i = quoted + 1; i < to; i++) if (QUOTES.has(tree.words[i]!)) end = Math.max(end, i + 1)
  }
  return end > object ? [[tree.left[object]!, end]] : []
}
const QUOTES = new Set(['"', '“', '”', '‘', '’'])

/** "denied [this]", "the fire, [which] the army denies", "accuses [of supplying]": what is meant stands elsewhere. */
function pronounRange(tree: Tree, cue: Cue): Ranges {
  const { anchor: verb, word } = cue
  if (word.accused && tree.tokens.dependency[verb] === dep['acl:relcl']) {
    for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
      const mark = child(tree, c, dep.mark)
      const isDeed = adposition(tree, c) === 'of' || (mark >= 0 && tree.words[mark] === 'of')
      if (c > verb && isDeed) return [[tree.left[c]!, tree.right[c]!]]
    }
  }
  const isAbout = word.act === 'deny' || word.act === 'confirm' || tree.tokens.lemma[verb] === 'repeat'
  if (!word.np || !isAbout || isPassive(tree, verb)) return []
  const object = child(tree, verb, dep.obj)
  if (object >= 0 && PRONOUNS.has(tree.words[object]!)) return [[object, object + 1]]
  const next = verb + 1
  return PRONOUNS.has(tree.words[next] ?? '') && tree.tokens.sentence[next] === tree.tokens.sentence[verb]
    ? [[next, next + 1]]
    : []
}
const PRONOUNS = new Set(['this', 'that', 'it', 'which', 'them', 'both'])

/** "[An attack], X has warned, [would be answered]", "If so, he went on, …" and "As X put it, […]". */
export function parentheticalRanges(tree: Tree, cue: Cue, source: Source): Ranges {
  const [from, to] = sentenceRange(tree, cue.first)
  let first = cue.first
  while (first > from && tree.tokens.start[first - 1]! >= source.span.start) first--
  let after = Math.max(cue.end, tokenEnd(tree, source))
  while (after < to && after < cue.end + 14 && tree.words[after] !== ',') {
    if (tree.tokens.tag[after] === tag.VERB) return []
    after++
  }
  if (tree.words[after] !== ',' || after >= to - 2) return []
  if (tree.words[first - 1] === 'as') return first - 1 <= from ? [[after + 1, to]] : []
  if (tree.words[first - 1] !== ',' || after > cue.end || first - from < 3) return []
  return [
    [from, first],
    [after, to],
  ]
}

/** "[X] was quoted by Y [as saying that …]"; empty for any other verb. */
export function quotedByRanges(tree: Tree, verb: number): Ranges {
  const word = tree.words[verb]!
  if ((word !== 'quoted' && word !== 'cited') || !isPassive(tree, verb)) return []
  const subject = child(tree, verb, dep['nsubj:pass'])
  const [, to] = sentenceRange(tree, verb)
  if (subject < 0) return []
  for (let i = verb + 1; i < Math.min(to - 1, verb + 20); i++) {
    if (isQuotedAs(tree, i + 1)) {
      return [
        [tree.left[subject]!, tree.right[subject]!],
        [i, to],
      ]
    }
  }
  return []
}
