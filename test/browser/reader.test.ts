import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../../src/resources/index.ts'
import type { ReportAnswer } from '../../src/schema/index.ts'
import { openStore } from '../../src/store/index.ts'
import { noChromium } from './chromium.ts'
import { computedStyle } from './computed-style.ts'
import { contributionOf } from './marked-report.ts'
import { Site } from './site.ts'

/** The words on the page that belong to a claim's evidence, as the browser shows them, without the numbers of claims. */
function wordsOf(page: Page, claim: string): Promise<string> {
  return page
    .locator(`[data-claims~="${claim}"]`)
    .allTextContents()
    .then((parts) => parts.join(''))
}

describe.skipIf(noChromium)('the reader', { timeout: 90_000 }, () => {
  let site: Site
  let answer: ReportAnswer
  beforeAll(async () => {
    site = await Site.open()
    answer = await site.report('workshops.txt')
  })
  afterAll(() => site.close())

  async function open(search = '', report = answer) {
    const opened = await site.page()
    await opened.page.goto(`/reports/${report.report.id}${search}`)
    await opened.page.getByRole('heading', { level: 1 }).waitFor()
    return opened.page
  }

  test('shows the text unchanged, zones and all', async () => {
    const page = await open('?hide=claim,zone')
    const shown = await page.locator('article').innerText()
    for (const paragraph of answer.extraction.document.text.split('\n\n')) {
      expect(shown.replace(/\s+/g, ' ')).toContain(paragraph.trim())
    }
  })

  test('marks words that are two things at once as both', async () => {
    const page = await open()
    const officer = page.locator('article span', { hasText: /^a senior Sarovian officer$/ }).last()
    expect(await computedStyle(officer, 'textDecorationLine')).toBe('underline')
    expect(await computedStyle(officer, 'backgroundColor')).not.toBe('rgba(0, 0, 0, 0)')
    expect(await officer.getAttribute('title')).toBe('MNA ← Daily Lantern ← a senior Sarovian officer')
  })

  test('a kind of mark can be switched off, and stays off in the address', async () => {
    const page = await open()
    const cue = page.locator('article span', { hasText: /^according to$/ }).last()
    const line = () => computedStyle(cue, 'textDecorationLine')
    expect(await line()).toBe('underline')
    await page.getByText('Cues', { exact: true }).click()
    await expect.poll(line).toBe('none')
    expect(new URL(page.url()).search).toBe('?hide=cue')
    await page.reload()
    await expect.poll(line).toBe('none')
  })

  test('a claim shows its exact words, and its chain from the outlet to the claimant', async () => {
    const page = await open()
    const claim = answer.extraction.claims[1]!
    const card = page.getByRole('listitem').filter({ hasText: answer.sentences[claim.id]! })
    expect(await card.innerText()).toMatch(
      /Kordun Herald\s*←.*MNA\s*←.*Daily Lantern\s*←.*a senior Sarovian officer\s*\(unnamed\)/s,
    )
    await card.getByRole('button').click()
    expect(await wordsOf(page, claim.id)).toBe(claim.evidence.text)
    await expect.poll(() => new URL(page.url()).searchParams.get('claim')).toBe(claim.id)
    expect(await card.getAttribute('aria-current')).toBe('true')
    const speaker = page.locator('article span', { hasText: /^a senior Sarovian officer$/ }).last()
    expect(await computedStyle(speaker, 'backgroundColor')).toBe('rgb(255, 245, 214)')
  })

  test('goes from claim to claim with j and k, unmarks with Escape, opens with Enter', async () => {
    const page = await open()
    const marked = () => new URL(page.url()).searchParams.get('claim')
    const ids = answer.extraction.claims.map((claim) => claim.id)
    await page.keyboard.press('j')
    await expect.poll(marked).toBe(ids[0])
    await page.keyboard.press('j')
    await expect.poll(marked).toBe(ids[1])
    await page.keyboard.press('k')
    await expect.poll(marked).toBe(ids[0])
    await page.keyboard.press('Escape')
    await expect.poll(marked).toBe(null)
    await page.keyboard.press('j')
    await expect.poll(marked).toBe(ids[0])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/claims/${answer.clusters[ids[0]!]}`)
    await page.goBack()
    await expect.poll(marked).toBe(ids[0])
  })

  test('opens a long report at the words of the claim in the address', async () => {
    const long = await site.report('long.txt')
    const claim = long.extraction.claims[0]!
    const page = await open(`?claim=${claim.id}`, long)
    const box = await page.locator(`[data-claims~="${claim.id}"]`).first().boundingBox()
    expect(box!.y).toBeGreaterThan(0)
    expect(box!.y).toBeLessThan(900)
    expect(await page.evaluate('scrollY')).toBeGreaterThan(500)
  })

  test('opens at a stretch of the text, and marks exactly that', async () => {
    const start = answer.extraction.document.text.indexOf('disused quarry')
    const page = await open(`?at=${start}-${start + 14}`)
    expect((await page.locator('[data-found]').allTextContents()).join('')).toBe('disused quarry')
  })

  test('takes a stretch or claim that is not there for none', async () => {
    const page = await open('?at=99999-9&claim=c_nothing')
    expect(await page.locator('[data-found]').count()).toBe(0)
    expect(await page.locator('[aria-current=true]').count()).toBe(0)
  })

  test('on a narrow screen shows text or claims, and a chosen claim in the text', async () => {
    const { page } = await site.page({ viewport: { width: 390, height: 844 } })
    await page.goto(`/reports/${answer.report.id}`)
    await page.getByText('4 claims', { exact: true }).first().click()
    await page.getByRole('button', { name: answer.sentences[answer.extraction.claims[1]!.id]! }).click()
    const bar = page.getByRole('region', { name: 'Marked claim' })
    await bar.waitFor()
    expect(await page.locator(`[data-claims~="${answer.extraction.claims[1]!.id}"]`).first().isVisible()).toBe(true)
    await bar.getByRole('button', { name: 'Next claim' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('claim')).toBe(answer.extraction.claims[2]!.id)
  })

  test('a report that was replaced leads to its later version, and back', async () => {
    const page = await open()
    await page.getByRole('link', { name: 'a later version' }).click()
    await page.getByText('an earlier version gave a wrong number').waitFor()
    await page.getByRole('link', { name: 'Version 1' }).click()
    await page.getByText('a senior Sarovian officer').first().waitFor()
  })

  test('hostile text stays text: no markup, no script, no reordering, no link', async () => {
    const { page, complaints } = await site.page()
    const hostile = await site.report('hostile.txt')
    await page.goto(`/reports/${hostile.report.id}`)
    await page.getByText('should stay as it is').waitFor()
    expect(await page.title()).not.toBe('broken')
    expect(
      await page.locator('article img, article script, article a[href^="javascript"], article a[href*="evil"]').count(),
    ).toBe(0)
    const shown = await page.locator('article').innerText()
    expect(shown).toContain('<script>')
    expect(shown).toContain('U+202E')
    expect(shown).not.toMatch(/[\u202A-\u202E]/)
    const arabic = page.getByText('وقالت')
    expect(await computedStyle(arabic, 'direction')).toBe('rtl')
    expect(complaints).toEqual([])
  })

  test('a report of one line of ten megabytes, with markup in it, is shown in part at once, and whole on request', async () => {
    const writer = await openStore(site.record.location, { mode: 'write' })
    const text = `<img src=x onerror="document.title='broken'">\u202E ${'Crates <b>came</b> and went by night. '.repeat(270_000)}`
    await writer.contribute([contributionOf({ file: 'endless.txt', text, zones: [] }, loadResources())])
    await writer.close()
    const endless = await site.report('endless.txt')
    const page = await open('', endless)
    const more = page.getByRole('button', { name: 'Show the rest of the text' })
    await more.waitFor()
    expect((await page.locator('article').innerText()).length).toBeLessThan(300_000)
    await more.click()
    await more.waitFor({ state: 'detached' })
    expect((await page.locator('article').innerText()).length).toBeGreaterThan(10_000_000)
    expect(await page.locator('article').locator('img, b').count()).toBe(0)
    expect(await page.title()).not.toBe('broken')
  })
})
