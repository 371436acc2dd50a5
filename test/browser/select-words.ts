import type { Page } from 'playwright-core'

/** Selects words of the report on the page, as a mouse would. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate(
    `(() => {
      const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
      const nodes = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.closest('[data-note]')) nodes.push(node)
      }
      const all = nodes.map((node) => node.data).join('')
      const start = all.indexOf(${JSON.stringify(words)})
      const end = start + ${words.length}
      const range = document.createRange()
      let at = 0
      for (const node of nodes) {
        if (at <= start && start < at + node.length) range.setStart(node, start - at)
        if (at < end && end <= at + node.length) range.setEnd(node, end - at)
        at += node.length
      }
      const selection = document.getSelection()
      selection.removeAllRanges()
      selection.addRange(range)
    })()`,
  )
}
