/** Width of one bar, in pixels. */
const BIN = 6

/** How many moments fall on each stretch of six pixels, as shares of the most. */
export function binned(
  moments: readonly number[],
  scale: (moment: number) => number,
): readonly { readonly x: number; readonly width: number; readonly share: number }[] {
  const bins = new Map<number, number>()
  for (const moment of moments) {
    const x = Math.floor(scale(moment) / BIN) * BIN
    bins.set(x, (bins.get(x) ?? 0) + 1)
  }
  const most = Math.max(...bins.values())
  return [...bins].map(([x, count]) => ({ x, width: BIN, share: count / most }))
}
