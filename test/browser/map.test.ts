import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { exampleRecord } from './example-record.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'
import { pinch } from './touch.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

describe.skipIf(noChromium)('the map', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    site = await Site.open()
    mkdirSync(artefacts, { recursive: true })
  })
  afterAll(() => site.close())

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)(
    'is whole and accessible at %i px, %s, and says that its ground is invented',
    async (width, colorScheme) => {
      const { page, complaints } = await site.page({ viewport: { width, height: 900 }, colorScheme })
      await page.goto('/map')
      await page.getByText('2 places of the pack “example” lie in countries that ISO 3166 does not have').waitFor()
      await page.getByText('Tolvan').first().waitFor()
      await page.screenshot({ path: `${artefacts}map-${width}-${colorScheme}.png`, fullPage: true })
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      expect(await page.getByText('de facto').count()).toBe(0)
      expect(await seriousIssues(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
    120_000,
  )

  test('is read by keyboard alone, from a place to the exact words', async () => {
    const { page } = await site.page()
    await page.goto('/map')
    const places = page.getByRole('region', { name: '2 places' }).getByRole('button')
    await expect
      .poll(() => places.allInnerTexts())
      .toEqual([
        expect.stringMatching(/^Tolvan contested\s+1 claim, 1 contested, known to the settlement/),
        expect.stringMatching(/^Halden coast asserted\s+1 claim, known to the region only/),
      ])
    await places.first().focus()
    await page.keyboard.press('Enter')
    const panel = page.getByRole('region', { name: 'What is picked' })
    await panel.getByRole('button', { name: /rocket workshops/ }).focus()
    await page.keyboard.press('Enter')
    const words = panel.getByRole('link', { name: 'There are no workshops near Tolvan' })
    await words.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/*?claim=*')
    await page.goBack()
    await words.waitFor()
    await page.reload()
    await words.waitFor()
  })

  test('is zoomed and moved by keys, buttons and wheel', async () => {
    const { page } = await site.page()
    await page.goto('/map')
    const map = page.getByRole('group', { name: 'Map' })
    const scale = async () => Number(await map.locator('svg').getAttribute('data-scale'))
    await map.focus()
    await expect.poll(scale).toBeGreaterThan(0)
    const first = await scale()
    await page.keyboard.press('+')
    await expect.poll(scale).toBeGreaterThan(first)
    await page.keyboard.press('0')
    await expect.poll(scale).toBe(first)
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(scale).toBeLessThan(first)
    const out = await scale()
    await map.focus()
    await map.hover()
    await page.mouse.wheel(0, -300)
    await expect.poll(scale).toBeGreaterThan(out)
  })

  test('is zoomed by two fingers on a touch screen, and only tapped with one', async () => {
    const { page, complaints } = await site.page({ hasTouch: true, viewport: { width: 390, height: 844 } })
    await page.goto('/map')
    const drawing = page.getByRole('group', { name: 'Map' }).locator('svg')
    const scale = async () => Number(await drawing.getAttribute('data-scale'))
    await expect.poll(scale).toBeGreaterThan(0)
    const first = await scale()
    await pinch(page, drawing, 60, 180)
    await expect.poll(scale).toBeGreaterThan(2.5 * first)
    await pinch(page, drawing, 180, 60)
    await expect.poll(scale).toBeCloseTo(first, 1)
    // The page itself was not zoomed with it, and nothing was picked.
    expect(await page.evaluate('visualViewport.scale')).toBe(1)
    expect(new URL(page.url()).search).toBe('')
    await page
      .getByRole('img', { name: /2 places/ })
      .locator('g[transform] > circle')
      .last()
      .tap()
    await page.waitForURL('**/map?place=p_*')
    expect(complaints).toEqual([])
  })

  test('a click on a mark picks the place', async () => {
    const { page } = await site.page()
    await page.goto('/map')
    const marks = page.getByRole('img', { name: /2 places/ }).locator('g[transform] > circle')
    await marks.last().click()
    await page.waitForURL('**/map?place=p_*')
    await page.getByRole('region', { name: 'What is picked' }).getByRole('heading', { level: 2 }).waitFor()
  })

  test('its filters stand in the address: reload keeps them, back undoes them', async () => {
    const { page } = await site.page()
    await page.goto('/map')
    await page.getByLabel('Relation').selectOption('trains')
    await page.getByRole('heading', { name: '1 place', exact: true }).waitFor()
    expect(new URL(page.url()).search).toBe('?relation=trains')
    await page.reload()
    await page.getByRole('heading', { name: '1 place', exact: true }).waitFor()
    await page.goBack()
    await page.getByRole('heading', { name: '2 places' }).waitFor()
    await page.goto('/map?actor=Nobody')
    await page.getByText('Nothing to put on a map').waitFor()
  })
})

const office = 'The Daily Lantern has an office in Reykjavik, the paper said.\n\nIt has an office elsewhere too.\n'

describe.skipIf(noChromium)('a map of the world', { timeout: 90_000 }, () => {
  let site: Site
  beforeAll(async () => {
    const place = { id: 'IS/Reykjavik', name: 'Reykjavik', country: 'IS', latitude: 64.15, longitude: -21.95 } as const
    const said = {
      source: 'the paper',
      cue: 'said',
      content: ['The Daily Lantern has an office in Reykjavik'],
      act: 'state',
    } as const
    site = await Site.open(() =>
      exampleRecord([
        {
          ...{ file: 'office.txt', outlet: 'Coastal Wire', publishedAt: '2024-05-05', text: office, zones: [] },
          entities: [
            ['Daily Lantern', 'MediaOutlet', ['Daily Lantern']],
            ['Reykjavik', 'Place', ['Reykjavik']],
          ],
          places: {
            Reykjavik: { ...place, kind: 'settlement', precision: 'settlement', pack: 'world', confidence: 1 },
          },
          attributions: [said],
          claims: [
            {
              ...{
                relation: 'operates-site',
                arguments: { actor: 'Daily Lantern', facility: 'an office', place: 'Reykjavik' },
              },
              ...{ evidence: 'The Daily Lantern has an office in Reykjavik', chain: ['a0'] },
            },
            {
              ...{ relation: 'operates-site', arguments: { facility: 'an office elsewhere' }, chain: [] },
              evidence: 'It has an office elsewhere too',
            },
          ],
        },
      ]),
    )
  })
  afterAll(() => site.close())

  test('has borders that come from here, says whose lines they are, and lists what has no stated place', async () => {
    const { page, complaints } = await site.page()
    await page.goto('/map')
    await page.getByText('Borders are Natural Earth’s de facto lines').waitFor()
    const land = page.getByRole('img', { name: /1 place/ }).locator('path[class*=land]')
    await land.waitFor()
    expect((await land.getAttribute('d'))!.length).toBeGreaterThan(100_000)
    await page.getByRole('region', { name: '1 claim without a stated place' }).getByRole('button').click()
    await page.getByRole('link', { name: 'It has an office elsewhere too' }).waitFor()
    await page.screenshot({ path: `${artefacts}map-world-1280-light.png`, fullPage: true })
    expect(await seriousIssues(page)).toEqual([])
    expect(complaints).toEqual([])
  })
})
