import type { ClaimRow } from '../../../src/schema/answers.ts'

/** What each state of a claim means. */
export const stateWords: Readonly<Record<ClaimRow['state'], string>> = {
  asserted: 'said by some, denied by no one',
  contested: 'said by some, denied by others',
  denied: 'only denied',
  retracted: 'withdrawn by those who said it',
}
