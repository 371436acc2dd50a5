import type { Claimant, Span } from '../schema/index.ts'
import type { Source } from './sources.ts'
import type { Tree } from './tree.ts'

/** An attribution as far as it tells who spoke, and where. */
interface Spoken {
  readonly cue: Span
  readonly claimant?: Claimant
}

/** "He added": with nothing else to tell whom a pronoun means, the person who spoke last in the paragraph or the one before. */
export function spokenBefore(tree: Tree, source: Source, drafts: readonly Spoken[]): Claimant | undefined {
  const word = tree.words[source.head]!
  if (word !== 'he' && word !== 'she') return undefined
  const mention = tree.mention[source.head]!
  const entity = mention >= 0 ? tree.analysis.entities[tree.entity[mention]!] : undefined
  const last = drafts.at(-1)
  const { mentions } = tree.analysis
  // Someone described since then, or named anywhere, is meant instead.
  const isMeant = (one: number): boolean => {
    const { kind, start } = mentions[one]!
    return (
      kind === 'name' || (kind === 'nominal' && (last?.claimant?.kind !== 'named-person' || start > last.cue.start))
    )
  }
  if (entity?.mentions.some(isMeant)) return undefined
  const isPerson = last?.claimant?.kind === 'named-person' || last?.claimant?.kind === 'unnamed-person'
  return last && isPerson && source.span.start - last.cue.end < 600 ? last.claimant : undefined
}
