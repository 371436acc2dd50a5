import type { Span } from '../../schema/index.ts'
import type { Cue } from '../cues/cues.ts'
import { isQuotedAs } from '../cues/quoted-as.ts'
import { saidNoun } from '../cues/said-nouns.ts'
import { behindOwner } from '../sources/behind-owner.ts'
import { isPrepositional, type Source } from '../sources/sources.ts'
import { clauseOf, thatBehind } from '../trees/clause-contents.ts'
import { isPassive, ownSubject } from '../trees/clauses.ts'
import { nounClause, ownerOfWords, speechNounBetween } from '../trees/noun-clauses.ts'
import { infinitiveOf } from '../trees/noun-infinitives.ts'
import { trimmed, withoutStop } from '../trees/phrases.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import { beforeAfterthought } from './afterthoughts.ts'
import { aroundPhrase, clauseAround } from './around-phrases.ts'
import { clauseRanges, phraseStart, type Ranges, withSecondClause } from './clause-ranges.ts'
import { closedRanges } from './closed-cues.ts'
import { complement, figureRanges, reach } from './complements.ts'
import { looseRanges, parentheticalRanges, quotedByRanges } from './loose-contents.ts'
import { phraseRanges } from './phrase-contents.ts'
import { aroundInRelative } from './relative-contents.ts'
import { clauseBefore, clauseBehind, sentenceRange, tokenEnd } from './sentence-contents.ts'
import { namedRange, releasedRange, shownRange } from './shown-contents.ts'

/** What a cue attributes, without looking at quotation marks: spans in text order, empty when nothing is found. */
export function contentOf(tree: Tree, cue: Cue, source: Source | undefined): readonly Span[] {
  if (cue.silent) return []
  const special =
    cue.kind === 'verb'
      ? (shownRange(tree, cue, source) ?? releasedRange(tree, cue) ?? namedRange(tree, cue, source))
      : undefined
  if (cue.word.quoted && !special) return []
  const found = special ? [special] : rangesOf(tree, cue, source)
  const ranges = found.length > 0 ? found : looseRanges(tree, cue, source)
  const spans: Span[] = []
  for (const [first, to] of ranges) {
    const end = first >= cue.end && cue.kind !== 'adverb' ? beforeAfterthought(tree, cue.anchor, first, to) : to
    if (end <= first) continue
    const span = trimmed(tree.text, tree.tokens.start[first]!, tree.tokens.end[end - 1]!)
    spans.push(...[span && withoutStop(tree.text, span)].filter((kept) => kept !== undefined))
  }
  return spans
}

function rangesOf(tree: Tree, cue: Cue, source: Source | undefined): Ranges {
  const { word } = cue
  if (cue.kind === 'adverb') return clauseAround(tree, cue.anchor, cue.first, cue.end)
  if (cue.kind === 'noun') {
    const clause = nounClause(tree, cue.anchor)
    if (clause) return [clause]
    const behind = behindOwner(tree, cue)
    if (behind) return [behind]
    const asked = word.owned ? infinitiveOf(tree, cue.anchor) : -1
    if (asked >= 0) return [[tree.left[asked]!, tree.right[asked]!]]
    const told = complement(tree, cue.anchor, word.owned ? word.prepositions : OF)
    // "The reports of some newspapers": whose they are.
    const isOwner = told >= 0 && tree.left[ownerOfWords(tree, cue.anchor)?.token ?? cue.anchor] === told
    return told < 0 || isOwner ? [] : [[told, reach(tree, told)]]
  }
  if (cue.around || (cue.kind === 'phrase' && isPrepositional(tree, cue))) return aroundPhrase(tree, cue, source)
  return verbRanges(tree, cue, source)
}

const OF = new Set(['of'])

function verbRanges(tree: Tree, cue: Cue, source: Source | undefined): Ranges {
  const { anchor: verb, word } = cue
  const { tokens } = tree
  if (QUOTING.has(tokens.lemma[verb]!) && !tree.words[verb]!.endsWith('ing') && !isPassive(tree, verb)) {
    // "quoted X as saying that …", "quoted X, who said …": all that follows.
    const [, to] = sentenceRange(tree, verb)
    const object = child(tree, verb, dep.obj)
    if (object > verb) return [[cue.end, Math.max(tree.right[object]!, quotedEnd(tree, object, to))]]
  }
  if (source && tree.words[cue.end] === ',' && source.head < verb) {
    const inRelative = aroundInRelative(tree, phraseStart(tree, source), cue.end, sentenceRange(tree, verb)[1])
    if (inRelative) return inRelative
  }
  if (cue.kind === 'phrase' && word.np) return phraseRanges(tree, cue)
  const quotedBy = quotedByRanges(tree, verb)
  if (quotedBy.length > 0) return quotedBy
  const closed = closedRanges(tree, cue, source)
  if (closed) return closed
  const clause = clauseOf(tree, verb)
  if (clause < verb && tree.words[verb] === 'saying' && tree.words[verb - 1] === 'as') {
    // "quotes X as saying [the plan “will fail”]": what was said was taken for no clause.
    const [, to] = sentenceRange(tree, verb)
    if (!/^[,.;]$/.test(tree.words[cue.end] ?? '.') && tree.tokens.tag[cue.end] !== tag.ADP) return [[cue.end, to]]
  }
  // "quotes X as denying [the report]"
  if (clause < verb && tree.words[verb] !== 'saying' && isQuotedAs(tree, verb) && tree.right[verb]! > cue.end)
    return [[cue.end, tree.right[verb]!]]
  // "dismissed [claims by X that …]", "was responding [to a report by X that …]": the words of others are what it is about.
  if (
    clause > verb &&
    (word.np || tree.words[cue.end] === 'to') &&
    speechNounBetween(tree, cue.end, tree.left[clause]!)
  ) {
    return [[cue.end, tree.right[clause]!]]
  }
  // "[The gold], his lawyers argue, [paid for food]"
  const isOpen = clause > verb && tree.words[cue.end] === ',' && ownSubject(tree, clause) < 0
  const around = isOpen && source && !source.inferred ? parentheticalRanges(tree, cue, source) : []
  if (around.length > 1) return around
  if (clause >= 0) return clauseRanges(tree, cue, clause, source)
  if (cue.kind === 'phrase') {
    const behind = phraseRanges(tree, cue)
    if (behind.length > 0) return behind
    const before = clauseBefore(tree, cue, source)
    return insertionRanges(tree, cue, source) ?? (before ? [before] : [])
  }
  if (word.figure) return figureRanges(tree, cue, sentenceRange(tree, verb)[1])
  const inserted = insertionRanges(tree, cue, source)
  if (inserted) return inserted
  const ranges: Ranges = []
  for (let c = tree.first[verb]!; c >= 0; c = tree.next[c]!) {
    const code = tokens.dependency[c]!
    const isGerund = word.np && c === verb + 1 && tree.words[c]!.endsWith('ing')
    const isTo =
      (code === dep.xcomp && (word.inf || isPassive(tree, verb))) ||
      (isGerund && (code === dep.xcomp || code === dep.acl || code === dep.advcl))
    if (isTo) return [[askedOf(tree, cue, c), tree.right[c]!]]
    if (
      code === dep.advcl &&
      (word.inf || (word.hearer && isPassive(tree, verb))) &&
      tree.words[tree.left[c]!] === 'to'
    )
      return [[tree.left[c]!, tree.right[c]!]]
  }
  if (word.accused) {
    const object = child(tree, verb, isPassive(tree, verb) ? dep['nsubj:pass'] : dep.obj)
    const deed = complement(tree, verb, ACCUSATION)
    if (object >= 0 && deed >= 0 && object < deed) return [[tree.left[object]!, reach(tree, deed)]]
    if (object >= 0 && deed >= 0)
      return [
        [tree.left[object]!, tree.right[object]!],
        [deed, reach(tree, deed)],
      ]
  }
  if (word.prepositions.size > 0) {
    const at = complement(tree, verb, word.prepositions)
    if (at >= 0) return [askedOn(tree, cue, tree.left[at]!) ?? [tree.left[at]!, reach(tree, at)]]
  }
  if (word.np) {
    const governed = child(tree, verb, isPassive(tree, verb) ? dep['nsubj:pass'] : dep.obj)
    // "…, said an official": no object.
    const object = governed === source?.head ? -1 : governed
    if (object > verb && SAYING.has(tokens.lemma[verb]!) && !isPassive(tree, verb)) {
      // "said [the decision … came after …]": what looks like an object is the subject of a clause that was misread.
      const [, to] = sentenceRange(tree, verb)
      return [[tree.left[object]!, beforeAfterthought(tree, object, tree.left[object]!, to)]]
    }
    // "…, which the army denies": all that was said, and not the noun before the comma.
    const isAllBefore = word.act === 'deny' && tree.words[object] === 'which' && tree.words[object - 1] === ','
    const noun = (object < 0 || isPronominal(tree, object)) && !isAllBefore ? saidNoun(tree, verb) : undefined
    if (noun) return [noun]
    if (object >= 0 && !isPronominal(tree, object)) {
      return [[tree.left[object]!, withRelative(tree, verb, withSecondClause(tree, verb, reach(tree, object)))]]
    }
  }
  if (!word.weak || word.act !== 'assess') {
    const [, to] = sentenceRange(tree, verb)
    const that = thatBehind(tree, verb, to)
    if (that >= 0 && word.np && speechNounBetween(tree, cue.end, that))
      return [[cue.end, beforeAfterthought(tree, that, that, to)]]
    if (that >= 0 && (word.hearer || child(tree, verb, dep['aux:pass']) < 0))
      return [[that, beforeAfterthought(tree, that, that, to)]]
    const opened = clauseBehind(tree, cue, source, to)
    if (opened >= 0) return [[opened, beforeAfterthought(tree, opened, opened, to)]]
    const closed = clauseBefore(tree, cue, source)
    if (closed) return [closed]
  } else if (sentenceRange(tree, verb)[1] - cue.end < 5) {
    // "…, a study found last month."
    const closed = clauseBefore(tree, cue, source)
    if (closed) return [closed]
  }
  return ranges
}

/** "called on [the council to act]", "pushed for [a truce]": what is asked for, without the preposition that belongs to the cue. */
function askedOn(tree: Tree, cue: Cue, first: number): readonly [number, number] | undefined {
  if (cue.word.act !== 'request' || first !== cue.end || !/^(?:on|upon|for)$/.test(tree.words[first]!)) return undefined
  let end = reach(tree, first)
  for (let c = tree.first[cue.anchor]!; c >= 0; c = tree.next[c]!)
    if (c > first && tree.words[tree.left[c]!] === 'to' && tree.left[c]! <= end + 1) end = Math.max(end, tree.right[c]!)
  return end > first + 1 ? [first + 1, end] : undefined
}

/** "asked [the council to act]": whom it was asked of belongs to what was asked. */
function askedOf(tree: Tree, cue: Cue, clause: number): number {
  const isAsked = cue.word.act === 'request' && cue.word.hearer
  const object = isAsked ? Math.max(child(tree, cue.anchor, dep.obj), child(tree, cue.anchor, dep.iobj)) : -1
  return object > cue.anchor && object < clause ? tree.left[object]! : tree.left[clause]!
}

function isPronominal(tree: Tree, token: number): boolean {
  return (
    tree.words[token] === 'that' ||
    tree.words[token] === 'which' ||
    (tree.tokens.tag[token] === tag.PRON && tree.first[token]! < 0)
  )
}

const SAYING = new Set(['say', 'add', 'claim', 'insist', 'argue'])
const ACCUSATION = new Set(['of', 'with', 'for'])

const QUOTING = new Set(['quote', 'cite'])

/** The end of the sentence when what is quoted goes on to speak ("as saying", ", who said"); else the noun's own. */
function quotedEnd(tree: Tree, object: number, to: number): number {
  for (let i = object + 1; i < Math.min(to, object + 25); i++) {
    if (isQuotedAs(tree, i + 1)) return to
    if (tree.words[i] === ',' && (tree.words[i + 1] === 'who' || tree.words[i + 1] === 'which')) return to
  }
  return 0
}

/** "quoted [an official], who said …": what the relative clause tells belongs to the content, to the end of the sentence. */
function withRelative(tree: Tree, verb: number, end: number): number {
  const [, to] = sentenceRange(tree, verb)
  const opens = tree.words[end] === ',' ? end + 1 : end
  // "rejects [the allegations], according to which …"
  if (tree.words[opens] === 'according' && tree.words[opens + 2] === 'which' && opens < to) return to
  return opens < to && (tree.words[opens] === 'who' || tree.words[opens] === 'which')
    ? beforeAfterthought(tree, opens, opens, to)
    : end
}

/** "X, said Y, Z" and "as Y said": the cue hangs on the very clause that is its content. */
function insertionRanges(tree: Tree, cue: Cue, source: Source | undefined): Ranges | undefined {
  const { head, dependency } = tree.tokens
  const verb = cue.anchor
  const above = head[verb]!
  if (above < 0) return undefined
  const code = dependency[verb]!
  const mark = child(tree, verb, dep.mark)
  // "…, as the leader vowed to go on": what he vows stands behind, and all before is told by someone else.
  const hasOwn = child(tree, verb, dep.xcomp) > verb || child(tree, verb, dep.ccomp) > verb
  const asClause = (code === dep.advcl || code === dep.obl) && mark >= 0 && tree.words[mark] === 'as' && !hasOwn
  if (code !== dep.parataxis && !asClause) return undefined
  // "The visit came as the envoy asked the council [to act]": the clause has what was said within.
  if (asClause && child(tree, verb, dep.xcomp) > verb) return undefined
  const [from, to] = sentenceRange(tree, verb)
  const first = tree.left[verb]!
  let end = tree.right[verb]!
  if (asClause) {
    // What follows the comma is the main clause again, wherever the parser hung it.
    let comma = Math.max(cue.end, source && source.head > verb ? tokenEnd(tree, source) : cue.end)
    while (comma < end && tree.words[comma] !== ',') comma++
    if (comma < end) end = comma
  }
  if (code === dep.parataxis && child(tree, verb, dep.obj) >= 0 && !cue.word.hearer) return undefined
  const inRelative = aroundInRelative(tree, first, end, to)
  if (inRelative) return inRelative
  if (first <= from + 1) return [[end, to]]
  const isSourced = tree.words[end] === 'according' || tree.words[end + 1] === 'according'
  return isSourced || end >= to - 1
    ? [[from, first]]
    : [
        [from, first],
        [end, to],
      ]
}
