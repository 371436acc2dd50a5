/** The four clocks, as questions of a reader. */
export const clockWords = {
  published: 'when it was published',
  said: 'when it was said',
  learnt: 'when we learnt it',
  happened: 'when it happened',
} as const
