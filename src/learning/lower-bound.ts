/** The first of `count` places in an order for which `isBefore` does not hold, or `count`; it holds for all before that one. Logarithmic. */
export function lowerBound(count: number, isBefore: (place: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
