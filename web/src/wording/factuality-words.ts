import type { Factuality } from '../../../src/schema/claim-parts.ts'

/** FactBank's values in plain words: how far the innermost claimant commits to what is claimed. */
export const factualityWords: Readonly<Record<Factuality, string>> = {
  'CT+': 'as certain',
  'PR+': 'as probable',
  'PS+': 'as possible',
  'CT-': 'as certainly not so',
  'PR-': 'as probably not so',
  'PS-': 'as possibly not so',
  CTu: 'without saying whether it is so',
  Uu: 'without commitment',
}
