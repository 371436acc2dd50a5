import { type MarkedPart, overlaps, type TextSpan } from '../../schema/index.ts'
import type { MarkedAttribution } from '../marks/marked.ts'
import { headOf, tokenFrom, tokenSpan } from '../trees/phrases.ts'
import { child, dep, type Tree, tag } from '../trees/tree.ts'
import { isWithinSubject, OBJECTS } from './beside-verb.ts'
import { canSpeak } from './can-speak.ts'
import type { Source } from './sources.ts'

/**
 * The source that syntax gives where its head is marked as one too, or where the cue is a participle whose subject word order does not
 * tell ("sent a letter to the council saying …"); else the marked one: where both name someone else, marks are right nine times in ten.
 */
export function sourceWithMark(tree: Tree, found: Source | undefined, mark: MarkedAttribution): Source | undefined {
  const { source: part } = mark
  const anchor = headOf(tree, mark.cue)
  if (part && isSpokenOf(tree, anchor, headOf(tree, part))) return found
  if (!part || isRelative(tree, part) || !canSpeak(tree, headOf(tree, part))) return found
  // "The army, according to [Dorn], denies"
  if (
    tree.words[part.first - 1] === 'to' &&
    tree.words[part.first - 2] === 'according' &&
    tree.words[anchor] !== 'according'
  )
    return found
  if (OBJECTS.has(tree.words[part.first]!) || isInserted(tree, part, anchor)) return found
  const marked = { span: tokenSpan(tree, part.first, part.end), head: headOf(tree, part), inferred: false }
  if (!found) return marked
  // "…, said an officer": the speaker of what stands before is none behind it.
  const isBehind =
    found.head > anchor &&
    marked.head < anchor &&
    tree.words[anchor - 1] === ',' &&
    found.head === child(tree, anchor, dep.nsubj)
  if (!overlaps(found.span, marked.span))
    return isBehind ||
      isParticiple(tree, mark) ||
      isInner(tree, anchor, marked.head) ||
      isOwn(tree, anchor, found, marked.head)
      ? found
      : marked
  // "A Velmarkian [daily]", of which the first words are marked
  if (part.end === found.head && tree.tokens.head[marked.head] === found.head) return found
  return isHeadedBy(found, part) || isWithinSubject(tree, found.head, marked.head, part.end) ? found : marked
}

/** "The agency said that Holt had watched the test and [had declared] …": a perfect within what the marked source says is Holt’s. */
function isInner(tree: Tree, verb: number, speaker: number): boolean {
  const { dependency, head } = tree.tokens
  let first = verb
  while (dependency[first] === dep.conj && head[first]! >= 0 && head[first]! < first) first = head[first]!
  const isClause = first !== verb && dependency[first] === dep.ccomp && head[first]! >= 0
  const auxiliary = child(tree, verb, dep.aux)
  return isClause && head[speaker] === head[first] && auxiliary >= 0 && tree.words[auxiliary] === 'had'
}

/** "Diplomats say [the panel] has found that …", "warned, days after [a daily] claimed": the subject of a clause of its own within or beside what the marked source says. */
function isOwn({ tokens }: Tree, verb: number, found: Source, speaker: number): boolean {
  const { dependency, head } = tokens
  return (
    !found.inferred &&
    (dependency[verb] === dep.ccomp || dependency[verb] === dep.advcl) &&
    head[found.head] === verb &&
    dependency[found.head] === dep.nsubj &&
    head[speaker] === head[verb] &&
    dependency[speaker] === dep.nsubj
  )
}

/** "[Fighters] were blamed for the raid": the subject of a passive is spoken of, unless it was quoted ("was quoted as saying"). */
export function isSpokenOf(tree: Tree, verb: number, subject: number): boolean {
  const { tag: tags, lemma, head } = tree.tokens
  if (tags[verb] !== tag.VERB || lemma[verb] === 'quote' || lemma[verb] === 'cite') return false
  return head[subject] === verb && subject < verb && child(tree, verb, dep['aux:pass']) >= 0
}

/** The words of a source as they are marked, where its head is among them, no one else is before a comma, and no verb follows. */
export function markedSpan(tree: Tree, source: Source, { source: part }: MarkedAttribution): TextSpan {
  if (!part || isRelative(tree, part) || !isHeadedBy(source, part)) return source.span
  const marked = tokenSpan(tree, part.first, part.end)
  const behind = tree.tokens.tag[tokenFrom(tree, source.span.end)]
  const isVerb = marked.end > source.span.end && (behind === tag.AUX || behind === tag.VERB)
  // "Guns hit posts security sources said", where a text has lost its commas.
  const hasClause = isClauseBetween(tree, part.first, tokenFrom(tree, source.span.start))
  return isVerb || hasClause || tree.text.slice(marked.start, source.span.start).includes(',') ? source.span : marked
}

/** Whether a verb, or the word that opens a clause, stands between. */
function isClauseBetween({ tokens }: Tree, first: number, end: number): boolean {
  for (let i = first; i < end; i++)
    if (tokens.tag[i] === tag.VERB || tokens.tag[i] === tag.AUX || tokens.dependency[i] === dep.mark) return true
  return false
}

function isHeadedBy({ head }: Source, { first, end }: MarkedPart): boolean {
  return first <= head && head < end
}

function isParticiple({ words }: Tree, { cue }: MarkedAttribution): boolean {
  for (let i = cue.first; i < cue.end; i++) if (words[i]!.endsWith('ing')) return true
  return false
}

/** "The victory, [he] said, shows …": the subject of a verb between two commas has nothing to do with the one behind them. */
export function isInserted({ tokens, words }: Tree, { first, end }: MarkedPart, verb: number): boolean {
  const isBetween = words[first - 1] === ',' && end < verb && tokens.tag[end] === tag.VERB && words[end + 1] === ','
  return isBetween && tokens.dependency[end] !== dep.root
}

/** "A general, who said": the pronoun alone names no one. */
function isRelative({ tokens, words }: Tree, { first, end }: MarkedPart): boolean {
  return end - first === 1 && tokens.tag[first] === tag.PRON && /^(?:who|which|that)$/.test(words[first]!)
}
