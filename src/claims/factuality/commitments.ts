import type { Commitment } from './factuality-lexicon.ts'

export const CONDITION: Commitment = { strength: 'Uu', negative: false, modes: ['hypothetical'] }
export const OPEN: Commitment = { strength: 'Uu', negative: false, modes: [] }
export const PERHAPS: Commitment = { strength: 'PS', negative: false, modes: ['hypothetical'] }
export const REQUEST: Commitment = { strength: 'Uu', negative: false, modes: ['future'] }
export const GOING: Commitment = { strength: 'PR', negative: false, modes: ['future'] }
export const ACCUSED: Commitment = { strength: 'PR', negative: false, modes: [] }
export const WARNED: Commitment = { strength: 'PS', negative: false, modes: ['hypothetical'] }
export const PURPOSE: Commitment = { strength: 'PS', negative: false, modes: ['future'] }
