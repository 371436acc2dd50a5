import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ClaimFilter } from '../../src/schema/index.ts'
import { startServer } from '../../src/server/index.ts'
import { noChromium } from './chromium.ts'
import { computedStyle } from './computed-style.ts'
import { Site } from './site.ts'

describe.skipIf(noChromium)('finding one’s way', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open()
  })
  afterAll(() => site.close())

  test('from the start to who says and who denies it, and in which words, in three clicks', async () => {
    const { page } = await site.page()
    await page.goto('/')
    await page.getByRole('link', { name: 'See all that is disputed' }).click()
    await page.waitForURL('**/claims?disputed=true&sort=disputed')
    await page
      .getByRole('table')
      .getByRole('link', { name: /rocket workshops/ })
      .click()
    await page.getByRole('heading', { name: '3 claims for it' }).waitFor()
    const against = page.getByRole('region', { name: '2 claims against it' })
    expect(await against.innerText()).toContain('Darric Voss')
    expect(await page.getByRole('heading', { name: /independent origins?$/ }).count()).toBe(1)
    await against.getByRole('link', { name: 'There are no workshops near Tolvan' }).click()
    await page.waitForURL('**/reports/*?claim=*')
    const marked = page.locator('[data-claims]').filter({ hasText: 'There are no' }).first()
    await marked.waitFor()
    expect(await computedStyle(marked, 'backgroundColor')).toBe('rgb(255, 233, 163)')
  })

  test('the filters of claims stand in the address: reload keeps them, back undoes them', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    const rows = page.getByRole('row')
    await expect.poll(() => rows.count()).toBe(5)
    const trains = page.getByRole('button', { name: /^trains/ })
    await trains.click()
    await expect.poll(() => rows.count()).toBe(2)
    expect(await trains.getAttribute('aria-pressed')).toBe('true')
    await trains.click()
    await page.getByRole('combobox', { name: 'Who says so' }).fill('Darric Voss')
    await expect.poll(() => rows.count()).toBe(3)
    expect(new URL(page.url()).search).toBe('?claimant=Darric+Voss')
    await page.reload()
    await expect.poll(() => rows.count()).toBe(3)
    expect(await page.getByRole('combobox', { name: 'Who says so' }).inputValue()).toBe('Darric Voss')
    await page.goBack()
    await expect.poll(() => rows.count()).toBe(5)
    await page.goBack()
    await expect.poll(() => rows.count()).toBe(2)
  })

  test('every filter that the record has can be set on the page', async () => {
    const { page } = await site.page()
    const special: Record<string, string> = {
      relation: 'trains',
      stance: 'deny',
      disputed: 'true',
      minOrigins: '2',
      maxOrigins: '1',
      offices: 'true',
      sort: 'newest',
    }
    const isDay = (name: string) => /since|until|asof/i.test(name)
    const names = Object.keys(ClaimFilter.shape).filter((name) => name !== 'limit' && name !== 'cursor')
    const state = Object.fromEntries(
      names.map((name) => [name, special[name] ?? (isDay(name) ? '2024-12-31' : 'Sarovia')]),
    )
    await page.goto(`/claims?${new URLSearchParams(state)}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const fields = page.getByRole('search', { name: 'Filters' })
    const values = await Promise.all(
      (await fields.locator('input:not([type=checkbox])').all()).map((field) => field.inputValue()),
    )
    const typed = names.filter(
      (name) => !['relation', 'stance', 'disputed', 'minOrigins', 'maxOrigins', 'offices', 'sort'].includes(name),
    )
    expect(values.filter((value) => value !== '')).toHaveLength(typed.length)
    expect(await fields.getByLabel('Only disputed').isChecked()).toBe(true)
    expect(await page.getByLabel('Order').inputValue()).toBe('newest')
    await fields.getByRole('button', { name: 'Clear all filters' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    const offices = fields.getByLabel('Also who holds which office')
    await offices.click()
    await expect.poll(() => new URL(page.url()).search).toBe('?offices=true')
    await offices.click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
    // Those without a field are chosen from the values that the record has.
    for (const [label, value, written] of [
      ['Relation', /^trains/, 'relation=trains'],
      ['Stance', /^deny/, 'stance=deny'],
      ['Independent origins', /^one at most/, 'maxOrigins=1'],
    ] as const) {
      const facet = fields.locator('details').filter({ has: page.locator('summary', { hasText: label }) })
      if ((await facet.getAttribute('open')) === null) await facet.locator('summary').click()
      await facet.getByRole('button', { name: value }).click()
      await expect.poll(() => new URL(page.url()).search).toBe(`?${written}`)
      await facet.getByRole('button', { name: value }).click()
      await expect.poll(() => new URL(page.url()).search).toBe('')
    }
  })

  test('names of the record are suggested', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    await page.getByRole('combobox', { name: 'Who acts' }).pressSequentially('Mer')
    await page.getByRole('option', { name: 'Meren Front' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('actor')).toBe('Meren Front')
  })

  test('a search is one key away, and its results open at the words', async () => {
    const { page } = await site.page()
    await page.goto('/claims')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('/')
    const field = page.getByRole('combobox', { name: 'Search and commands' })
    await field.waitFor()
    await field.pressSequentially('quarry')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/search?text=quarry')
    await page.getByRole('link', { name: /Sarovia runs rocket workshops/ }).click()
    await page.waitForURL('**/reports/*?at=*')
    await expect.poll(() => page.locator('[data-found]').allTextContents()).toEqual(['quarry'])
    expect(await page.locator('[data-found]').isVisible()).toBe(true)
  })

  test('a search is narrowed by outlet and date, in the address', async () => {
    const { page, complaints } = await site.page()
    await page.goto('/search?text=workshops')
    const titles = page.getByRole('region', { name: 'reports' }).getByRole('heading', { level: 2 })
    await expect.poll(() => titles.count()).toBeGreaterThan(2)
    const fields = page.getByRole('search', { name: 'Filters' })
    await fields.getByRole('combobox', { name: 'Outlet' }).fill('The Elenian Post')
    await page.keyboard.press('Enter')
    await expect.poll(() => titles.allInnerTexts()).toEqual(['No workshops at Tolvan, ministry insists'])
    await page.reload()
    await expect.poll(() => titles.count()).toBe(1)
    await fields.getByLabel('Published until').fill('2024-03-06')
    await page.getByText('No report holds these words').waitFor()
    await fields.getByRole('button', { name: 'Clear all filters' }).click()
    await expect.poll(() => titles.count()).toBeGreaterThan(2)
    expect(new URL(page.url()).search).toBe('?text=workshops')
    expect(complaints).toEqual([])
  })

  test('the keyboard reaches the page past the masthead, and the list of keys', async () => {
    const { page } = await site.page()
    await page.goto('/')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the page')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.id')).toBe('content')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  test('light or dark is remembered, and set before the first paint', async () => {
    const { page } = await site.page({ colorScheme: 'light' })
    await page.goto('/')
    await page.getByRole('button', { name: 'Switch to dark colours' }).click()
    await page.reload({ waitUntil: 'commit' })
    await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark')
    expect(await page.getByRole('button', { name: 'Switch to light colours' }).isVisible()).toBe(true)
  })

  test('a server that is gone is named, and the page goes on when it is back', async () => {
    const passing = await startServer({ store: site.record.store, port: 0 })
    const { page } = await site.page({ baseURL: passing.url })
    await page.goto(passing.url)
    await page.getByRole('heading', { name: 'Disputed' }).waitFor()
    await passing.close()
    await page.getByRole('link', { name: 'Sources' }).click()
    await page.getByRole('alert').getByText('does not answer').waitFor()
    const again = await startServer({ store: site.record.store, port: Number(new URL(passing.url).port) })
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('link', { name: 'Darric Voss' }).waitFor()
    await again.close()
  })
})
