import type { RelationType } from '../../schema/index.ts'
import type { WordedFiller } from './worded.ts'

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
 * The proposition as a plain sentence, by the one of the relation's templates ("{actor} supplies {item} to {recipient}") that fits. A filler behind a preposition is left out with it when it is unstated; any other reads as
 * "someone", "arms". The verb agrees with fillers before it. Fillers the template has no place for are added at the end, then in
 * brackets that it is planned, and when. Without a template the relation's name stands between actor and the rest.
 */
export function sentenceOf(
  relation: string,
  templates: RelationType['reads'] | undefined,
  fillers: readonly WordedFiller[],
  marks: { readonly planned?: boolean; readonly period?: string } = {},
): string {
  const byRole = new Map<string, WordedFiller[]>()
  for (const filler of narrowest(fillers)) byRole.set(filler.role, [...(byRole.get(filler.role) ?? []), filler])
  const pattern = templateFor(templates, byRole) ?? `{actor} ${relation.replaceAll('-', ' ')} {recipient}`
  const used = new Set<string>()
  const words: string[] = []
  let plural = false
  for (const part of pattern.split(/\s+/)) {
    const [, before, role, after] = /^(\W*)\{(\w+)\}(.*)$/.exec(part) ?? []
    if (role === undefined) {
      words.push(part)
      continue
    }
    used.add(role)
    const named = byRole.get(role)
    const last = words[words.length - 1]
    if (named !== undefined) words.push(`${before}${inARow(named)}${after}`)
    else if (last !== undefined && PREPOSITIONS.has(last)) words.pop()
    else words.push(`${before}${UNSTATED[role] ?? 'something'}${after}`)
    if (words.length === 1 && named) plural = named.length > 1 || named[0]!.plural
  }
  if (plural) agree(words)
  for (const [role, named] of byRole) if (!used.has(role)) words.push(ADDED[role] ?? 'with', inARow(named))
  if (marks.planned) words.push('(planned)')
  if (marks.period !== undefined) words.push(`(${periodInWords(marks.period)})`)
  const sentence = words.join(' ')
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/**
 * Which of two sentences for one proposition is shown: the shorter but for articles, which says what all its claims say ("makes a missile", not "makes a
 * guided missile"); of two as short the one with more articles, then "a" before "the", then the later by code points, so that small letters win over capitals. A total order: that
 * of arrival does not show.
 */
export function isPlainer(sentence: string, other: string): boolean {
  const shorter = withoutArticles(sentence).length - withoutArticles(other).length
  if (shorter !== 0) return shorter < 0
  const articles = articlesOf(sentence) - articlesOf(other)
  if (articles !== 0) return articles > 0
  return sentence.length === other.length ? sentence > other : sentence.length < other.length
}

const ARTICLES = /(?<=^| )(?:an?|the) /gi

function withoutArticles(sentence: string): string {
  return sentence.replace(ARTICLES, '')
}

function articlesOf(sentence: string): number {
  return sentence.match(ARTICLES)?.length ?? 0
}

/** The first of the templates that leaves nothing but the actor unstated; else the one with most that is stated. */
function templateFor(
  reads: RelationType['reads'] | undefined,
  stated: ReadonlyMap<string, unknown>,
): string | undefined {
  if (reads === undefined) return undefined
  const templates = [reads].flat()
  const rolesOf = (template: string) =>
    [...template.matchAll(/\{(\w+)\}/g)].map(([, role]) => role!).filter((role) => role !== 'actor')
  const known = (template: string) => rolesOf(template).filter((role) => stated.has(role)).length
  const full = templates.find((one) => known(one) === rolesOf(one).length)
  return full ?? templates.reduceRight((best, one) => (known(one) > known(best) ? one : best))
}

/** Without a place in which another of the same role lies: "Aleppo and Syria" is "Aleppo". */
function narrowest(fillers: readonly WordedFiller[]): readonly WordedFiller[] {
  return fillers.filter(
    ({ role, path }) =>
      path === undefined || !fillers.some((other) => other.role === role && other.path?.startsWith(`${path}/`)),
  )
}

/** "Syria", "Syria and Iraq", "Syria, Iraq and Lebanon". */
function inARow(fillers: readonly WordedFiller[]): string {
  const words = fillers.map((filler) => filler.words)
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Puts the verb that opens the rest of a sentence in the plural, and every one that "or" and "and" tie to it: "builds or runs". */
function agree(words: string[]): void {
  for (let at = 1; at < words.length; at += 2) {
    words[at] = pluralOf(words[at]!)
    if (words[at + 1] !== 'or' && words[at + 1] !== 'and') return
  }
}

function pluralOf(verb: string): string {
  if (verb === 'is') return 'are'
  if (verb === 'has') return 'have'
  if (verb.endsWith('ies')) return `${verb.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|o)es$/.test(verb)) return verb.slice(0, -2)
  return verb.endsWith('s') ? verb.slice(0, -1) : verb
}

/** Days as short as they can be said: a day, a month, a year, or first to last. */
function periodInWords(period: string): string {
  const [first = '', last = ''] = period.split('/')
  if (first === last) return first
  if (first.endsWith('-01-01') && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4)
  if (first.endsWith('-01') && last === `${first.slice(0, 7)}-31`) return first.slice(0, 7)
  return `${first} to ${last}`
}
