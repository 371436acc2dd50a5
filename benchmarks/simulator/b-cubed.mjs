// B³ (Bagga and Baldwin 1998): precision and recall of a clustering, item by item.

/** F1, precision and recall in percent of items with a `gold` and a `found` cluster. */
export function bCubed(items) {
  const sizes = (name) => {
    const counts = new Map()
    for (const item of items) counts.set(item[name], (counts.get(item[name]) ?? 0) + 1)
    return counts
  }
  const [gold, found, both] = [sizes('gold'), sizes('found'), new Map()]
  const key = (item) => `${item.gold}\u001f${item.found}`
  for (const item of items) both.set(key(item), (both.get(key(item)) ?? 0) + 1)
  let [precision, recall] = [0, 0]
  for (const item of items) {
    const shared = both.get(key(item))
    precision += shared / found.get(item.found)
    recall += shared / gold.get(item.gold)
  }
  const [p, r] = [precision / Math.max(1, items.length), recall / Math.max(1, items.length)]
  const percent = (value) => Math.round(value * 1000) / 10
  return { precision: percent(p), recall: percent(r), f1: percent((2 * p * r) / Math.max(1e-9, p + r)) }
}
