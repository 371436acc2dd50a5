import type { Resources } from '../resources/index.ts'
import type { Mention } from '../schema/index.ts'
import { findConflictMentions } from './mentions/conflict-mentions.ts'
import { findDesignations } from './mentions/designations.ts'
import { type Draft, toMention } from './mentions/draft.ts'
import { findNames } from './mentions/find-names.ts'
import { mentionLexicon } from './mentions/mention-lexicon.ts'
import { coverOf, findNominals } from './mentions/nominals.ts'
import { partNames } from './mentions/part-names.ts'
import { findPronouns } from './mentions/pronouns.ts'
import { withRegionAbbreviations } from './mentions/region-abbreviations.ts'
import { actingSeats } from './mentions/seats.ts'
import { settleTypes } from './mentions/settle-types.ts'
import { withShortCountries } from './mentions/short-countries.ts'
import { splitTitles } from './mentions/titles.ts'
import type { Syntax } from './syntax.ts'

/**
 * Mentions of entities in a Document: names, descriptions and pronouns, by start and the longer first. Mentions may nest
 * ("the Hezbollah terror group" holds "Hezbollah") but never cross. Linear in the tokens.
 */
export function findMentions(syntax: Syntax, resources: Resources): readonly Mention[] {
  const lexicon = mentionLexicon(resources)
  const designations = findDesignations(syntax, lexicon)
  const named = withRegionAbbreviations(syntax, findNames(syntax, lexicon), resources)
  const found = withDesignations(named, designations, syntax.tokens.length)
  const settled = settleTypes(syntax, partNames(syntax, withShortCountries(syntax, found, lexicon), lexicon), lexicon)
  const { names, offices } = splitTitles(syntax, actingSeats(syntax, settled, lexicon), lexicon)
  const nominals = findNominals(syntax, merged(names, offices), lexicon)
  const known = merged(merged(names, offices), nominals)
  const more = findConflictMentions(syntax, known)
  const drafts = [...known, ...more, ...findPronouns(syntax)]
  drafts.sort((a, b) => a.first - b.first || b.end - a.end)
  return withoutCrossing(drafts).map((draft) => toMention(syntax, draft))
}

/** Names made with a number take the place of what the model made of the same tokens. */
function withDesignations(names: readonly Draft[], designations: readonly Draft[], length: number): readonly Draft[] {
  if (designations.length === 0) return names
  const cover = coverOf(designations, length)
  const free = ({ first, end }: Draft): boolean => {
    for (let i = first; i < end; i++) if (cover[i]! >= 0) return false
    return true
  }
  return merged(names.filter(free), designations)
}

function merged(left: readonly Draft[], right: readonly Draft[]): Draft[] {
  return [...left, ...right].sort((a, b) => a.first - b.first)
}

/** Drops a mention that crosses an earlier one, or repeats its span. */
function withoutCrossing(drafts: readonly Draft[]): Draft[] {
  const kept: Draft[] = []
  const open: Draft[] = []
  for (const draft of drafts) {
    while (open.length > 0 && open.at(-1)!.end <= draft.first) open.pop()
    const outer = open.at(-1)
    if (outer && draft.end > outer.end) continue
    if (outer && outer.first === draft.first && outer.end === draft.end) continue
    kept.push(draft)
    open.push(draft)
  }
  return kept
}
