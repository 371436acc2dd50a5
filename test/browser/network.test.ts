import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../../src/resources/index.ts'
import { openStore } from '../../src/store/index.ts'
import { noChromium } from './chromium.ts'
import { contributionOf, type MarkedReport } from './marked-report.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'
import { pinch } from './touch.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

describe.skipIf(noChromium)('the network', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open()
    mkdirSync(artefacts, { recursive: true })
  })
  afterAll(() => site.close())

  /** Waits until everything is drawn where it stays. */
  const settled = (page: Page) => page.locator('canvas[data-settled=true]').waitFor()

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'is whole and accessible at %i px, %s',
    async (width, colorScheme) => {
      const { page, complaints } = await site.page({ viewport: { width, height: 900 }, colorScheme })
      const { id } = await site.claim('operates-site')
      await page.goto(`/network?pick=${id}`)
      await settled(page)
      await page.getByRole('link', { name: 'There are no workshops near Tolvan' }).waitFor()
      await page.screenshot({ path: `${artefacts}network-${width}-${colorScheme}.png`, fullPage: true })
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      expect(await seriousIssues(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  test('is read by keyboard alone, from its list to the exact words and back', async () => {
    const { page } = await site.page()
    await page.goto('/network')
    const edges = page.getByRole('region', { name: /claims drawn/ }).getByRole('button')
    const nodes = page.getByRole('region', { name: /parties and things/ }).getByRole('button')
    await edges.first().waitFor()
    expect(await page.getByRole('img', { name: /parties and things/ }).getAttribute('aria-label')).toMatch(
      new RegExp(`^${await nodes.count()} parties and things, ${await edges.count()} claims, of which [1-9]`),
    )
    await edges.filter({ hasText: 'rocket workshops' }).focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'What is picked' })
    const words = panel.getByRole('link', { name: 'There are no workshops near Tolvan' })
    await words.waitFor()
    expect(await panel.evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true)
    await words.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/*?claim=*')
    await page.goBack()
    await words.waitFor()
    expect(page.url()).toContain('pick=k_')
  })

  test('is zoomed and moved by keys and wheel, and by two fingers on a touch screen', async () => {
    const { page, complaints } = await site.page({ hasTouch: true })
    await page.goto('/network')
    await settled(page)
    const drawing = page.getByRole('group', { name: 'Drawing of the network' })
    const canvas = drawing.locator('canvas')
    const scale = async () => Number(await canvas.getAttribute('data-scale'))
    const disc = () => canvas.evaluate(middleOfDisc)
    await expect.poll(disc).not.toBeNull()
    const first = await scale()
    await drawing.focus()
    await page.keyboard.press('+')
    await expect.poll(scale).toBeGreaterThan(first)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(first)
    const [right] = (await disc())!
    for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await disc())?.[0]).not.toBe(right)
    await page.keyboard.press('0')
    await canvas.hover()
    await page.mouse.wheel(0, -300)
    await expect.poll(scale).toBeGreaterThan(first)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(first)
    await pinch(page, canvas, 60, 150)
    await expect.poll(scale).toBeGreaterThan(2 * first)
    await pinch(page, canvas, 150, 60)
    await expect.poll(scale).toBeCloseTo(first, 1)
    expect(new URL(page.url()).search).toBe('')
    // The test itself reads the canvas often.
    expect(complaints.filter((words) => !words.includes('getImageData'))).toEqual([])
  })

  test('a click on the drawing picks what is drawn there', async () => {
    const { page } = await site.page()
    await page.goto('/network')
    await settled(page)
    const canvas = page.locator('canvas[data-settled=true]')
    // The colour that a disc is filled with is found nowhere else in so large a patch.
    await expect.poll(() => canvas.evaluate(middleOfDisc)).not.toBeNull()
    const [x, y] = (await canvas.evaluate(middleOfDisc))!
    await canvas.click({ position: { x, y } })
    await page.waitForURL('**/network?pick=e_*')
    await page.getByRole('button', { name: 'Start from here' }).click()
    await expect
      .poll(() => page.getByRole('combobox', { name: 'Around' }).inputValue())
      .toMatch(/Sarovia|Meren Front|Elenia/)
    await settled(page)
  })

  test('grows by a neighbourhood, and the address keeps what was opened', async () => {
    const { page } = await site.page()
    await page.goto('/network?around=Elenia&relation=trains')
    const nodes = page.getByRole('region', { name: /parties and things/ }).getByRole('button')
    await expect.poll(() => nodes.count()).toBe(2)
    await page.goto('/network?around=Elenia')
    await expect.poll(() => nodes.count()).toBe(2)
    await nodes.filter({ hasText: 'Meren Front' }).click()
    await page.getByRole('button', { name: 'Add its neighbours' }).click()
    await expect.poll(() => nodes.count()).toBeGreaterThan(2)
    expect(new URL(page.url()).searchParams.get('open')).toMatch(/^e_/)
    const grown = await nodes.count()
    await page.reload()
    await expect.poll(() => nodes.count()).toBe(grown)
    await page.goBack()
    await expect.poll(() => nodes.count()).toBe(2)
  })

  test('is that of one party, without another’s word, and as of a day', async () => {
    const { page } = await site.page()
    await page.goto('/network?accordingTo=Darric+Voss')
    const edges = page.getByRole('region', { name: /claims? drawn/ }).getByRole('button')
    await expect
      .poll(() => edges.allInnerTexts())
      .toEqual([expect.stringContaining('denied'), expect.stringContaining('denied')])
    await page.getByRole('combobox', { name: 'According to' }).fill('')
    await expect.poll(() => edges.count()).toBeGreaterThan(2)
    // He alone denies the workshops in a report that still says so.
    const workshops = edges.filter({ hasText: 'rocket workshops' })
    await expect.poll(() => workshops.allInnerTexts()).toEqual([expect.stringContaining('contested')])
    await page.getByRole('combobox', { name: 'Without what goes back to' }).fill('Darric Voss')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/network?withoutOrigin=Darric+Voss')
    await expect.poll(() => workshops.allInnerTexts()).toEqual([expect.stringContaining('asserted')])
    await page.getByRole('combobox', { name: 'Without what goes back to' }).fill('')
    await page.waitForURL('**/network')
    await page.getByRole('slider', { name: /Published by/ }).focus()
    await page.keyboard.press('Home')
    await page.waitForURL('**/network?asOf=2024-03-04')
    await expect.poll(async () => (await edges.allInnerTexts()).some((words) => words.includes('trains'))).toBe(false)
    await page.reload()
    await edges.first().waitFor()
    expect(await page.getByRole('slider', { name: /Published by/ }).getAttribute('aria-valuetext')).toBe('4 Mar 2024')
  })

  test('is that of what this record had learnt by a day, whatever was published by then', async () => {
    const writer = await openStore(site.record.location, { mode: 'write' })
    await writer.contribute([contributionOf(lateReport, loadResources())])
    await writer.close()
    const { page } = await site.page()
    await page.goto('/network')
    const late = page
      .getByRole('region', { name: /claims? drawn/ })
      .getByRole('button')
      .filter({ hasText: /Sarovia trains/ })
    const others = page
      .getByRole('region', { name: /claims? drawn/ })
      .getByRole('button')
      .filter({ hasText: 'Tolvan' })
    await expect.poll(() => late.count()).toBe(1)
    await page.getByRole('slider', { name: /Learnt by us by/ }).focus()
    await page.keyboard.press('Home')
    await page.waitForURL('**/network?asKnownAt=2026-02-01')
    await expect.poll(() => late.count()).toBe(0)
    await others.first().waitFor()
    // The other clock does not hide it: it was published before.
    await page.goto('/network?asOf=2024-03-10')
    await expect.poll(() => late.count()).toBe(1)
    await page.goBack()
    await expect.poll(() => late.count()).toBe(0)
  })

  test('is saved as SVG, PNG and GEXF, on this machine', async () => {
    const { page, complaints } = await site.page()
    await page.goto('/network')
    await settled(page)
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
      expect(download.suggestedFilename()).toBe(`network.${name.toLowerCase()}`)
      return readFileSync(await download.path())
    }
    expect((await saved('SVG')).toString()).toMatch(
      /^<\?xml[^>]*>\s*<svg [\s\S]*>Meren Front<\/text>[\s\S]*<\/svg>\s*$/,
    )
    expect((await saved('PNG')).subarray(1, 4).toString()).toBe('PNG')
    expect((await saved('GEXF')).toString()).toContain('label="Meren Front"')
    expect(complaints).toEqual([])
  })

  test('says so where nothing matches', async () => {
    const { page } = await site.page()
    await page.goto('/network?around=Nobody')
    await page.getByText('Nothing to draw').waitFor()
    expect(await seriousIssues(page)).toEqual([])
  })
})

/** Published early, and received a month after the others. */
const lateReport: MarkedReport = {
  ...{ file: 'late.txt', outlet: 'Coastal Wire', publishedAt: '2024-03-05', zones: [] },
  receivedAt: '2026-03-01T08:00:00Z',
  text: 'Sarovia trains the Meren Front at Port Halden.\n',
  entities: [
    ['Sarovia', 'Country', ['Sarovia']],
    ['Meren Front', 'ArmedGroup', ['Meren Front']],
    ['Port Halden', 'Settlement', ['Port Halden']],
  ],
  claims: [
    {
      relation: 'trains',
      arguments: { actor: 'Sarovia', recipient: 'Meren Front', place: 'Port Halden' },
      evidence: 'Sarovia trains the Meren Front at Port Halden',
      chain: [],
    },
  ],
}

/** The middle of a disc in the ink of the page, in pixels of the canvas; null where none is drawn yet. Runs in the page. */
function middleOfDisc(element: unknown): [number, number] | null {
  const canvas = element as {
    readonly width: number
    readonly height: number
    getContext(kind: '2d'): { getImageData(...box: number[]): { readonly data: Uint8ClampedArray } }
  }
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  const isInk = (x: number, y: number) =>
    data[4 * (y * canvas.width + x)]! < 40 && data[4 * (y * canvas.width + x) + 1]! < 40
  for (let y = 8; y < canvas.height - 8; y += 2) {
    for (let x = 8; x < canvas.width - 8; x += 2) {
      const around = [-4, 0, 4].flatMap((down) => [-4, 0, 4].map((right) => isInk(x + right, y + down)))
      if (around.every(Boolean)) return [x, y]
    }
  }
  return null
}
