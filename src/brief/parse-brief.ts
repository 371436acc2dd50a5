import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { BriefBlock } from '../schema/index.ts'

/** A place in a block where claims are cited: behind the character at `at` of its plain text. */
export interface Citation {
  readonly at: number
  readonly claims: readonly string[]
}

/** Words of one style, [start, end) of the plain text. */
export interface StyledRun {
  readonly start: number
  readonly end: number
  readonly strong: boolean
  readonly emphasis: boolean
}

/** One block of a brief: its plain text without citations, and where each character of it stands in the body. */
export interface ParsedBlock {
  readonly kind: BriefBlock['kind']
  readonly level?: number
  readonly text: string
  readonly offsets: readonly number[]
  readonly runs: readonly StyledRun[]
  readonly citations: readonly Citation[]
}

/** Most characters of markup between two characters of text: an entity, or the marks that open a line. */
const FARTHEST = 16
const CITATION = /\s*\[(@k_[0-9a-f]{16}(?:\s*;\s*@k_[0-9a-f]{16})*)\]/g

/** The blocks of a brief in reading order. Markup that Markdown passes through (HTML) and pictures are words like any other, or nothing. */
export function parseBrief(body: string): ParsedBlock[] {
  return fromMarkdown(body).children.flatMap((node) => blocksOf(node, 'paragraph', body))
}

function blocksOf(node: RootContent, within: BriefBlock['kind'], body: string): ParsedBlock[] {
  switch (node.type) {
    case 'heading':
      return [blockOf(node.children, 'heading', body, node.depth)]
    case 'paragraph':
      return [blockOf(node.children, within, body)]
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, 'quotation', body))
    case 'list':
      return node.children.flatMap((item) => item.children.flatMap((child) => blocksOf(child, 'item', body)))
    case 'code':
    case 'html':
      return [blockOf([{ ...node, type: 'text' }], within, body)]
    default:
      return []
  }
}

function blockOf(children: Paragraph['children'], kind: BriefBlock['kind'], body: string, level?: number): ParsedBlock {
  const made = { text: '', offsets: [] as number[], runs: [] as StyledRun[], citations: [] as Citation[] }
  const add = (words: string, from: number, style: { strong: boolean; emphasis: boolean }) => {
    if (words === '') return
    const start = made.text.length
    // Escapes and entities make the source longer than its words: each character is looked up from where the last one was found.
    let at = from
    for (let i = 0; i < words.length; i++) {
      const found = body.indexOf(words[i]!, at)
      if (found >= 0 && found - at <= FARTHEST) at = found
      made.offsets.push(at)
      at++
    }
    made.text += words.replace(/\n/g, ' ')
    made.runs.push({ start, end: made.text.length, ...style })
  }
  const read = (nodes: readonly PhrasingContent[], style: { strong: boolean; emphasis: boolean }): void => {
    for (const node of nodes) {
      const start = node.position?.start.offset ?? 0
      if (node.type === 'break') add('\n', start, style)
      else if ('children' in node) {
        read(node.children, {
          strong: style.strong || node.type === 'strong',
          emphasis: style.emphasis || node.type === 'emphasis',
        })
      } else if ('value' in node) readText(node.value, start, style)
    }
  }
  const readText = (value: string, start: number, style: { strong: boolean; emphasis: boolean }) => {
    let from = 0
    for (const found of value.matchAll(CITATION)) {
      add(value.slice(from, found.index), start + from, style)
      made.citations.push({ at: made.text.length, claims: found[1]!.split(';').map((one) => one.trim().slice(1)) })
      from = found.index + found[0].length
    }
    add(value.slice(from), start + from, style)
  }
  read(children, { strong: false, emphasis: false })
  return { kind, ...(level !== undefined && { level }), ...made }
}
