import { dateFromField } from '../metadata/dates.ts'

/** An article as schema.org JSON-LD describes it. */
export interface LinkedArticle {
  readonly headline?: string
  readonly publisher?: string
  readonly authors?: string
  readonly published?: string
  readonly modified?: string
  readonly url?: string
  readonly language?: string
  /** Names given as source, credit or provider. */
  readonly credits: readonly string[]
}

type Json = { readonly [key: string]: unknown }
const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:[A-Za-z]*Article|BlogPosting|Report|LiveBlogPosting|SocialMediaPosting)$/

/** Reads the first article of a page's JSON-LD; scripts that hold no JSON are passed over, as the page is text to us, not a program. */
export function readLinkedData(scripts: readonly string[]): LinkedArticle {
  for (const script of scripts.slice(0, 50)) {
    const article = findArticle(parse(script), 0)
    if (article) return read(article)
  }
  return { credits: [] }
}

function parse(script: string): unknown {
  const text = script.replace(/^\s*(?:<!\[CDATA\[|<!--|\/\/\s*<!\[CDATA\[)?|(?:\]\]>|-->|\/\/\s*\]\]>)?\s*$/g, '')
  try {
    return JSON.parse(text)
  } catch {
    // Raw line feeds inside strings are a common fault of page templates.
    try {
      return JSON.parse(text.replace(/[\r\n\t]+/g, ' '))
    } catch {
      return undefined
    }
  }
}

function findArticle(value: unknown, depth: number): Json | undefined {
  if (depth > 6 || typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) {
    for (const member of value.slice(0, 200)) {
      const found = findArticle(member, depth + 1)
      if (found) return found
    }
    return undefined
  }
  const object = value as Json
  const types = ([] as unknown[]).concat(object['@type'] ?? [])
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
  return findArticle(object['@graph'] ?? object.mainEntity ?? object.mainEntityOfPage, depth + 1)
}

function read(article: Json): LinkedArticle {
  const headline = textOf(article.headline) ?? textOf(article.name)
  const publisher = nameOf(article.publisher)
  const authors = names(article.author ?? article.creator).filter((name) => name !== publisher)
  const published = dateFromField(textOf(article.datePublished) ?? textOf(article.dateCreated))
  const modified = dateFromField(textOf(article.dateModified))
  const url = textOf(article.url) ?? textOf(article.mainEntityOfPage) ?? idOf(article.mainEntityOfPage)
  const language = textOf(article.inLanguage)
  return {
    ...(headline && { headline }),
    ...(publisher && { publisher }),
    ...(authors.length > 0 && { authors: authors.join(', ') }),
    ...(published && { published }),
    ...(modified && { modified }),
    ...(url && { url }),
    ...(language && { language }),
    credits: [
      article.creditText,
      article.sourceOrganization,
      article.provider,
      article.isBasedOn,
      article.author,
      article.copyrightHolder,
    ].flatMap(names),
  }
}

function names(value: unknown): string[] {
  return ([] as unknown[])
    .concat(value ?? [])
    .slice(0, 20)
    .flatMap((member) => nameOf(member) ?? [])
}

function nameOf(value: unknown): string | undefined {
  const text = textOf(value)
  if (text) return /^https?:/.test(text) ? undefined : text
  if (Array.isArray(value)) return nameOf(value[0])
  return typeof value === 'object' && value !== null && 'name' in value ? textOf(value.name) : undefined
}

function idOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && '@id' in value ? textOf(value['@id']) : undefined
}

function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return textOf(value[0])
  if (typeof value !== 'string') return undefined
  const plain = value
    .replace(/<[^>]{0,200}>/g, '')
    .replace(/&(amp|quot|#0?39|apos|lt|gt|nbsp);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim()
  return plain === '' ? undefined : plain.slice(0, 1000)
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  '#39': "'",
  '#039': "'",
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
}
