/**
 * What a word can be to a predicate (PropBank, Palmer et al. 2005): who does it, what it is done to, what else takes part (A2, A3
 * and above), where, when, whence or whither, how, what for or why, other circumstances, negation, modals. `none`: nothing.
 */
export const ROLE_LABELS = [
  'none',
  'A0',
  'A1',
  'A2',
  'A3',
  'LOC',
  'TMP',
  'DIR',
  'MNR',
  'PRP',
  'ADV',
  'NEG',
  'MOD',
] as const
export type RoleLabel = (typeof ROLE_LABELS)[number]
