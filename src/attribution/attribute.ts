import type { Resources } from '../resources/index.ts'
import { type Analysis, type Attribution, type Claimant, type Span, textSpan } from '../schema/index.ts'
import { claimantOf } from './claimants.ts'
import { contentOf } from './contents.ts'
import { type Cue, findCues, isImpersonal } from './cues.ts'
import { headlineAttributions } from './headlines.ts'
import { enclosing } from './nesting.ts'
import { tokenSpan } from './phrases.ts'
import { findQuotations, type Quotation } from './quotations.ts'
import { quotationBeside, withQuotations } from './quoted-contents.ts'
import { audienceOf, venueOf } from './settings.ts'
import { type Source, sourceBeside, sourceOf } from './sources.ts'
import { speechLexicon } from './speech-lexicon.ts'
import { type Tree, treeOf } from './tree.ts'

/** An attribution before it has an id and a place among the others. */
type Draft = Omit<Attribution, 'id' | 'within'> & { readonly firstPerson: boolean }

/**
 * Every attribution of a Document in text order of cues, with `within` set by containment of the cue in another's
 * content. Near linear in the length of the text.
 */
export function attribute(analysis: Analysis, resources: Resources): readonly Attribution[] {
  const tree = treeOf(analysis)
  const lexicon = speechLexicon(resources)
  const quotations = findQuotations(analysis.document.text)
  const cues = findCues(tree, lexicon)
  const cueSentences = new Set(
    cues.filter((cue) => cue.kind === 'verb' || cue.kind === 'phrase').map((cue) => tree.tokens.sentence[cue.first]!),
  )
  const drafts: Draft[] = []
  for (const headline of headlineAttributions(tree, lexicon)) {
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
  const headlineCues = new Set(drafts.map((draft) => draft.cue.start))
  let last: { readonly source: Source; readonly sentence: number } | undefined
  for (const cue of cues) {
    const cueSpan = tokenSpan(tree, cue.first, cue.end)
    if (headlineCues.has(cueSpan.start)) continue
    const early = carriedOn(tree, cue, last) ?? sourceOf(tree, cue)
    const beside =
      cue.silent || cue.kind === 'adverb' || cue.kind === 'noun'
        ? undefined
        : quotationBeside(tree, cue, early?.span, quotations)
    const source =
      spoken(early, beside) ?? (beside && cue.kind === 'verb' ? sourceBeside(tree, cue, beside) : undefined)
    const plain = contentOf(tree, cue, source)
    const content = cue.silent ? [] : withQuotations(tree, cue, plain, beside, quotations, cueSentences)
    const kept = clearOf(content, source, cueSpan)
    if (!isKept(cue, source, kept, tree)) continue
    if (source && cue.kind === 'verb') last = { source, sentence: tree.tokens.sentence[cue.first]! }
    const audience = cue.kind === 'verb' ? audienceOf(tree, cue) : undefined
    const venue = cue.kind === 'verb' ? venueOf(tree, cue) : undefined
    drafts.push({
      ...(source && { source: source.span }),
      cue: cueSpan,
      content: kept.map((span) => textSpan(tree.text, span.start, span.end)),
      act: cue.word.act,
      ...(cue.word.loaded && { loaded: true as const }),
      ...(source && { claimant: claimantOf(tree, source, resources) }),
      ...(audience && { audience }),
      ...(venue && { venue }),
      firstPerson: source !== undefined && FIRST_PERSON.has(tree.words[source.head]!),
    })
  }
  return numbered(drafts)
}

/** ", adding that …": the speaker is the one of the cue before it in the sentence. */
function carriedOn(
  tree: Tree,
  cue: Cue,
  last: { readonly source: Source; readonly sentence: number } | undefined,
): Source | undefined {
  if (!last || cue.kind !== 'verb' || last.sentence !== tree.tokens.sentence[cue.first]) return undefined
  const before = tree.words[cue.first - 1]
  const opens = before === ',' || (before === 'and' && tree.words[cue.first - 2] === ',')
  return opens && tree.words[cue.first]!.endsWith('ing') ? { ...last.source, inferred: true } : undefined
}

/** A source that stands inside the quotation it is given for was misread. */
function spoken(source: Source | undefined, beside: Quotation | undefined): Source | undefined {
  if (!source || !beside) return source
  return source.span.start < beside.end && beside.start < source.span.end ? undefined : source
}

const FIRST_PERSON = new Set(['i', 'we', 'my', 'our'])

function isKept(cue: Cue, source: Source | undefined, content: readonly Span[], tree: Tree): boolean {
  if (cue.silent) return source !== undefined
  if (content.length === 0) return false
  if (source) return true
  // No one is named: only words that say so by themselves, and passives ("is said to").
  if (cue.kind === 'adverb' || cue.kind === 'noun') return true
  return cue.kind === 'verb' && isImpersonal(tree, cue)
}

/** Contents without the words of their own source and cue, should a span have run into them. */
function clearOf(content: readonly Span[], source: Source | undefined, cue: Span): readonly Span[] {
  const cuts: Span[] = [cue, ...(source && !source.inferred ? [source.span] : [])]
  let spans = content
  for (const cut of cuts) {
    spans = spans.flatMap((span) => {
      if (cut.end <= span.start || span.end <= cut.start) return [span]
      const parts: Span[] = []
      if (span.start < cut.start) parts.push({ start: span.start, end: cut.start })
      if (cut.end < span.end) parts.push({ start: cut.end, end: span.end })
      return parts
    })
  }
  return spans
}

function numbered(drafts: readonly Draft[]): readonly Attribution[] {
  const sorted = [...drafts].sort((a, b) => a.cue.start - b.cue.start || a.cue.end - b.cue.end)
  const parents = enclosing(sorted)
  const claimants: (Claimant | undefined)[] = sorted.map((draft) => draft.claimant)
  return sorted.map((draft, index) => {
    const { firstPerson, claimant, ...rest } = draft
    const parent = parents[index]!
    // "I" and "we" inside a quotation are its speaker.
    const speaker = firstPerson && parent >= 0 ? claimants[parent] : undefined
    const chosen = speaker ?? claimant
    return {
      id: `a${index}`,
      ...rest,
      ...(parent >= 0 && { within: `a${parent}` }),
      ...(chosen && { claimant: chosen }),
    }
  })
}
