/** A filler as it reads in a sentence. */
export interface Filler {
  readonly role: string
  readonly name: string
}

/** What stands for a filler that the sentence cannot do without. */
const UNSTATED: Readonly<Record<string, string>> = {
  actor: 'someone',
  item: 'arms',
  recipient: 'someone',
  facility: 'a site',
  organization: 'an organization',
  office: 'an office',
  instrument: 'a measure',
  place: 'a place',
}

const PREPOSITIONS = new Set([
  'to',
  'in',
  'at',
  'on',
  'for',
  'from',
  'of',
  'with',
  'against',
  'by',
  'using',
  'through',
  'under',
  'near',
  'into',
  'as',
])

/** What stands before a filler that the template has no place for. */
const ADDED: Readonly<Record<string, string>> = {
  place: 'in',
  facility: 'at',
  recipient: 'for',
  instrument: 'under',
  organization: 'of',
  office: 'as',
  actor: 'by',
}

/**
 * The proposition as a plain sentence, by the relation's template ("{actor} supplies {item} to {recipient}"). A filler behind a
 * preposition is left out with it when it is unstated; any other reads as "someone", "arms". Fillers the template
 * has no place for are added at the end, then in brackets that it is planned, and when. Without a template the relation's name stands
 * between actor and the rest.
 */
export function sentenceOf(
  relation: string,
  template: string | undefined,
  fillers: readonly Filler[],
  marks: { readonly planned?: boolean; readonly period?: string } = {},
): string {
  const byRole = new Map<string, string>()
  for (const { role, name } of fillers) byRole.set(role, byRole.has(role) ? `${byRole.get(role)} and ${name}` : name)
  const pattern = template ?? `{actor} ${relation.replaceAll('-', ' ')} {recipient}`
  const used = new Set<string>()
  const words: string[] = []
  for (const part of pattern.split(/\s+/)) {
    const [, before, role, after] = /^(\W*)\{(\w+)\}(.*)$/.exec(part) ?? []
    if (role === undefined) {
      words.push(part)
      continue
    }
    used.add(role)
    const name = byRole.get(role)
    const last = words[words.length - 1]
    if (name !== undefined) words.push(`${before}${name}${after}`)
    else if (last !== undefined && PREPOSITIONS.has(last)) words.pop()
    else words.push(`${before}${UNSTATED[role] ?? 'something'}${after}`)
  }
  const rest = [...byRole].filter(([role]) => !used.has(role))
  for (const [role, name] of rest) words.push(ADDED[role] ?? 'with', name)
  if (marks.planned) words.push('(planned)')
  if (marks.period !== undefined) words.push(`(${periodInWords(marks.period)})`)
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** Days as short as they can be said: a day, a month, a year, or first to last. */
function periodInWords(period: string): string {
  const [first = '', last = ''] = period.split('/')
  if (first === last) return first
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4)
  if (first.endsWith('-01') && last === `${first.slice(0, 7)}-31`) return first.slice(0, 7)
  return `${first} to ${last}`
}
