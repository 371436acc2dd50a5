import type { Paragraph } from './text-changes.ts'

/** Paragraphs that are shown, or a run of unchanged ones that is left out until it is asked for. */
export interface Run {
  readonly isFolded: boolean
  readonly paragraphs: readonly Paragraph[]
}

/** Paragraphs in runs: of a long run without a change, all but those next to a change are folded. */
export function foldParagraphs(paragraphs: readonly Paragraph[], around: number): readonly Run[] {
  const isNear = paragraphs.map(() => false)
  for (const [i, { kind }] of paragraphs.entries()) {
    if (kind !== 'same') isNear.fill(true, Math.max(0, i - around), i + around + 1)
  }
  const runs: { isFolded: boolean; paragraphs: Paragraph[] }[] = []
  for (const [i, paragraph] of paragraphs.entries()) {
    if (runs.at(-1)?.isFolded === !isNear[i]) runs.at(-1)!.paragraphs.push(paragraph)
    else runs.push({ isFolded: !isNear[i], paragraphs: [paragraph] })
  }
  // A single paragraph takes no more room than the line that would say that it is left out.
  return runs.map((run) => ({ ...run, isFolded: run.isFolded && run.paragraphs.length > 1 }))
}
