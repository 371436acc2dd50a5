/** Whether two fillers name the same thing: equal, or one the words of the other, without case, articles, marks and "of". */
export function isSameName(a: string, b: string): boolean {
  const x = plain(a)
  const y = plain(b)
  if (x === '' || y === '') return false
  return x === y || ` ${x} `.includes(` ${y} `) || ` ${y} `.includes(` ${x} `)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\u00a0/g, ' ')
    .replace(/[’']s\b/g, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(the|a|an|of)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
