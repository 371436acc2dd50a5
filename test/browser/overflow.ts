import type { Page } from 'playwright-core'

/** Pixels by which a page sticks out to the right, past what can be seen without scrolling sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}
