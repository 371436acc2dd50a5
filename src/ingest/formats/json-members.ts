/** A member of a JSON array or object, as offsets into its source. */
export interface JsonMember {
  readonly key?: string
  readonly start: number
  readonly end: number
}

/**
 * The direct members of the array or object that opens at `at`, in order: their exact places, without parsing what is in them. Linear; no
 * nesting is deep enough to overflow. Ends early where the source does.
 */
export function* jsonMembers(source: string, at: number): Generator<JsonMember> {
  const isObject = source[at] === '{'
  let i = at + 1
  while (i < source.length) {
    i = skipBlank(source, i)
    if (source[i] === ',') i = skipBlank(source, i + 1)
    if (i >= source.length || source[i] === ']' || source[i] === '}') return
    let key: string | undefined
    if (isObject) {
      const end = endOfString(source, i)
      key = source.slice(i + 1, end - 1)
      i = skipBlank(source, end)
      if (source[i] !== ':') return
      i = skipBlank(source, i + 1)
    }
    const end = endOfValue(source, i)
    if (end <= i) return
    yield { ...(key !== undefined && { key }), start: i, end }
    i = end
  }
}

function endOfValue(source: string, start: number): number {
  let depth = 0
  for (let i = start; i < source.length; i++) {
    const char = source[i]
    if (char === '"') i = endOfString(source, i) - 1
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      if (depth === 0) return i
      if (--depth === 0) return i + 1
    } else if (char === ',' && depth === 0) return i
    if (depth === 0 && char === '"') return i + 1
  }
  return source.length
}

function endOfString(source: string, start: number): number {
  for (let i = start + 1; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (code === 0x5c) i++
    else if (code === 0x22) return i + 1
  }
  return source.length
}

function skipBlank(source: string, from: number): number {
  let i = from
  while (i < source.length && source.charCodeAt(i) <= 32) i++
  return i
}
