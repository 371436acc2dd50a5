import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until a page has its content and its fonts, and nothing on it is loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main h1, main [role=alert]').first().waitFor()
  await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0)
  await expect.poll(() => page.locator('[aria-busy=true]').count()).toBe(0)
  await page.evaluate('document.fonts.ready')
}
