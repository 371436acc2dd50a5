/** How a brief cites a claim: Pandoc's syntax. */
export const citation = (claim: string) => `[@${claim}]`

/** `body` with `words` put in at `at`, on a line of their own where a paragraph ends. */
export function inserted(body: string, at: number, words: string): { readonly body: string; readonly end: number } {
  const before = body.slice(0, at)
  const gap = before === '' || /\s$/.test(before) ? '' : ' '
  return { body: `${before}${gap}${words}${body.slice(at)}`, end: at + gap.length + words.length }
}

/** `body` with a sentence about a claim in a paragraph of its own at the end. */
export function appended(body: string, sentence: string, claim: string): string {
  const start = body.trimEnd()
  return `${start}${start === '' ? '' : '\n\n'}${sentence} ${citation(claim)}.\n`
}
