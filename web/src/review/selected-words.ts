/** Words of a report, by where they stand in its text. */
export interface Words {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The words of the report that are selected on the page, without white space at the ends. Pieces of the text carry `data-start`; numbers of
 * claims among them are none of it, and a control character that is shown by its number (`data-control`) counts as what it is.
 * O(pieces on the page).
 */
export function selectedWords(container: HTMLElement, text: string): Words | undefined {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  if (!container.contains(range.commonAncestorContainer) && !range.intersectsNode(container)) return undefined
  let [start, end] = [text.length, 0]
  for (const piece of container.querySelectorAll<HTMLElement>('[data-start]')) {
    if (!range.intersectsNode(piece)) continue
    let at = Number(piece.dataset.start)
    const nodes = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT)
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      const holder = node.parentElement!
      if (holder.closest('[data-note]')) continue
      const control = holder.dataset.control
      const shown = node.textContent ?? ''
      const length = control === undefined ? shown.length : Number(control)
      if (range.intersectsNode(node)) {
        const isWhole = control !== undefined
        const first = !isWhole && node === range.startContainer ? range.startOffset : 0
        const last = !isWhole && node === range.endContainer ? range.endOffset : length
        if (last > first) {
          start = Math.min(start, at + first)
          end = Math.max(end, at + last)
        }
      }
      at += length
    }
  }
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return end > start ? { start, end, text: text.slice(start, end) } : undefined
}

/** Where words stand in a text, nearest to `near`; absent when they stand nowhere. */
export function nearestWords(text: string, words: string, near: number): Words | undefined {
  if (words.trim() === '') return undefined
  const after = text.indexOf(words, near)
  const before = text.lastIndexOf(words, near)
  const starts = [before, after].filter((at) => at >= 0)
  if (starts.length === 0) return undefined
  const start = starts.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best))
  return { start, end: start + words.length, text: words }
}
