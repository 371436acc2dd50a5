import type { MarkedPart, Span } from '../schema/index.ts'
import { trimmed, withoutStop } from './phrases.ts'
import type { Tree } from './tree.ts'

/** An attribution as the reading network marks it: half-open token ranges. */
export interface MarkedAttribution {
  readonly cue: MarkedPart
  /** Absent where no source is marked that could be its own. */
  readonly source?: MarkedPart
  /** In text order; more than one where the cue interrupts what is said, or where it goes on in later sentences. */
  readonly content: readonly MarkedPart[]
}

/** Farthest that a source or content may stand from its cue, in tokens. */
const FARTHEST = 60

/**
 * Ties marked sources and contents to marked cues: each content to the nearest cue of its line, those of its own sentence first, each
 * cue to the nearest source on its own side of other cues. Linear in the parts of a line.
 */
export function linkMarked(tree: Tree): MarkedAttribution[] {
  const { parts } = tree.analysis
  const cues = parts.filter(({ part }) => part === 'cue')
  const contents = new Map<MarkedPart, MarkedPart[]>(cues.map((cue) => [cue, []]))
  for (const content of parts) {
    if (content.part !== 'content') continue
    const cue = nearest(tree, content, cues)
    if (cue) contents.get(cue)!.push(content)
  }
  const sources = parts.filter(({ part }) => part === 'source')
  return cues.map((cue) => {
    const content = contents.get(cue)!
    const source = sourceOfMarked(tree, cue, content, sources, cues)
    return { cue, content, ...(source && { source }) }
  })
}

function nearest(tree: Tree, content: MarkedPart, cues: readonly MarkedPart[]): MarkedPart | undefined {
  let best: MarkedPart | undefined
  let least = Number.POSITIVE_INFINITY
  for (const cue of cues) {
    const gap = gapOf(content, cue)
    if (gap > FARTHEST || !isSameLine(tree, content.first, cue.first)) continue
    // A cue of another sentence is worth a long way in the same one.
    const cost = gap + (isSameSentence(tree, cue, content) ? 0 : 20)
    if (cost < least) {
      least = cost
      best = cue
    }
  }
  return best
}

function sourceOfMarked(
  tree: Tree,
  cue: MarkedPart,
  content: readonly MarkedPart[],
  sources: readonly MarkedPart[],
  cues: readonly MarkedPart[],
): MarkedPart | undefined {
  let best: MarkedPart | undefined
  let least = Number.POSITIVE_INFINITY
  for (const source of sources) {
    const gap = gapOf(source, cue)
    if (gap > FARTHEST || !isSameSentence(tree, cue, source)) continue
    const [from, to] = source.first < cue.first ? [source.end, cue.first] : [cue.end, source.first]
    const isBetween = ({ first, end }: MarkedPart) => first >= from && end <= to
    const others = cues.filter((other) => other !== cue && isBetween(other)).length
    const contents = content.filter(isBetween).length
    const cost = gap + 12 * others + 4 * contents
    if (cost < least) {
      least = cost
      best = source
    }
  }
  return best
}

/** Tokens between two parts, 0 where they touch. */
function gapOf(a: MarkedPart, b: MarkedPart): number {
  return Math.max(0, a.first >= b.end ? a.first - b.end : b.first - a.end)
}

function isSameSentence({ tokens }: Tree, a: MarkedPart, b: MarkedPart): boolean {
  return (
    tokens.sentence[a.first]! <= tokens.sentence[b.end - 1]! && tokens.sentence[b.first]! <= tokens.sentence[a.end - 1]!
  )
}

function isSameLine({ text, tokens }: Tree, a: number, b: number): boolean {
  const from = tokens.end[Math.min(a, b)]!
  const to = tokens.start[Math.max(a, b)]!
  return from >= to || !text.slice(from, to).includes('\n')
}

/** The words of marked contents, without separators and full stops at their ends. */
export function markedSpans(tree: Tree, parts: readonly MarkedPart[]): Span[] {
  return parts.flatMap(({ first, end }) => {
    const span = trimmed(tree.text, tree.tokens.start[first]!, tree.tokens.end[end - 1]!)
    const kept = span && withoutStop(tree.text, span)
    return kept ? [kept] : []
  })
}
