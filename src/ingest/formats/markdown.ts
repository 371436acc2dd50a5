import type { ZoneKind } from '../../schema/index.ts'
import type { DocumentMetadata } from '../document-from-text.ts'
import { plainText } from '../document-from-text.ts'
import { decodeText } from '../encoding/index.ts'
import { type FormatReader, readingOf } from '../received.ts'
import { readArticleFields } from './article-fields.ts'

/** Markdown: the words without the markup; fields of a front matter are metadata. */
export const readMarkdown: FormatReader = async function* (received, { options }) {
  const { text: source, issues } = decodeText(received.bytes, received.file, received.charset)
  const { text, metadata } = textOfMarkdown(plainText(source))
  yield readingOf(received, options, text, { ...metadata, format: 'markdown', issues })
}

/** The words of a Markdown text, its headings marked as such. Linear. */
export function textOfMarkdown(source: string): { readonly text: string; readonly metadata: DocumentMetadata } {
  const front = /^---\n([\s\S]{0,10000}?)\n(?:---|\.\.\.)\n/.exec(source)
  const fields = front ? frontMatter(front[1]!) : {}
  const metadata: DocumentMetadata = readArticleFields({ ...fields, text: '-' })?.metadata ?? {}
  const hints = new Map<number, ZoneKind>()
  const parts: string[] = []
  let at = 0
  let fenced = false
  const lines = source.slice(front?.[0].length ?? 0).split('\n')
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!
    if (/^\s*(?:```|~~~)/.test(line)) {
      fenced = !fenced
      continue
    }
    const underline = lines[i + 1] ?? ''
    const isUnderlined =
      line.trim() !== '' && line.length < 300 && (/^=+\s*$/.test(underline) || /^-{3,}\s*$/.test(underline))
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/.exec(line.slice(0, 1000))
    const words = fenced ? line : plainWords(heading ? heading[1]! : line)
    if (heading || isUnderlined) hints.set(at, 'title')
    else if (/^\s*!\[/.test(line) && words !== '') hints.set(at, 'caption')
    if (isUnderlined) i++
    parts.push(words)
    at += words.length + 1
  }
  const text = parts.join('\n')
  const { zoneHints: _none, ...stated } = metadata
  if (!stated.title || text.includes(stated.title)) return { text, metadata: { ...stated, zoneHints: hints } }
  const shift = stated.title.length + 2
  const shifted = new Map([...hints].map(([start, kind]) => [start + shift, kind]))
  return { text: `${stated.title}\n\n${text}`, metadata: { ...stated, zoneHints: shifted.set(0, 'title') } }
}

function frontMatter(source: string): Readonly<Record<string, string>> {
  const fields = source.matchAll(/^([A-Za-z][\w -]{0,40}):[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\n#]*))/gm)
  return Object.fromEntries([...fields].map((field) => [field[1]!, (field[2] ?? field[3] ?? field[4] ?? '').trim()]))
}

function plainWords(line: string): string {
  if (/^ {0,3}(?:[-*_] ?){3,}$/.test(line)) return ''
  if (line.length > 20_000) return line
  return line
    .replace(/^ {0,3}(?:> ?)+/, '')
    .replace(/!\[([^\]]{0,500})\]\([^)\s]{0,1000}(?:\s+"[^"]{0,300}")?\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\([^)\s]{0,1000}(?:\s+"[^"]{0,300}")?\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\[[^\]]{0,100}\]/g, '$1')
    .replace(/^\s*\[[^\]]{1,100}\]:\s+\S+.*$/, '')
    .replace(/<(https?:[^>]{1,500})>/g, '$1')
    .replace(/<\/?[a-z][^>]{0,300}>/gi, '')
    .replace(/(\*\*\*|\*\*|__|~~)(?=\S)([^*_~]{1,500}?\S?)\1/g, '$2')
    .replace(/(^|[\s("“‘[])([*_])(?=\S)([^*_]{1,500}?)\2(?=$|[\s.,;:!?)"”’\]])/g, '$1$3')
    .replace(/`([^`]{1,300})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>~|-])/g, '$1')
    .trim()
}
