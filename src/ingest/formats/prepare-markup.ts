/** Markup a DOM parser can be trusted with. */
export interface PreparedMarkup {
  readonly html: string
  /** Contents of the JSON-LD scripts, in page order. */
  readonly linkedData: readonly string[]
  /** Elements left out because they stood too deep. */
  readonly cut: number
}

const VOID = new Set(
  'area base br col embed frame hr img input keygen link meta param source track wbr basefont bgsound command'.split(
    ' ',
  ),
)
/** Elements whose content is not text of the page; none of it is ever run. */
const DROPPED = new Set(
  'script style noscript template svg math iframe object embed applet canvas audio video map select textarea button frameset noframes xmp plaintext'.split(
    ' ',
  ),
)
/** Opening one of these ends an open element of the set, as in HTML. */
const ENDS: Readonly<Record<string, ReadonlySet<string>>> = {
  li: new Set(['li', 'p']),
  dt: new Set(['dt', 'dd', 'p']),
  dd: new Set(['dt', 'dd', 'p']),
  tr: new Set(['tr', 'td', 'th', 'p']),
  td: new Set(['td', 'th', 'p']),
  th: new Set(['td', 'th', 'p']),
  option: new Set(['option']),
  body: new Set(['head', 'link', 'title']),
}
const BLOCKS = new Set(
  'p div ul ol dl table section article aside nav header footer main figure figcaption form fieldset blockquote pre h1 h2 h3 h4 h5 h6 hr address details center hgroup'.split(
    ' ',
  ),
)
const PARAGRAPH = new Set(['p'])

/**
 * Rewrites markup so that no parser can be led astray: comments, scripts and other content that is not text are dropped, every element is
 * closed, and elements deeper than `maxDepth` lose their tags (their text stays). Linear in the length of the markup.
 */
export function prepareMarkup(source: string, maxDepth: number): PreparedMarkup {
  const out: string[] = []
  const open: string[] = []
  const linkedData: string[] = []
  let cut = 0
  let at = 0
  const closeTo = (depth: number) => {
    while (open.length > depth) out.push(`</${open.pop()}>`)
  }
  while (at < source.length) {
    const tag = source.indexOf('<', at)
    if (tag < 0) {
      out.push(source.slice(at))
      break
    }
    if (tag > at) out.push(source.slice(at, tag))
    const next = source.charCodeAt(tag + 1)
    if (next === 0x21 || next === 0x3f) {
      at = endOfDeclaration(source, tag)
      continue
    }
    const isEnd = next === 0x2f
    const name = nameAt(source, isEnd ? tag + 2 : tag + 1)
    if (name === '') {
      out.push('&lt;')
      at = tag + 1
      continue
    }
    const end = endOfTag(source, tag + 1)
    const text = source.slice(tag, end)
    at = end
    if (isEnd) {
      const index = openIndex(open, name)
      if (index >= 0) closeTo(index)
      continue
    }
    if (DROPPED.has(name)) {
      const close = text.endsWith('/>') ? end : startOfEndTag(source, end, name)
      if (name === 'script' && /\btype\s*=\s*["']?application\/ld\+json/i.test(text))
        linkedData.push(source.slice(end, close))
      at = close === end && text.endsWith('/>') ? end : endOfTag(source, close + 1)
      out.push(' ')
      continue
    }
    const ends = ENDS[name] ?? (BLOCKS.has(name) ? PARAGRAPH : undefined)
    while (ends && open.length > 0 && ends.has(open.at(-1)!)) closeTo(open.length - 1)
    if (VOID.has(name)) out.push(text)
    else if (open.length >= maxDepth) cut++
    else {
      out.push(text.endsWith('/>') ? `${text.slice(0, -2)}>` : text)
      open.push(name)
      if (text.endsWith('/>')) closeTo(open.length - 1)
    }
  }
  closeTo(0)
  return { html: out.join(''), linkedData, cut }
}

const TABLE = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th', 'body', 'html'])

/** Where the element that an end tag closes stands; an end tag inside a table cell does not close what is around the table. */
function openIndex(open: readonly string[], name: string): number {
  for (let i = open.length - 1; i >= 0; i--) {
    if (open[i] === name) return i
    if ((open[i] === 'td' || open[i] === 'th' || open[i] === 'table') && !TABLE.has(name)) return -1
  }
  return -1
}

function nameAt(source: string, from: number): string {
  let to = from
  while (to < source.length && to - from < 40) {
    const code = source.charCodeAt(to) | 32
    const isLetter = code >= 97 && code <= 122
    const isInner = to > from && ((code >= 48 && code <= 57) || code === 45 || code === 58)
    if (!isLetter && !isInner) break
    to++
  }
  return source.slice(from, to).toLowerCase()
}

/** Offset after the `>` of a tag; quoted attribute values may hold one. */
function endOfTag(source: string, from: number): number {
  let quote = 0
  for (let i = from; i < source.length; i++) {
    const code = source.charCodeAt(i)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i + 1
    else if ((code === 0x22 || code === 0x27) && isAfterEquals(source, i)) quote = code
    // A tag that was never closed ends where the next begins.
    else if (code === 0x3c) return i
  }
  return source.length
}

function isAfterEquals(source: string, at: number): boolean {
  let i = at - 1
  while (i > 0 && source.charCodeAt(i) <= 32) i--
  return source.charCodeAt(i) === 0x3d
}

function endOfDeclaration(source: string, from: number): number {
  if (source.startsWith('<!--', from)) {
    const end = source.indexOf('-->', from + 4)
    return end < 0 ? source.length : end + 3
  }
  if (source.startsWith('<![CDATA[', from)) {
    const end = source.indexOf(']]>', from)
    return end < 0 ? source.length : end + 3
  }
  const end = source.indexOf('>', from)
  return end < 0 ? source.length : end + 1
}

/** Offset of the first end tag of that name; the end of the source where there is none. */
function startOfEndTag(source: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\s/>]`, 'gi')
  close.lastIndex = from
  return close.exec(source)?.index ?? source.length
}
