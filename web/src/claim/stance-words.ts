import type { ClaimMember } from '../../../src/schema/answers.ts'

/** Whose side a claimant is on, seen from the claim. */
const sides: Readonly<Record<NonNullable<ClaimMember['side']>, string>> = {
  actor: 'speaks for the side it is said of',
  recipient: 'speaks for the other side',
  third: 'a third party',
}

const targets: Readonly<Record<ClaimMember['target'], string>> = {
  content: 'the content',
  'existence-of-report': 'that the report exists, not what it says',
  figure: 'the figure only',
  responsibility: 'the responsibility only',
}

const verbs: Readonly<Record<ClaimMember['stance'], string>> = {
  support: 'confirms',
  deny: 'denies',
  query: 'questions',
  comment: 'comments on',
  decline: 'declines to speak of',
}

/** `a third party`; absent for outlets and the unnamed. */
export function sideWords({ side }: ClaimMember): string | undefined {
  return side && sides[side]
}

/** What is confirmed, denied or asked: `denies the content`, `confirms that the report exists, not what it says`; plain support has none. */
export function stanceWords({ stance, target }: ClaimMember): string | undefined {
  return stance === 'support' && target === 'content' ? undefined : `${verbs[stance]} ${targets[target]}`
}
