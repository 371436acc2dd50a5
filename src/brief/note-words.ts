import type { BriefNote, BriefVoice } from '../schema/index.ts'

const STATES = { asserted: 'asserted', contested: 'contested', denied: 'denied', retracted: 'retracted' } as const

/** How a noted claim stands, in words: “Contested: 3 for, 1 against; 1 to 2 independent origins.” */
export function standingWords({ cited, current }: BriefNote): string {
  if (!current) return `No longer in the record; cited on ${cited.citedAt.slice(0, 10)}.`
  const { lower, upper } = current.origins
  const origins = lower === upper ? `${lower}` : `${lower} to ${upper}`
  const state = STATES[current.state]
  return `${state[0]!.toUpperCase()}${state.slice(1)}: ${current.support} for, ${current.deny} against; ${origins} independent ${upper === 1 ? 'origin' : 'origins'}.`
}

/** Who says it, where and when: “Ilva Torm (deny), Harbour Post, 2031-01-02”. */
export function voiceWords({ claimant, stance, act, outlet, publishedAt }: BriefVoice): string {
  const what = act ?? 'in its own voice'
  return [
    `${claimant} (${stance === 'support' ? what : stance})`,
    ...(outlet === undefined || outlet === claimant ? [] : [outlet]),
    publishedAt?.slice(0, 10) ?? 'no date',
  ].join(', ')
}

/** Where a voice's words stand: the address they came from, or the file. */
export function whereabouts({ url, file }: BriefVoice): string {
  return url ?? file
}
