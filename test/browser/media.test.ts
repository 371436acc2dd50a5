import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { settled } from './settled.ts'
import { Site } from './site.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

describe.skipIf(noChromium)('what a reader’s machine asks for', { timeout: 60_000 }, () => {
  let site: Site
  let claim: string
  let report: string
  beforeAll(async () => {
    site = await Site.open()
    claim = `/claims/${(await site.claim('operates-site')).id}`
    report = `/reports/${(await site.report('workshops.txt')).report.id}`
    mkdirSync(artefacts, { recursive: true })
  })
  afterAll(() => site.close())

  test.each([
    ['de-DE', '4. März 2024'],
    ['fr-FR', '4 mars 2024'],
    ['en-US', 'Mar 4, 2024'],
  ])('dates are written as %s writes them', async (locale, day) => {
    const { page, complaints } = await site.page({ locale })
    await page.goto(claim)
    await page.getByText(day).first().waitFor()
    expect(complaints).toEqual([])
  })

  test('on paper there is the claim, its words and its table, and nothing to click', async () => {
    const { page } = await site.page()
    await page.goto(claim)
    await settled(page)
    await page.emulateMedia({ media: 'print' })
    await page.screenshot({ path: `${artefacts}claim-print.png`, fullPage: true })
    await page.getByRole('heading', { name: /claims for it$/ }).waitFor()
    expect(await page.getByRole('navigation', { name: 'Sections' }).isVisible()).toBe(false)
    for (const name of ['Add to a brief', /^Copy citation/, 'Sign']) {
      expect(await page.getByRole('button', { name }).first().isVisible(), String(name)).toBe(false)
    }
    // The table that says the same as the drawing is unfolded.
    await page.getByRole('row').filter({ hasText: 'drew on' }).first().waitFor()
    await page.goto(report)
    await settled(page)
    expect(await page.getByRole('button', { name: 'Accept' }).isVisible()).toBe(false)
    await page.screenshot({ path: `${artefacts}reader-print.png`, fullPage: true })
  })

  test.each([
    ['no-preference', 1],
    ['reduce', 0],
  ] as const)('where motion is %s, the words of a claim flash or do not', async (reducedMotion, least) => {
    const { page } = await site.page({ reducedMotion })
    await page.goto(report)
    await page.getByRole('region', { name: 'Review' }).waitFor()
    // Animations that have begun are counted where they begin: one may be over before it is asked for.
    await page.evaluate(`{
      window.begun = 0
      const animate = Element.prototype.animate
      Element.prototype.animate = function (...how) { window.begun++; return animate.apply(this, how) }
    }`)
    await page.keyboard.press('j')
    await page.locator('[data-claims]').first().waitFor()
    await page.waitForURL('**?claim=*')
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    const begun = await page.evaluate<number>('window.begun')
    if (least === 0) expect(begun).toBe(0)
    else expect(begun).toBeGreaterThanOrEqual(least)
  })
})
