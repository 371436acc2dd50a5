import { expect, test } from 'vitest'
import { shownClaimant } from './shown-claimant.ts'

test.each([
  ['a deputy head of the corps, who', 'a deputy head of the corps'],
  ['three newspapers in Ordesh that', 'three newspapers in Ordesh'],
  ['the army,', 'the army'],
  ['the committee, which,', 'the committee'],
  ['a lawyer, who asked not to be named', 'a lawyer, who asked not to be named'],
  ['Somewho', 'Somewho'],
  ['who', 'someone (“who”)'],
  ['the World Health Organization (WHO)', 'the World Health Organization (WHO)'],
])('“%s” is shown as “%s”', (words, shown) => expect(shownClaimant(words)).toBe(shown))
