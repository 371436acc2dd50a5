import { jsonMembers } from './json-members.ts'

/** A feed cut into its items. */
export interface FeedItems {
  /** Each item inside the least of the feed that names its publisher, made of the feed's own bytes; the same item gives the same text at every visit. */
  readonly items: Iterable<string>
  /** Set when elements are nested deeper than allowed. */
  readonly isTooDeep: boolean
}

interface Element {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Children of a feed that say who publishes it and do not change between visits. */
const STABLE = /^(?:atom:|rss:)?(?:title|link|language|id|author|managingeditor|dc:publisher|dc:language)$/

/** Cuts RSS, RDF or Atom into items. Reads tags only, so that no entity is expanded; linear. */
export function xmlItems(source: string, maxDepth: number): FeedItems {
  const stack: { name: string; start: number; end: number }[] = []
  const items: Element[] = []
  const kept: Element[] = []
  let root: { start: number; end: number; name: string } | undefined
  let channel: { start: number; end: number; name: string } | undefined
  let isTooDeep = false
  for (let at = source.indexOf('<'); at >= 0; ) {
    const { end, name, kind } = tagAt(source, at)
    if (kind === 'open' || kind === 'empty') {
      if (!root) root = { start: at, end, name: rawName(source, at) }
      else if (name === 'channel' && stack.length === 1) channel = { start: at, end, name: rawName(source, at) }
      if (kind === 'open') stack.push({ name, start: at, end })
      else if (isStable(name, stack)) kept.push({ name, start: at, end })
      if (stack.length > maxDepth) {
        isTooDeep = true
        break
      }
    } else if (kind === 'close') {
      const index = stack.findLastIndex((open) => open.name === name)
      if (index >= 0) {
        const open = stack[index]!
        stack.length = index
        if (name === 'item' || name === 'entry') items.push({ name, start: open.start, end })
        else if (isStable(name, stack)) kept.push({ name, start: open.start, end })
      }
    }
    at = source.indexOf('<', end)
  }
  // An item that was cut off at the end of the file is kept as far as it goes.
  const cut = stack.find((open) => open.name === 'item' || open.name === 'entry')
  const prolog = /^[^<]*(<\?xml[^>]*\?>)/.exec(source)?.[1] ?? ''
  const head = kept.map(({ start, end }) => source.slice(start, end)).join('')
  const opening = root ? source.slice(root.start, root.end) : ''
  const inside = channel ? source.slice(channel.start, channel.end) : ''
  const rdf = root?.name.toLowerCase().endsWith('rdf')
  const wrap = (item: string) =>
    root
      ? `${prolog}${opening}${inside}${head}${rdf && channel ? `</${channel.name}>${item}` : `${item}${channel ? `</${channel.name}>` : ''}`}</${root.name}>`
      : item
  const texts = [...items].map(({ start, end }) => source.slice(start, end))
  const rest =
    cut && !isTooDeep
      ? [`${source.slice(cut.start, stack.at(-1)!.end === source.length ? cut.end : source.length)}`]
      : []
  return { items: mapped([...texts, ...rest.filter((text) => text.trimEnd().endsWith('>'))], wrap), isTooDeep }
}

function* mapped(texts: readonly string[], wrap: (text: string) => string): Generator<string> {
  for (const text of texts) yield wrap(text)
}

function isStable(name: string, stack: readonly { readonly name: string }[]): boolean {
  const parent = stack.at(-1)?.name
  return stack.length <= 2 && (parent === 'channel' || parent === 'feed') && STABLE.test(name)
}

/** Cuts a JSON Feed into items, each under the feed's own title and address. */
export function jsonItems(source: string): FeedItems {
  const members = [...jsonMembers(source, source.indexOf('{'))]
  const kept = members.filter(
    ({ key }) =>
      key === 'version' || key === 'title' || key === 'home_page_url' || key === 'language' || key === 'authors',
  )
  const head = kept.map(({ key, start, end }) => `"${key}":${source.slice(start, end).trim()}`).join(',')
  const list = members.find(({ key, start }) => key === 'items' && source[start] === '[')
  const items = list
    ? [...jsonMembers(source, list.start)].map(({ start, end }) => source.slice(start, end).trim())
    : []
  return { items: mapped(items, (item) => `{${head},"items":[${item}]}`), isTooDeep: false }
}

function tagAt(source: string, at: number): { end: number; name: string; kind: 'open' | 'close' | 'empty' | 'other' } {
  const until = (mark: string) => {
    const found = source.indexOf(mark, at)
    return { end: found < 0 ? source.length : found + mark.length, name: '', kind: 'other' as const }
  }
  if (source.startsWith('<!--', at)) return until('-->')
  if (source.startsWith('<![CDATA[', at)) return until(']]>')
  if (source.startsWith('<?', at)) return until('?>')
  if (source.startsWith('<!', at)) return until('>')
  const { end } = until('>')
  const isClose = source[at + 1] === '/'
  const name = rawName(source, isClose ? at + 1 : at).toLowerCase()
  return { end, name, kind: isClose ? 'close' : source[end - 2] === '/' ? 'empty' : 'open' }
}

function rawName(source: string, at: number): string {
  return /^[^\s/>]{1,80}/.exec(source.slice(at + 1, at + 82))?.[0] ?? ''
}
