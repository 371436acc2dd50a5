import { groupedBy } from '../learning/index.ts'
import type { Resources } from '../resources/index.ts'
import { type Analysis, type Attribution, overlaps, type Span, textSpan } from '../schema/index.ts'
import { actOf } from './acts.ts'
import { claimantOf } from './claimants/claimants.ts'
import { ownerOfComments } from './claimants/owner-of-comments.ts'
import { blocksBehind } from './contents/block-contents.ts'
import { clearOf } from './contents/clear-of.ts'
import { closedRanges } from './contents/closed-cues.ts'
import { beforeTails, bounded } from './contents/content-bounds.ts'
import { areBetter, cuePlaces, lacksAny } from './contents/content-with-marks.ts'
import { contentOf } from './contents/contents.ts'
import { beforeDenials } from './contents/contested.ts'
import { quotationBeside, withQuotations } from './contents/quoted-contents.ts'
import { cueWords, toldSpans } from './contents/told-spans.ts'
import { withRelatives } from './contents/with-relatives.ts'
import { cueBelief, withoutDoubted } from './cue-belief.ts'
import { early, isCiting, lastInSentence } from './cues/citing.ts'
import { type Cue, findCues, isImpersonal } from './cues/cues.ts'
import { isQuotedAs } from './cues/quoted-as.ts'
import { speechLexicon } from './cues/speech-lexicon.ts'
import { type Draft, FIRST_PERSON } from './draft.ts'
import { draftFromMark, isPlan } from './from-mark.ts'
import { headlineAttributions } from './headlines.ts'
import { isKept } from './is-kept.ts'
import { loadLinkModel } from './marks/link-model.ts'
import { linkMarked, type MarkedAttribution, marksByToken } from './marks/marked.ts'
import { numbered } from './numbered.ts'
import { isOwnWords, markedContents, withoutOwnThoughts } from './own-words.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { besidesQuoting, isQuotedBefore, isQuotedBehind, quotedFrom, quoterOf, quotingDraft } from './quoted-sayings.ts'
import { audienceOf, venueOf } from './settings.ts'
import { behindSettings } from './sources/behind-settings.ts'
import { bodyBefore } from './sources/body-before.ts'
import { carriedOn, carriesOn, type LastSpeaker } from './sources/carried-on.ts'
import { beforeOwnCues, wholeOfTails } from './sources/one-speaker.ts'
import { withoutEdges } from './sources/source-edges.ts'
import { markedSpan, sourceWithMark } from './sources/source-with-mark.ts'
import { isPrepositional, type Source, sourceBeside, sourceOf } from './sources/sources.ts'
import { speakerAbove } from './sources/speaker-above.ts'
import { spokenBefore } from './sources/spoken-before.ts'
import { withTakenUp } from './sources/taken-up.ts'
import { isNoParty, isThing } from './sources/things.ts'
import { speakerLines } from './speaker-lines.ts'
import { taughtDrafts } from './taught-drafts.ts'
import { isPassive } from './trees/clauses.ts'
import { tokenFrom, tokenSpan, trimmed } from './trees/phrases.ts'
import { adposition, dep, type Tree, tag, treeOf } from './trees/tree.ts'

/**
 * Every attribution of a Document in text order of cues, with `within` set by containment of the cue in another's
 * content. Near linear in the length of the text.
 */
export function attribute(analysis: Analysis, resources: Resources): readonly Attribution[] {
  const tree = treeOf(analysis)
  const lexicon = speechLexicon(resources)
  const quotations = findQuotations(analysis.document.text)
  const cues = findCues(tree, lexicon)
  const cuesOf = groupedBy(cues, (cue) => tree.tokens.sentence[cue.first]!)
  const cueSentences = new Set(
    cues.filter((cue) => cue.kind === 'verb' || cue.kind === 'phrase').map((cue) => tree.tokens.sentence[cue.first]!),
  )
  const drafts: Draft[] = []
  for (const headline of [...headlineAttributions(tree, lexicon), ...speakerLines(tree, lexicon)]) {
    const source: Source = { span: headline.source, head: headline.head, inferred: false }
    drafts.push({
      source: headline.source,
      cue: headline.cue,
      content: [textSpan(tree.text, headline.content.start, headline.content.end)],
      act: headline.word.act,
      ...(headline.word.loaded && { loaded: true as const }),
      claimant: claimantOf(tree, source, resources),
      firstPerson: false,
    })
  }
  const model = loadLinkModel(resources)
  const marked = linkMarked(tree, model)
  const marks = marksByToken(marked)
  const places = cuePlaces(tree, cues, marked)
  const spokenWords = markedContents(tree)
  const headlineCues = new Set(drafts.map((draft) => draft.cue.start))
  const used = new Set([...headlineCues].map((at) => marks.get(tokenFrom(tree, at))))
  let last: LastSpeaker | undefined
  for (const cue of cues) {
    const quoter = quoterOf(tree, cue, resources)
    const cueSpan = tokenSpan(tree, quoter ? cue.first : quotedFrom(tree, cue.first), cue.end)
    if (headlineCues.has(cueSpan.start)) continue
    const early = carriedOn(tree, cue, last) ?? sourceOf(tree, cue)
    const beside =
      cue.silent || cue.kind === 'adverb' || cue.kind === 'noun'
        ? undefined
        : quotationBeside(tree, cue, early?.span, quotations)
    const above = beforeCue(tree, speakerAbove(tree, cue, spoken(early, beside), resources), cueSpan)
    const isRaised = above !== undefined && above.head !== early?.head
    const found = above ?? (beside && cue.kind === 'verb' ? sourceBeside(tree, cue, beside) : undefined)
    if (isThing(tree, found, cue.word, resources)) continue
    // "cancelled flights, citing threats": a reason, and nobody's words.
    if (isCiting(tree, cue) && isNoParty(tree, found, cue.word, resources)) continue
    const passedOn = isCiting(tree, cue) ? lastInSentence(drafts, tree, cue) : undefined
    const isEarly = !passedOn && isCiting(tree, cue)
    const marking = markOf(cue, marks)
    // "said in a statement that": the noun belongs to the verb's cue, unless its words are what the verb is about ("rejected claims").
    const isWithin = cue.kind === 'noun' && marking !== undefined && used.has(marking)
    if (isWithin && !drafts.at(-1)?.content.some(({ start, end }) => start <= cueSpan.start && cueSpan.start < end))
      continue
    if (cue.kind === 'noun' && isSaidIn(tree, cue, drafts.at(-1))) continue
    // "Citing [a statement by the staff]": one attribution.
    const citing = drafts.at(-1)
    if (cue.kind === 'noun' && (citing?.isEarly || citing?.passesOn) && overlaps(citing.source!, cueSpan)) continue
    const mark = marking
    // "The identity was not confirmed, but the sources …": of a passive nobody else is the one who is silent.
    const isUnnamed = isImpersonal(tree, cue) || (cue.silent && !found && isPassive(tree, cue.anchor))
    const source = mark && cue.kind === 'verb' && !isUnnamed ? sourceWithMark(tree, found, mark) : found
    const plain = passedOn?.content ?? contentOf(tree, cue, source)
    const content = cue.silent ? [] : withQuotations(tree, cue, plain, beside, quotations, cueSentences)
    // "Reportedly attacked": the adverb alone is the cue, whatever the network takes with it; behind "according to which" it takes what stands before.
    const isAdverb = cue.kind === 'adverb'
    const isMarked = mark && !passedOn && !cue.silent && !isAdverb && tree.words[cue.end] !== 'which'
    const told = isMarked ? toldSpans(tree, cue, mark, beside, quotations, content) : []
    const own = [cueSpan.start, ...(mark ? [tree.tokens.start[mark.cue.first]!] : [])]
    const isPreposed = cue.kind === 'phrase' && isPrepositional(tree, cue)
    const isClosed = lacksAny(told, content) && (isPreposed || closedRanges(tree, cue, source) !== undefined)
    const isUsed =
      content.length > 0 ? !isClosed && areBetter(told, content, places, own) : !isPlan(tree, cue.word, told)
    const clear = isUsed ? clearOf(told, source, cueSpan) : []
    const whole = besidesQuoting(tree, cue, clear.length > 0 ? clear : clearOf(content, source, cueSpan))
    let kept = passedOn
      ? whole
      : bounded(tree, cue, cuesOf.get(tree.tokens.sentence[cue.first]!)!, behindSettings(tree, cue, whole), quotations)
    const blocks = blocksBehind(tree, cue)
    if (blocks.length > 0) kept = blocks
    const quoting = drafts.at(-1)
    if (quoting && kept[0] && isQuotedBefore(tree, cue, quoting, kept[0])) {
      // "[…], the station quoted officials as saying": all before the station is theirs, and what it passes on.
      const told = trimmed(tree.text, kept[0].start, quoting.source!.start)
      if (told) {
        kept = [told]
        drafts[drafts.length - 1] = {
          ...quoting,
          content: [textSpan(tree.text, told.start, told.end), ...quoting.content],
        }
      }
    }
    if (!isKept(cue, source, kept, tree)) continue
    if (!mark && !isRaised && spokenWords[cue.first] && isOwnWords(tree, cue, source, kept)) continue
    used.add(mark)
    if (source && carriesOn(tree, cue, last)) last = { source, sentence: tree.tokens.sentence[cue.first]! }
    const who = source && withoutEdges(tree.text, mark && !isPreposed ? markedSpan(tree, source, mark) : source.span)
    const owner = source && ownerOfComments(tree, source, resources)
    const claimant =
      source && who
        ? (owner ??
          spokenBefore(tree, source, drafts, resources, kept) ??
          bodyBefore(tree, source, drafts) ??
          claimantOf(tree, { ...source, span: who }, resources))
        : undefined
    // "The agency quoted officials [as saying …]": what officials say is what the agency passes on.
    const isPassedOn = quoting !== undefined && isQuotedBehind(tree, cue, quoting, who, kept)
    if (isPassedOn)
      drafts[drafts.length - 1] = {
        ...quoting,
        content: [textSpan(tree.text, who!.start, kept.at(-1)!.end)],
      }
    const audience = cue.kind === 'verb' ? audienceOf(tree, cue) : undefined
    const venue = cue.kind === 'verb' ? venueOf(tree, cue) : undefined
    const isAlone =
      isAdverb || cue.silent || isWithin || isPassedOn || quoter !== undefined || holdsSaying(tree, cue, mark)
    const spokenCue = cueWords(tree, cueSpan, isAlone ? undefined : mark, who ? [...kept, who] : kept)
    drafts.push({
      ...(who && { source: who }),
      cue: spokenCue,
      content: kept.map((span) => textSpan(tree.text, span.start, span.end)),
      act: actOf(tree, cue, spokenCue, kept, claimant?.kind, lexicon),
      ...(cue.word.loaded && { loaded: true as const }),
      ...(claimant && { claimant }),
      ...(audience && { audience }),
      ...(venue && { venue }),
      ...(passedOn && { passesOn: passedOn }),
      ...(isEarly && { isEarly }),
      ...(owner && { isReferred: true as const }),
      ...(!mark && !isRaised && cue.word.weak && !cue.word.figure && cue.word.act === 'assess' && { isThought: true }),
      firstPerson: source !== undefined && FIRST_PERSON.has(tree.words[source.head]!),
    })
    if (quoter) drafts.push(quotingDraft(tree, quoter, drafts.at(-1)!, resources))
  }
  for (const mark of marked) {
    const draft = used.has(mark) ? undefined : draftFromMark(tree, mark, model, lexicon, resources)
    if (draft) drafts.push(draft)
  }
  const belief = cueBelief(tree, model, lexicon)
  const known = withoutDoubted(tree, drafts, belief)
  const found = taughtDrafts(tree, known, belief, lexicon, resources)
  const spokenOnes = withoutOwnThoughts(
    tree,
    [...known, ...found].filter(({ wide }) => !wide).sort((a, b) => a.cue.start - b.cue.start),
  )
  const told = spokenOnes.map((draft, index) =>
    draft.isEarly ? early(tree, draft, spokenOnes.slice(index + 1, index + 4)) : draft,
  )
  const clear = withTakenUp(
    tree,
    withRelatives(tree, beforeDenials(tree, beforeOwnCues(tree, beforeTails(tree, wholeOfTails(tree, told))))),
    resources,
  )
  return numbered(
    [
      ...clear.map((draft) => {
        const index = draft.passesOn ? spokenOnes.indexOf(draft.passesOn) : -1
        return index < 0 ? draft : { ...draft, passesOn: clear[index]! }
      }),
      ...drafts.filter(({ wide, cue }) => wide && !found.some((one) => overlaps(one.cue, cue))),
    ],
    resources,
  )
}

/** "Said in a [statement] carried by the channel": the noun is where the verb before it was said. */
function isSaidIn(tree: Tree, { anchor }: Cue, before: Draft | undefined): boolean {
  const { tokens } = tree
  const verb = tokens.head[anchor]!
  if (!before || verb < 0 || verb > anchor || tokens.dependency[anchor] !== dep.obl) return false
  if (!/^(?:in|through|via)$/.test(adposition(tree, anchor))) return false
  return tokens.tag[verb] === tag.VERB && before.cue.start <= tokens.start[verb]! && tokens.end[verb]! <= before.cue.end
}

/** The marked attribution that a cue is part of. */
function markOf({ first, end }: Cue, marks: ReadonlyMap<number, MarkedAttribution>): MarkedAttribution | undefined {
  for (let i = first; i < end; i++) {
    const mark = marks.get(i)
    if (mark) return mark
  }
  return undefined
}

/** "The envoy, [rejecting] those statements, said": the envoy, where a participle of the source’s own phrase is the cue. */
function beforeCue(tree: Tree, source: Source | undefined, cue: Span): Source | undefined {
  if (!source || cue.start <= source.span.start || source.span.end < cue.end) return source
  const kept = trimmed(tree.text, source.span.start, cue.start)
  return kept && tree.tokens.start[source.head]! < kept.end
    ? { ...source, span: textSpan(tree.text, kept.start, kept.end) }
    : source
}

/** "[quoted] an official saying": marked as one cue, of which the second half is another's. */
function holdsSaying(tree: Tree, cue: Cue, mark: MarkedAttribution | undefined): boolean {
  if (!mark || cue.end >= mark.cue.end) return false
  return tree.words[mark.cue.end - 1] === 'saying' || isQuotedAs(tree, mark.cue.end - 1)
}

/** A source that stands inside the quotation it is given for was misread. */
function spoken(source: Source | undefined, beside: Quotation | undefined): Source | undefined {
  if (!source || !beside) return source
  return source.span.start < beside.end && beside.start < source.span.end ? undefined : source
}
