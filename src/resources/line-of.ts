import { isNode, LineCounter, parseDocument } from 'yaml'

/** Line (from 1) of the value at `path` in a YAML text, or of the nearest value above it that is there. */
export function lineOf(text: string, path: readonly PropertyKey[]): number {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false })
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
