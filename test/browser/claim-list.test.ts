import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contribution } from '../fixtures/made-dossier.ts'
import { noChromium } from './chromium.ts'
import { recordOf } from './example-record.ts'
import { Site } from './site.ts'

const REPORTS = 25
const CLAIMS = 20

describe.skipIf(noChromium)('a long list of claims', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open(() =>
      recordOf(async (store) => {
        const reports = Array.from({ length: REPORTS }, (_, report) => ({
          seed: `list ${report}`,
          outlet: 'Coast Ledger',
          publishedAt: `2031-03-${String(report + 1).padStart(2, '0')}`,
          claims: Array.from({ length: CLAIMS }, (_, claim) => ({
            relation: 'strikes',
            fillers: {
              actor: ['Karvalia', 'Country'] as const,
              recipient: [
                `Town of ${String.fromCharCode(65 + report)}${String.fromCharCode(97 + claim)}`,
                'Place',
              ] as const,
            },
          })),
        }))
        await store.contribute(reports.map((report) => contribution(report)))
      }),
    )
  })
  afterAll(() => site.close())

  test('is drawn only where it is seen, and grows as it is scrolled', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    await page.getByText(`${REPORTS * CLAIMS} claims`, { exact: true }).waitFor()
    const rows = page.getByRole('table').getByRole('row')
    for (let last = 0; last < REPORTS * CLAIMS - 1; ) {
      await page.mouse.wheel(0, 4000)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      const shown = await page.locator('[data-index]').last().getAttribute('data-index', { timeout: 10_000 })
      last = Number(shown)
      expect(await rows.count()).toBeLessThan(80)
    }
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(REPORTS * CLAIMS + 1))
  })

  test('is on paper whole, as far as it is loaded, and drawn as before when that is done', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    const rows = page.getByRole('table').getByRole('row')
    await page.locator('[data-index="2"]').waitFor()
    const drawn = await rows.count()
    expect(drawn).toBeLessThan(60)
    await page.emulateMedia({ media: 'print' })
    await expect.poll(() => rows.count()).toBeGreaterThan(99)
    // One below the other, none upon another.
    const tops = await rows.evaluateAll((all) => all.slice(1).map((row) => row.getBoundingClientRect().top))
    expect(tops.every((top, i) => i === 0 || top > tops[i - 1]!)).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await expect.poll(() => rows.count()).toBeLessThan(60)
  })

  test('is walked by keys: j and k go from row to row, Enter opens, back comes back', async () => {
    const { page } = await site.page()
    await page.goto('/claims?sort=newest')
    await page.locator('[data-index="2"]').waitFor()
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    await expect.poll(() => page.evaluate("document.activeElement.closest('[data-index]')?.dataset.index")).toBe('1')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/claims/k_*')
    await page.goBack()
    await page.waitForURL('**/claims?sort=newest')
    await page.locator('[data-index="0"]').waitFor()
  })

  test('is kept as a view under a name, which is a link, and forgotten again', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    await page
      .getByRole('button', { name: /^Karvalia/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Save this view' }).click()
    await page.getByLabel('Name of the view').fill('Karvalia acts')
    await page.keyboard.press('Enter')
    const view = page.getByRole('navigation', { name: 'Saved views' }).getByRole('link', { name: 'Karvalia acts' })
    await view.waitFor()
    await page.goto('/claims')
    await view.click()
    await expect.poll(() => new URL(page.url()).search).toBe('?actor=Karvalia')
    expect(await view.getAttribute('aria-current')).toBe('page')
    await page.getByRole('button', { name: 'Forget the view Karvalia acts' }).click()
    await view.waitFor({ state: 'detached' })
  })

  test('on a phone each row is a card, and the filters are folded away', async () => {
    const { page } = await site.page({ viewport: { width: 390, height: 844 } })
    await page.goto('/claims')
    await page.locator('[data-index="0"]').waitFor()
    const card = await page.locator('[data-index="0"]').boundingBox()
    expect(card!.width).toBeLessThanOrEqual(390)
    expect(await page.getByLabel('Words of the claim').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Reports' }).click()
    await page.waitForURL('**/reports')
    await expect.poll(() => page.getByRole('link', { name: 'Entities' }).isVisible()).toBe(false)
  })
})
