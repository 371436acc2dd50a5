import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadResources } from '../../src/resources/index.ts'
import type { EntityRow, Page as ListPage } from '../../src/schema/index.ts'
import { openStore } from '../../src/store/index.ts'
import { noChromium } from './chromium.ts'
import { computedStyle } from './computed-style.ts'
import { contributionOf, type MarkedReport } from './marked-report.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'

const artefacts = fileURLToPath(new URL('../../artefacts/', import.meta.url))

/** A report of an outlet that only passes on what another reported. */
const passedOn = (file: string, outlet: string, cited: string, publishedAt: string): MarkedReport => ({
  ...{ file, outlet, publishedAt, title: `${cited}: Elenia pays`, zones: [] },
  text: `Elenia pays for the Meren Front, the ${cited} reported.\n`,
  entities: [
    ['Elenia', 'Country', ['Elenia']],
    ['Meren Front', 'ArmedGroup', ['Meren Front']],
  ],
  attributions: [
    {
      source: `the ${cited}`,
      cue: 'reported',
      content: ['Elenia pays for the Meren Front'],
      act: 'report',
      claimant: { name: cited, kind: 'media' },
    },
  ],
  claims: [
    {
      relation: 'funds',
      arguments: { actor: 'Elenia', recipient: 'Meren Front' },
      evidence: 'Elenia pays for the Meren Front',
      chain: ['a0'],
    },
  ],
})

/** Two later reports: a figure that drifts, and an officer under another spelling, who held an office before. */
const further: readonly MarkedReport[] = [
  {
    file: 'figures.txt',
    outlet: 'Coastal Wire',
    title: 'More rockets than thought',
    publishedAt: '2024-04-10',
    text: 'The Meren Front has at least 14,000 rockets, Tamsin Oak said.\n\nTamsin Oak, the former harbour warden, spoke on Monday.\n',
    zones: [],
    entities: [
      ['Meren Front', 'ArmedGroup', ['Meren Front']],
      ['Tamsin Oak', 'Person', ['Tamsin Oak']],
    ],
    quantities: [{ text: 'at least 14,000 rockets', min: 14000, bound: 'at-least', counted: 'rockets' }],
    attributions: [
      {
        source: 'Tamsin Oak',
        cue: 'said',
        content: ['The Meren Front has at least 14,000 rockets'],
        act: 'state',
        claimant: { name: 'Tamsin Oak', kind: 'named-person' },
      },
    ],
    claims: [
      {
        relation: 'holds',
        arguments: { actor: 'Meren Front', item: 'rockets' },
        evidence: 'The Meren Front has at least 14,000 rockets',
        quantity: 0,
        chain: ['a0'],
      },
      {
        relation: 'holds-office',
        arguments: { actor: 'Tamsin Oak', office: 'harbour warden' },
        evidence: 'Tamsin Oak, the former harbour warden',
        chain: [],
      },
    ],
  },
  // Two that cite each other.
  passedOn('mirror.txt', 'Halden Mirror', 'Quay Gazette', '2024-04-20'),
  passedOn('gazette.txt', 'Quay Gazette', 'Halden Mirror', '2024-04-21'),
]

describe.skipIf(noChromium)('charts, sources and entities', { timeout: 90_000 }, () => {
  let site: Site
  let claim: string
  const entity = async (name: string) => {
    const answer = await fetch(`${site.server.url}api/entities?text=${encodeURIComponent(name)}`)
    return ((await answer.json()) as ListPage<EntityRow>).items.find((row) => row.name === name)!
  }

  beforeAll(async () => {
    site = await Site.open()
    mkdirSync(artefacts, { recursive: true })
    const writer = await openStore(site.record.location, { mode: 'write' })
    await writer.contribute(further.map((report) => contributionOf(report, loadResources())))
    await writer.close()
    claim = `/claims/${(await site.claim('operates-site')).id}`
  })
  afterAll(() => site.close())

  async function open(address: string) {
    const opened = await site.page()
    await opened.page.goto(address)
    await opened.page.locator('main h1').first().waitFor()
    return opened
  }

  test('the echo map goes from mark to mark by the arrow keys, says each in words, and opens its exact words', async () => {
    const { page } = await open(claim)
    const map = page.getByRole('region', { name: 'Who repeated whom' })
    const herald = map.getByRole('link', { name: /^Kordun Herald, reported 4 Mar 2024, support, put as certain$/ })
    await herald.waitFor()
    expect(await map.getByRole('link', { name: /origin$/ }).count()).toBeGreaterThan(2)
    await map.locator('[data-mark][tabindex="0"]').focus()
    for (let step = 0; step < 12 && !(await isFocused(page, 'Coastal Wire, reported')); step++) {
      await page.keyboard.press('ArrowDown')
    }
    expect(await isFocused(page, 'Coastal Wire, reported')).toBe(true)
    await map.getByText('put as probable').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/*?claim=*')
    await page.locator('[data-claims]').first().waitFor()
  })

  test('the echo map is a table too, with one row an arrow', async () => {
    const { page } = await open(claim)
    const map = page.getByRole('region', { name: 'Who repeated whom' })
    await map.getByText('The same as a table').click()
    const rows = await map.getByRole('row').allInnerTexts()
    expect(rows.filter((row) => row.includes('MNA'))).not.toHaveLength(0)
    expect(rows.some((row) => /Coastal Wire\s+drew on Daily Lantern, the origin/.test(row))).toBe(true)
    expect(rows.length - 1).toBe(await map.locator('path[marker-end]').count())
  })

  test('the ledger tells what is denied and on whose side, and a citation has the exact words', async () => {
    const { page } = await open(claim)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const against = page.getByRole('region', { name: '2 claims against it' })
    expect(await against.innerText()).toMatch(/Darric Voss\s+named person, a third party[\s\S]*denies the content/)
    await against.getByRole('listitem').filter({ hasText: 'Darric Voss' }).getByRole('button').click()
    await against.getByText('Copied').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
      /^“There are no workshops near Tolvan”\. Darric Voss\. The Elenian Post, “No workshops at Tolvan, ministry insists”, 2024-03-07\. denial\.txt\. characters \d+–\d+, c_\w+\.$/,
    )
  })

  test('figures drift over time with their bounds, and each leads to its words', async () => {
    const { page } = await open(`/claims/${(await site.claim('holds')).id}`)
    const figures = page.getByRole('region', { name: 'Figures given' })
    await figures.getByRole('link', { name: /^over 12,000 rockets, Kordun Herald, 4 Mar 2024$/ }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await isFocused(page, 'about 15,000 missiles, Tamsin Oake')).toBe(true)
    await page.keyboard.press('End')
    expect(await isFocused(page, 'at least 14,000 rockets, Tamsin Oak')).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/*?claim=*')
    await expect
      .poll(async () => (await page.locator('[data-claims]').allTextContents()).join(''))
      .toContain('at least 14,000 rockets')
  })

  test('circular reporting is said, and drawn by other means than colour', async () => {
    const { page, complaints } = await open(`/claims/${(await site.claim('funds')).id}`)
    const map = page.getByRole('region', { name: 'Who repeated whom' })
    await map
      .getByText(/Circular reporting\. .*(Halden Mirror and Quay Gazette|Quay Gazette and Halden Mirror)/)
      .waitFor()
    // The map is drawn once its code has come.
    await expect.poll(() => map.getByRole('link', { name: /, in a circle$/ }).count()).toBeGreaterThanOrEqual(2)
    const arrows = map.locator('path[class*=circular][marker-end]')
    expect(await arrows.count()).toBeGreaterThanOrEqual(2)
    expect(await computedStyle(arrows.first(), 'strokeDasharray')).not.toBe('none')
    expect(await map.getByText('↻ in a circle').count()).toBe(2)
    await map.getByText('The same as a table').click()
    expect(await map.getByRole('row').filter({ hasText: 'in a circle' }).count()).toBeGreaterThanOrEqual(2)
    expect(await seriousIssues(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('the timeline is zoomed by wheel, two fingers and keys, and moved sideways', async () => {
    const { page } = await open('/timeline')
    const strip = page.getByRole('group', { name: /^Dates shown: plus and minus zoom/ })
    await strip.waitFor()
    const dates = () => page.locator('#dates-shown').innerText()
    const whole = await dates()
    const box = (await strip.boundingBox())!
    await page.mouse.move(box.x + box.width / 2, box.y + 40)
    await page.mouse.wheel(0, 200)
    expect(await dates()).toBe(whole)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect.poll(dates).not.toBe(whole)
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).not.toBeNull()
    await page.goBack()
    await expect.poll(dates).toBe(whole)
    await strip.focus()
    await page.keyboard.press('+')
    await expect.poll(() => new URL(page.url()).searchParams.get('until')).not.toBeNull()
    const narrowed = await dates()
    await page.keyboard.press('ArrowRight')
    await expect.poll(dates).not.toBe(narrowed)
    await page.keyboard.press('0')
    await expect.poll(() => new URL(page.url()).search).toBe('')
    expect(await dates()).toBe(whole)
    const touch = (type: string, id: number, share: number) =>
      strip.dispatchEvent(type, {
        ...{ pointerId: id, pointerType: 'touch', isPrimary: id === 11, bubbles: true },
        ...{ clientX: box.x + box.width * share, clientY: box.y + 40 },
      })
    for (const [id, share] of [
      [11, 0.4],
      [12, 0.6],
    ] as const)
      await touch('pointerdown', id, share)
    for (const [id, share] of [
      [11, 0.1],
      [12, 0.9],
    ] as const)
      await touch('pointermove', id, share)
    for (const [id, share] of [
      [11, 0.1],
      [12, 0.9],
    ] as const)
      await touch('pointerup', id, share)
    await expect.poll(dates).not.toBe(whole)
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).not.toBeNull()
  })

  test('the timeline says which clocks have dates where the one asked for has none', async () => {
    const { page } = await open('/timeline?clock=happened&relation=funds')
    await page.getByText('Nothing tells when it happened').waitFor()
    await page.getByRole('link', { name: 'when it was published' }).click()
    await page.waitForURL('**/timeline?relation=funds')
    await page
      .getByRole('region', { name: 'In words' })
      .getByRole('link', { name: /Elenia funds the Meren Front/ })
      .waitFor()
  })

  test('drawing over the timeline narrows its dates in the address; back and buttons widen them', async () => {
    const { page } = await open('/timeline')
    const strip = page.locator('svg').filter({ hasText: 'draw to choose dates' })
    await strip.waitFor()
    const box = (await strip.boundingBox())!
    await page.mouse.move(box.x + 2, box.y + 50)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.2, box.y + 50, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => new URL(page.url()).searchParams.get('until')).toMatch(/^2024-03/)
    const list = page.getByRole('region', { name: 'In words' })
    await expect.poll(() => list.getByText('trains').count()).toBe(0)
    await page.reload()
    await list.getByText('rocket workshops').first().waitFor()
    await page.goBack()
    await list.getByRole('link', { name: /Elenia trains the Meren Front/ }).waitFor()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('since')).not.toBeNull()
    await page.getByRole('button', { name: 'All dates' }).click()
    await expect.poll(() => new URL(page.url()).search).toBe('')
  })

  test('the timeline says who was first, is filtered by relation and clock, and leads to the words by keyboard', async () => {
    const { page } = await open('/timeline')
    await page.getByRole('combobox', { name: 'Relation' }).selectOption('operates-site')
    const list = page.getByRole('region', { name: 'In words' })
    await list
      .getByText(
        /First 4 Mar 2024, by .*Kordun Herald, with 1 other on that day; 5 claims in 3 reports, the last 7 Mar 2024/,
      )
      .waitFor()
    await page.getByRole('combobox', { name: 'Clock' }).selectOption('said')
    await expect.poll(() => new URL(page.url()).search).toBe('?relation=operates-site&clock=said')
    await page.getByRole('combobox', { name: 'Clock' }).selectOption('')
    const first = page.locator('[data-mark][tabindex="0"]')
    await first.focus()
    expect(await first.getAttribute('aria-label')).toMatch(/first to report$/)
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports/*?claim=*')
  })

  test('sources lead to a profile: how often first, whom it relies on, what it denies', async () => {
    const { page } = await open('/sources')
    await page.getByRole('link', { name: 'Coastal Wire' }).click()
    await page.getByText(/Of 3 claims: first with 0, later than others with 2, alone with 1/).waitFor()
    await page.getByRole('region', { name: 'Relies on' }).getByRole('link', { name: 'Daily Lantern' }).click()
    await page.getByRole('heading', { level: 1, name: 'Daily Lantern' }).waitFor()
    expect(await page.getByRole('region', { name: 'Relied on by' }).innerText()).toContain('Coastal Wire')
    await page.goto('/sources?text=Voss')
    await page.getByRole('link', { name: 'Darric Voss' }).click()
    await page
      .getByRole('region', { name: 'What it denies' })
      .getByRole('link', { name: 'The Elenian Post' })
      .first()
      .click()
    await page.waitForURL('**/reports/*?claim=*')
  })

  test('who cites whom is a matrix with a filter in the address', async () => {
    const { page } = await open('/sources')
    await page.getByText('Who cites whom').click()
    const cell = page.getByTitle('Coastal Wire drew on Daily Lantern in 1 claim')
    await cell.hover()
    await page.getByText('Coastal Wire drew on Daily Lantern in 1 claim', { exact: true }).waitFor()
    await page.getByRole('combobox', { name: 'By or of' }).fill('MNA')
    await cell.waitFor({ state: 'detached' })
    expect(new URL(page.url()).search).toBe('?view=citations&around=MNA')
    await page.reload()
    await page.getByTitle(/^Kordun Herald drew on MNA/).waitFor()
  })

  test('two entities are taken for one, with a reason; it is undone from the notification, and parted from the list', async () => {
    const { page, complaints } = await open(`/entities/${(await entity('Tamsin Oake')).id}`)
    const merge = async () => {
      await page.getByRole('button', { name: 'Same as another' }).click()
      const dialog = page.getByRole('dialog', { name: 'Same as another' })
      await dialog.getByRole('combobox', { name: 'The other' }).fill('Tamsin Oak')
      await dialog.getByRole('option', { name: /^Tamsin Oak \(/ }).click()
      await dialog.getByRole('textbox', { name: 'Why' }).fill('one minister')
      await dialog.getByRole('button', { name: 'Take them for one' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await merge()
    await page.getByText('Taken for one', { exact: true }).last().waitFor()
    await page.getByText('one minister').waitFor()
    expect(await page.getByRole('region', { name: 'Every spelling' }).innerText()).toMatch(
      /Tamsin Oak\s[\s\S]*Tamsin Oake/,
    )
    expect(await page.getByRole('region', { name: 'Offices over time' }).innerText()).toContain('harbour warden')
    expect(await seriousIssues(page)).toEqual([])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('No other entity is taken for it.').waitFor()
    await page
      .getByText(/taken back/)
      .first()
      .waitFor()
    await merge()
    const parted = page.getByRole('listitem').filter({ hasText: /^Tamsin Oake?, person/ })
    await parted.first().getByRole('button', { name: 'Part from the others' }).click()
    await page.getByRole('button', { name: 'Part them' }).click()
    await page.getByText('No other entity is taken for it.').waitFor()
    await page
      .getByText(/are two$/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Take back' }).first().click()
    await page.getByRole('button', { name: 'Take it back' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Part from the others' }).count()).toBe(2)
    expect(complaints).toEqual([])
  })

  const looks = [1280, 390].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
  )

  test.each(looks)(
    'every page holds at $width px, $colorScheme',
    { timeout: 240_000 },
    async ({ width, colorScheme }) => {
      const { page, complaints } = await site.page({ viewport: { width, height: 900 }, colorScheme })
      const addresses = {
        'claim-drift': `/claims/${(await site.claim('holds')).id}`,
        'claim-echo': claim,
        timeline: '/timeline',
        'timeline-none': '/timeline?text=zebra',
        'sources-list': '/sources',
        'sources-citations': '/sources?view=citations',
        source: '/sources/outlet%3Akordun%20herald',
        entity: `/entities/${(await entity('Meren Front')).id}`,
        'entity-gone': '/entities/e_0',
      }
      for (const [name, address] of Object.entries(addresses)) {
        await page.goto(address)
        await page.locator('main h1').first().waitFor()
        await expect.poll(() => page.getByText('Loading', { exact: true }).count()).toBe(0)
        await page.evaluate('document.fonts.ready')
        await page.screenshot({ path: `${artefacts}${name}-${width}-${colorScheme}.png`, fullPage: true })
        const overflow = await page.evaluate(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(overflow, `${name}: pixels that stick out to the right`).toBeLessThanOrEqual(0)
        expect(await seriousIssues(page), name).toEqual([])
      }
      expect(complaints).toEqual([])
    },
  )
})

async function isFocused(page: Page, name: string): Promise<boolean> {
  const label = await page.evaluate('document.activeElement?.getAttribute("aria-label") ?? ""')
  return String(label).startsWith(name)
}
