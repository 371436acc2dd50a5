import type { ZoneKind } from '../../schema/index.ts'
import type { MarkupNode } from './markup-tree.ts'

/** Text with one paragraph a line and blank lines between, and what the markup says of some lines. */
export interface MarkupText {
  readonly text: string
  readonly hints: ReadonlyMap<number, ZoneKind>
}

/** One paragraph of markup. */
export interface Block {
  readonly text: string
  readonly kind?: ZoneKind
}

const BREAKS = new Set(
  'p div ul ol li dl dt dd table tr section article aside nav header footer main figure figcaption form fieldset blockquote pre h1 h2 h3 h4 h5 h6 hr address details summary center hgroup tbody thead tfoot caption body title'
    .toUpperCase()
    .split(' '),
)
const NOT_TEXT = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'SVG',
  'IFRAME',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'HEAD',
])

/** The paragraphs of a tree in order: white space as browsers show it, list items and table rows one line each. */
export function blocksOf(root: MarkupNode): readonly Block[] {
  const blocks: Block[] = []
  let words = ''
  const end = (kind: ZoneKind | undefined) => {
    const text = words
      .replace(/[ \t]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
    if (/\S/.test(text))
      for (const line of text.split(/\n{2,}/)) blocks.push({ text: line.trim(), ...(kind && { kind }) })
    words = ''
  }
  const visit = (node: MarkupNode, kind: ZoneKind | undefined, verbatim: boolean): void => {
    if (node.nodeType === 3) {
      const text = node.textContent ?? ''
      words += verbatim ? text : text.replace(/[ \t\r\n\f]+/g, ' ')
      return
    }
    const name = node.nodeName.toUpperCase()
    if ((node.nodeType !== 1 && node.nodeType !== 9 && node.nodeType !== 11) || NOT_TEXT.has(name)) return
    if (name === 'BR') {
      words += '\n'
      return
    }
    const breaks = BREAKS.has(name)
    if (breaks) end(kind)
    const inner = kindOf(name) ?? kind
    // The list is made anew at every access: take it once.
    const children = node.childNodes
    for (let i = 0; i < children.length; i++) visit(children[i]!, inner, verbatim || name === 'PRE')
    if (name === 'TD' || name === 'TH') words += ' '
    if (breaks) end(inner)
  }
  visit(root, undefined, false)
  end(undefined)
  return blocks.filter((block) => block.text !== '')
}

function kindOf(name: string): ZoneKind | undefined {
  if (name === 'FIGCAPTION') return 'caption'
  return undefined
}

/** Joins paragraphs into a text, with the kinds that are known as hints by offset. */
export function joinBlocks(blocks: readonly Block[]): MarkupText {
  const hints = new Map<number, ZoneKind>()
  const parts: string[] = []
  let at = 0
  for (const { text, kind } of blocks) {
    if (kind) {
      let offset = at
      for (const line of text.split('\n')) {
        hints.set(offset + (line.length - line.trimStart().length), kind)
        offset += line.length + 1
      }
    }
    parts.push(text)
    at += text.length + 2
  }
  return { text: parts.length > 0 ? `${parts.join('\n\n')}\n` : '', hints }
}
