import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noChromium } from './chromium.ts'
import { exampleRecord } from './example-record.ts'
import type { MarkedReport } from './marked-report.ts'
import { overflow } from './overflow.ts'
import { PAGE_NAMES, pageList } from './page-list.ts'
import { settled } from './settled.ts'
import { Site } from './site.ts'

const image = '<img src=x onerror="document.title=\'broken\'">'
const actor = `Sarovia ${image}`
const minister = 'Tamsin \u202EekaO\u202C <b>Oake</b>'
const colonel = 'Colonel <i>Voss</i>'
const outlet = 'Herald</title><script>document.title="broken"</script>'
const denied = `${actor} has 12,000 rockets in Tolvan`

/** A report whose every name is an attack on the page that shows it. */
const report = (file: string, publishedAt: string, speaker: string, isDenial: boolean): MarkedReport => ({
  ...{ file, outlet, publishedAt, title: `${image} ${file}`, zones: [] },
  url: `https://news.example/${file}/"><script>1</script>`,
  text: `${speaker} ${isDenial ? 'denied' : 'said'} that ${denied}.\n`,
  entities: [
    [actor, 'Country', [actor]],
    [speaker, 'Person', [speaker]],
    ['Tolvan', 'Settlement', ['Tolvan']],
  ],
  quantities: [{ text: '12,000 rockets', value: 12000, bound: 'exactly', counted: 'rockets' }],
  attributions: [
    {
      source: speaker,
      cue: isDenial ? 'denied' : 'said',
      content: [denied],
      act: isDenial ? 'deny' : 'state',
      claimant: { name: speaker, kind: 'named-person' },
    },
  ],
  claims: [
    {
      relation: 'holds',
      arguments: { actor, item: 'rockets', place: 'Tolvan' },
      evidence: denied,
      quantity: 0,
      chain: ['a0'],
      ...(isDenial && { factuality: 'CT-', modes: ['negation'] }),
    },
  ],
})

describe.skipIf(noChromium)('hostile names', { timeout: 120_000 }, () => {
  let site: Site
  beforeAll(async () => {
    const reports = [report('a<i>.txt', '2024-03-04', minister, false), report('b.txt', '2024-03-06', colonel, true)]
    site = await Site.open(() => exampleRecord(reports))
  })
  afterAll(() => site.close())

  test('are shown as they are written on every page: no element, no script, no request comes of them', async () => {
    const { page, complaints } = await site.page()
    const pages = await pageList(site.server.url)
    expect(pages.map(({ name }) => name)).toEqual(PAGE_NAMES.filter((name) => name !== 'compare'))
    for (const shown of pages) {
      await page.goto(shown.address)
      await settled(page)
      expect(await page.locator('main :is(img, script, iframe, b, object, style)').count(), shown.name).toBe(0)
      expect(await page.title(), shown.name).not.toBe('broken')
      expect(await overflow(page), shown.name).toBeLessThanOrEqual(0)
    }
    expect(complaints).toEqual([])
    await page.goto('/claims')
    await page.getByText('<img src=x').first().waitFor()
  })
})
