/** `120-140` as a stretch of a text of `length` characters; nothing when it is none. */
export function spanOf(at: string | undefined, length: number): { start: number; end: number } | undefined {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '')
  if (!found) return undefined
  const start = Number(found[1])
  const end = Math.min(Number(found[2]), length)
  return start < end ? { start, end } : undefined
}
