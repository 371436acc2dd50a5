import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EntityRow, Page as ListPage, ReportAnswer, ReportRow } from '../../src/schema/index.ts'
import { noChromium } from './chromium.ts'
import { demonstration, fiveReports, noFiveReports, readRecord } from './real-record.ts'
import { selectWords } from './select-words.ts'
import { Site } from './site.ts'

const records = [demonstration, ...(noFiveReports ? [] : [fiveReports])]

/** The whole review of a report that the program read itself: by keyboard alone, broken off and gone on with, and all of it taken back. */
describe.skipIf(noChromium).each(records)('a review over $name', { timeout: 120_000 }, (record) => {
  let site: Site
  let report: string
  let before: ReportAnswer
  const get = async <Answer>(path: string) => (await fetch(`${site.server.url}api/${path}`)).json() as Promise<Answer>
  const answer = () => get<ReportAnswer>(`reports/${report}`)
  const names = async () => (await get<ListPage<EntityRow>>('entities?limit=200')).items.map(({ name }) => name).sort()
  beforeAll(async () => {
    site = await Site.open(() => readRecord(record), record.packs)
    const { items } = await get<ListPage<ReportRow>>('reports?limit=100')
    report = items.reduce((most, one) => (one.claims > most.claims ? one : most)).id
    before = await answer()
  }, 180_000)
  afterAll(() => site.close())

  const reviewed = (page: Page, done: number, of: number) =>
    page.getByRole('region', { name: 'Review' }).getByText(`${done} of ${of} claims reviewed`).waitFor()
  const said = (page: Page, words: string) => page.getByRole('region', { name: 'Review' }).getByText(words).waitFor()

  test('accepts, rejects, corrects, adds and merges by keys, through a reload and the back button, and takes all of it back', async () => {
    const { page, complaints } = await site.page()
    const { claims, document, entities } = before.extraction
    const all = claims.length
    await page.goto(`/reports/${report}`)
    await reviewed(page, 0, all)
    for (const key of ['j', 'a', 'r']) await page.keyboard.press(key)
    await reviewed(page, 2, all)
    // In the middle of it the page is loaded again, and gone on with where it was.
    await expect.poll(async () => (await answer()).judgements.length).toBe(2)
    await page.reload()
    await reviewed(page, 2, all)
    expect(new URL(page.url()).searchParams.get('claim')).toBe(claims[2]!.id)
    await page.keyboard.press('e')
    const correction = page.getByRole('form', { name: 'Correct the claim' })
    await correction.getByLabel('How firmly it is put').selectOption('PS+')
    await correction.getByLabel('Why').fill('only hinted at')
    await page.keyboard.press('Control+Enter')
    await said(page, 'Corrected.')
    await reviewed(page, 3, all)

    // A claim that was not read, from the words of one that was.
    const { evidence, arguments: fillers } = claims[0]!
    await selectWords(page, evidence.text)
    const addition = page.getByRole('form', { name: 'Add a claim' })
    await expect
      .poll(async () => {
        await page.keyboard.press('n')
        return addition.count()
      })
      .toBe(1)
    await addition.getByLabel('Kind of claim').selectOption(claims[0]!.relation === 'trains' ? 'funds' : 'trains')
    await addition.getByLabel('actor', { exact: true }).fill(fillers[0]!.text)
    await addition.getByRole('button', { name: 'Add the claim' }).click()
    await said(page, 'Added.')
    await reviewed(page, 4, all + 1)
    expect((await answer()).extraction.claims.some(({ judged }) => judged === 'added')).toBe(true)

    // The claim itself, and back: the review is as it was left.
    const marked = new URL(page.url()).searchParams.get('claim')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/claims/k_*')
    await page.goBack()
    await reviewed(page, 4, all + 1)
    expect(new URL(page.url()).searchParams.get('claim')).toBe(marked)

    const known = await names()
    const party = claims.find(({ arguments: own }) => own.some(({ entity }) => entity !== undefined))!
    const own = entities.find(({ id }) => id === party.arguments.find(({ entity }) => entity !== undefined)!.entity)!
    const other =
      known.find((name) => name !== own.name && !document.text.includes(name)) ??
      known.find((name) => name !== own.name)!
    await page.goto(`/reports/${report}?claim=${party.id}`)
    await reviewed(page, 4, all + 1)
    await page.keyboard.press('m')
    const merging = page.getByRole('form', { name: 'Merge entities' })
    await merging.getByLabel('This claim’s').selectOption(own.name)
    await merging.getByRole('combobox', { name: 'is the same as' }).fill(other)
    await merging.getByRole('button', { name: 'Take them for one' }).click()
    await said(page, 'are taken for one')
    expect(await names()).toHaveLength(known.length - 1)
    await page.keyboard.press('u')
    await said(page, 'The merging is taken back.')
    expect(await names()).toEqual(known)

    // With no claim marked, the newest is taken back first.
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('claim'))
    for (let left = 3; left >= 0; left--) {
      await page.keyboard.press('u')
      await reviewed(page, left, all)
    }
    await expect.poll(async () => (await answer()).judgements.filter(({ undoneAt }) => !undoneAt).length).toBe(0)
    const { judgements, ...after } = await answer()
    expect(judgements).toHaveLength(4)
    expect(after).toEqual((({ judgements: _none, ...rest }) => rest)(before))
    expect(complaints).toEqual([])
  })
})
