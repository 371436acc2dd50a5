/** Edit distance in code units where neighbours that changed places count once (optimal string alignment). O(|a|·|b|). */
export function editDistance(a: string, b: string): number {
  if (a === b) return 0
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      let least = Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, before[j - 2]! + 1)
      next.push(least)
    }
    before = row
    row = next
  }
  return row[b.length]!
}

/** Jaro-Winkler similarity (Winkler 1990), 0 to 1, with a prefix of up to four at 0.1. */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  if (a === '' || b === '') return 0
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenB = new Uint8Array(b.length)
  const matchedA: string[] = []
  for (let i = 0; i < a.length; i++) {
    const end = Math.min(b.length, i + reach + 1)
    for (let j = Math.max(0, i - reach); j < end; j++) {
      if (takenB[j] || a[i] !== b[j]) continue
      takenB[j] = 1
      matchedA.push(a[i]!)
      break
    }
  }
  const matches = matchedA.length
  if (matches === 0) return 0
  let moved = 0
  let at = 0
  for (let j = 0; j < b.length; j++) if (takenB[j] && b[j] !== matchedA[at++]) moved++
  const jaro = (matches / a.length + matches / b.length + (matches - moved / 2) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++
  return jaro + prefix * 0.1 * (1 - jaro)
}
