import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClaimRow } from '../../src/schema/index.ts'
import { noChromium } from './chromium.ts'
import { exampleRecord } from './example-record.ts'
import type { MarkedReport } from './marked-report.ts'
import { overflow } from './overflow.ts'
import { seriousIssues } from './serious-issues.ts'
import { Site } from './site.ts'

const velmora = ['Velmora', 'Country', ['Velmora']] as const
const karvalia = ['Karvalia', 'Country', ['Karvalia']] as const
const none = { zones: [] } as const

/** One outlet or person that counts rockets. */
const counting = (file: string, day: string, who: string, words: string, value: number): MarkedReport => ({
  ...{ ...none, file, outlet: 'Harbour Daily', publishedAt: `2031-03-${day}` },
  text: `Velmora has ${words}, ${who} said.\n`,
  entities: [velmora, [who, 'Person', [who]]],
  quantities: [{ text: words, value, bound: 'exactly', counted: 'rockets' }],
  attributions: [
    {
      ...{ source: who, cue: 'said', content: [`Velmora has ${words}`], act: 'state' },
      claimant: { name: who, kind: 'named-person' },
    },
  ],
  claims: [
    {
      ...{ relation: 'holds', arguments: { actor: 'Velmora', item: 'rockets' } },
      ...{ evidence: `Velmora has ${words}`, quantity: 0, chain: ['a0'] },
    },
  ],
})

/** Two are said to run factories; one person denies that there are any. Two counts of rockets, and a translated report. */
const reports: readonly MarkedReport[] = [
  {
    ...{ ...none, file: 'sahra.txt', outlet: 'Harbour Daily', publishedAt: '2031-03-01' },
    text: 'Velmora runs rocket factories in Karvalia, the Arabic-language daily Al-Sahra reported.\n',
    sentences: ['Velmora runs rocket factories in Karvalia, the Arabic-language daily Al-Sahra reported.'],
    entities: [velmora, karvalia, ['Al-Sahra', 'MediaOutlet', ['Al-Sahra']]],
    attributions: [
      {
        ...{ source: 'the Arabic-language daily Al-Sahra', cue: 'reported', act: 'report' },
        content: ['Velmora runs rocket factories in Karvalia'],
        claimant: { name: 'Al-Sahra', kind: 'media' },
      },
    ],
    claims: [
      {
        relation: 'operates-site',
        arguments: { actor: 'Velmora', facility: 'rocket factories', place: 'Karvalia' },
        ...{ evidence: 'Velmora runs rocket factories in Karvalia', chain: ['a0'] },
      },
    ],
  },
  {
    ...{ ...none, file: 'numaria.txt', outlet: 'Coast Ledger', publishedAt: '2031-03-02' },
    text: 'Numaria runs rocket factories in Karvalia.\n',
    entities: [['Numaria', 'Country', ['Numaria']], karvalia],
    claims: [
      {
        relation: 'operates-site',
        arguments: { actor: 'Numaria', facility: 'rocket factories', place: 'Karvalia' },
        ...{ evidence: 'Numaria runs rocket factories in Karvalia', chain: [] },
      },
    ],
  },
  {
    ...{ ...none, file: 'none.txt', outlet: 'Ostrava Dispatch', publishedAt: '2031-04-01' },
    text: 'Ilva Torm denied that there are rocket factories in Karvalia.\n',
    entities: [karvalia, ['Ilva Torm', 'Person', ['Ilva Torm']]],
    attributions: [
      {
        ...{ source: 'Ilva Torm', cue: 'denied', act: 'deny' },
        content: ['that there are rocket factories in Karvalia'],
        claimant: { name: 'Ilva Torm', kind: 'named-person' },
      },
    ],
    claims: [
      {
        ...{ relation: 'operates-site', arguments: { facility: 'rocket factories', place: 'Karvalia' } },
        ...{ evidence: 'there are rocket factories in Karvalia', factuality: 'CT-', chain: ['a0'] },
      },
    ],
  },
  counting('many.txt', '05', 'Tamsin Oake', '900 rockets', 900),
  counting('few.txt', '12', 'Darric Voss', '400 rockets', 400),
]

describe.skipIf(noChromium)('the ledger of a claim', { timeout: 90_000 }, () => {
  let site: Site
  let sentences: ReadonlyMap<string, string>
  beforeAll(async () => {
    site = await Site.open(() => exampleRecord(reports))
    const { items } = (await (await fetch(`${site.server.url}api/claims`)).json()) as { items: ClaimRow[] }
    sentences = new Map(items.map((row) => [row.sentence, `/claims/${row.id}`]))
  })
  afterAll(() => site.close())

  const GENERAL = 'Someone builds or runs rocket factories in Karvalia'
  const addressOf = (words: string) => [...sentences].find(([sentence]) => sentence.includes(words))![1]

  test('who denies something more general stands among those against it, with what that is, and not below once more', async () => {
    const { page, complaints } = await site.page()
    await page.goto(addressOf('Velmora builds or runs rocket factories'))
    const against = page.getByRole('region', { name: '1 claim against it' })
    await against.getByText(`denies more generally: ${GENERAL}, and so this too`).waitFor()
    expect(await against.getByRole('heading', { name: '1 independent origin against' }).count()).toBe(1)
    expect(await against.getByRole('listitem').first().innerText()).toBe('Ilva Torm, behind 1 denial')
    await against.getByText('Why this figure').click()
    await against.getByText('1 named party stood behind it.').waitFor()
    await page
      .getByText(
        /1 claim for it, from 1 independent origin; 1 against, from 1 independent origin; in 2 reports\. Published 1 Mar 2031 to 1 Apr 2031/,
      )
      .waitFor()
    await page.getByRole('link', { name: '1 against', exact: true }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe('#ledger-against')
    const near = page.getByRole('region', { name: 'Nearly the same, and what differs' })
    expect(await near.getByText('Numaria builds or runs rocket factories').count()).toBe(1)
    expect(await near.getByText(GENERAL).count()).toBe(0)
    // Whoever denies the general repeated no one who says this.
    expect(await page.getByRole('region', { name: 'Who repeated whom' }).getByText('Ilva Torm').count()).toBe(0)
    expect(await seriousIssues(page)).toEqual([])
    await against.getByRole('link', { name: GENERAL }).click()
    await page.getByRole('heading', { level: 1, name: GENERAL }).waitFor()
    expect(await page.getByRole('region', { name: '1 claim against it' }).innerText()).toContain('denies the content')
    expect(complaints).toEqual([])
  })

  test('a translation is told of the outlet on the map, of the mark that drew on it, and in the table', async () => {
    const { page } = await site.page()
    await page.goto(addressOf('Velmora builds or runs rocket factories'))
    const map = page.getByRole('region', { name: 'Who repeated whom' })
    await map.getByText('Al-Sahra origin in Arabic, translated').waitFor()
    await map.getByRole('link', { name: /^Harbour Daily, reported/ }).focus()
    await map.getByText('On the way: translated from Arabic.').waitFor()
    await map.getByText('The same as a table').click()
    const row = map.getByRole('row').filter({ hasText: 'drew on Al-Sahra' })
    expect(await row.innerText()).toContain('translated from Arabic')
  })

  test.each([1280, 390])(
    'figures that cannot both be right say with which, by a sign and in words, at %i px',
    async (width) => {
      const { page } = await site.page({ viewport: { width, height: 900 } })
      await page.goto(addressOf('rockets'))
      const figures = page.getByRole('region', { name: 'Figures given' })
      const conflict = 'in conflict with 400 rockets (Darric Voss)'
      const row = figures.getByRole('row').filter({ hasText: '5 Mar 2031' })
      await row.waitFor()
      expect((await row.innerText()).replace(/\s+/g, ' ')).toContain(`≠ ${conflict}`)
      const mark = figures.getByRole('link', { name: `900 rockets, Tamsin Oake, 5 Mar 2031, ${conflict}` })
      await mark.getByText('≠').waitFor()
      await mark.focus()
      await figures.getByText(`says Tamsin Oake; ${conflict}`).waitFor()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await seriousIssues(page)).toEqual([])
      await row.getByRole('link', { name: '400 rockets' }).click()
      await page.waitForURL('**/reports/*?claim=*')
      await expect
        .poll(async () => (await page.locator('[data-claims]').allTextContents()).join(''))
        .toContain('400 rockets')
    },
  )
})
