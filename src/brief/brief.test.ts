import fc from 'fast-check'
import mammoth from 'mammoth'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import { contributeDossier, contribution, storeMaker, supply, torm } from '../../test/fixtures/made-dossier.ts'
import { findBrief, listBriefs, listClaims } from '../query/index.ts'
import { loadResources, serifFonts } from '../resources/index.ts'
import type { CheckedBrief } from '../schema/index.ts'
import type { Store } from '../store/index.ts'
import { checkBrief, exportBrief, openBrief, saveBrief } from './index.ts'
import { parseBrief } from './parse-brief.ts'

const resources = loadResources()
const newStore = storeMaker()
const signed = { by: 'a reader', at: '2031-06-01T10:00:00Z' }

let store: Store
let disputed = ''
let strike = ''
const check = (body: string) => checkBrief(store, { title: 'A title', body, standings: [] }, resources, signed.at)
const kinds = ({ problems }: CheckedBrief) => problems.map(({ kind, claim }) => [kind, claim].filter(Boolean).join(' '))

beforeAll(async () => {
  store = await newStore()
  await contributeDossier(store)
  disputed = (await listClaims(store, { relation: 'transfers' })).items[0]!.id
  strike = (await listClaims(store, { relation: 'strikes' })).items[0]!.id
  return () => store.close()
})

describe('a brief fails where', () => {
  test('a sentence cites no claim, and it says where that sentence stands', async () => {
    const body = `Karvalia struck the port [@${strike}]. Nobody knows why.\n\nThe **harbour** is closed.`
    const checked = await check(body)
    expect(kinds(checked)).toEqual(['no-claim', 'no-claim'])
    expect(checked.problems.map(({ start, end }) => body.slice(start, end))).toEqual([
      'Nobody knows why.',
      'The **harbour** is closed.',
    ])
  })

  test('it says confirmed with fewer than two independent origins behind it', async () => {
    expect(kinds(await check(`The strike was confirmed [@${strike}].`))).toEqual(['unconfirmed'])
    expect(kinds(await check(`The strike has not been confirmed [@${strike}].`))).toEqual([])
    expect(kinds(await check(`Nobody could confirm the strike [@${strike}].`))).toEqual([])
  })

  test('it cites a claim that the record does not hold', async () => {
    expect(kinds(await check('So it is said [@k_0000000000000000].'))).toEqual(['unknown-claim k_0000000000000000'])
  })
})

describe('a brief is warned when', () => {
  test('a claim is denied and the sentence does not say so', async () => {
    expect(kinds(await check(`Karvalia supplied rockets [@${disputed}].`))).toEqual([`dispute-unsaid ${disputed}`])
    expect(kinds(await check(`Karvalia is said to supply rockets, which Torm denies [@${disputed}].`))).toEqual([])
  })

  test('a claim it rests on is denied after it was cited', async () => {
    const own = await newStore()
    const [quiet] = [contribution({ outlet: 'Daily Harbour', publishedAt: '2031-03-01', claims: [supply] })]
    await own.contribute([quiet])
    const claim = (await listClaims(own, {})).items[0]!.id
    const { brief } = await saveBrief(own, { title: 'T', body: `Rockets came [@${claim}].` }, resources, signed)
    expect(brief).toMatchObject({ version: 1, citations: 1, savedBy: 'a reader' })
    const denial = { ...supply, chain: [{ ...torm, act: 'deny' as const }], factuality: 'CT-' as const }
    await own.contribute([contribution({ outlet: 'Coast Ledger', publishedAt: '2031-04-01', claims: [denial] })])
    const { checked } = await openBrief(own, await findBrief(own, brief.id), resources)
    expect(checked.problems).toMatchObject([
      { kind: 'denied-since', severity: 'warning', message: '1 more denial since it was cited on 2031-06-01.' },
    ])
    await own.close()
  })
})

test('a citation behind the full stop, two in one bracket and one at the very start count for their sentence', async () => {
  const all = await check(
    `[@${strike}] First said. Second said.[@${strike}] Third said [@${strike}; @${disputed}], disputed as it is.`,
  )
  expect(kinds(all)).toEqual([])
  expect(all.notes.map(({ claim, number }) => [claim, number])).toEqual([
    [strike, 1],
    [disputed, 2],
  ])
  expect(all.blocks[0]!.runs.filter(({ kind }) => kind === 'notes')).toEqual([
    { kind: 'notes', numbers: [1] },
    { kind: 'notes', numbers: [1] },
    { kind: 'notes', numbers: [1, 2] },
  ])
})

test('a heading that is the title is not said twice; other headings need no claim', async () => {
  const { blocks, problems } = await check(`# A title\n\n## Where\n\nStruck [@${strike}].`)
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
  expect(problems).toEqual([])
})

describe('saving', () => {
  test('keeps every version, and refuses to write over one saved elsewhere', async () => {
    const own = await newStore()
    const { brief } = await saveBrief(own, { title: 'One', body: 'a' }, resources, signed)
    const next = { id: brief.id, basis: 1, title: 'Two', body: 'b' }
    await saveBrief(own, next, resources, { ...signed, at: '2031-06-02' })
    await expect(saveBrief(own, next, resources, signed)).rejects.toMatchObject({ code: 'BRIEF_CHANGED' })
    expect(await listBriefs(own)).toMatchObject([{ title: 'Two', version: 2 }])
    expect(await findBrief(own, brief.id, 1)).toMatchObject({ title: 'One', body: 'a' })
    await own.removeBrief(brief.id, '2031-06-03')
    expect(await listBriefs(own)).toEqual([])
    await expect(findBrief(own, brief.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await own.close()
  })
})

describe('exports carry text, notes and exact words', () => {
  const body = () =>
    `Karvalia *struck* the port of <script>alert(1)</script> “Sella” [@${strike}].\n\n- one [@${strike}]\n- two [@${disputed}], denied\n`
  const made = async (format: 'html' | 'md' | 'docx' | 'pdf') =>
    exportBrief({ ...(await check(body())), title: 'Ports of al-Jarīda' }, format, serifFonts)

  test('HTML: words are inert, notes are linked both ways', async () => {
    const html = new TextDecoder().decode(await made('html'))
    expect(html).not.toContain('<script')
    expect(html).toContain('&#60;script&#62;alert(1)')
    expect(html).toContain('<em>struck</em>')
    expect(html.match(/id="note-\d"/g)).toHaveLength(2)
    expect(html.match(/href="#cite-\d"/g)).toHaveLength(2)
    expect(html).toContain('1 to 3 independent origins')
  })

  test('Markdown: footnotes, one list, and nothing of a report is read as markup', async () => {
    const markdown = new TextDecoder().decode(await made('md'))
    expect(markdown).toContain('- one[^1]\n- two[^2], denied')
    expect(markdown).toContain('\n[^2]: ')
    expect(markdown).toContain('\\<script\\>')
  })

  test('DOCX: a reader of its own finds the text and the footnotes', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await made('docx')) })
    expect(value).toContain('<em>struck</em>')
    expect(value.match(/footnote-ref-/g)!.length).toBeGreaterThanOrEqual(2)
    expect(value).toContain('Ostrava Dispatch')
  })

  test('PDF: the words come back, with letters beyond Latin 1', async () => {
    const { text } = await extractText(await getDocumentProxy(await made('pdf')), { mergePages: true })
    expect(text).toContain('Ports of al-Jarīda')
    expect(text.replace(/\s+/g, ' ')).toContain('Karvalia struck the port')
    expect(text).toContain('Ostrava Dispatch')
  })
})

test('whatever is written, every character of the text is found in the body, in order', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab \n*_[]@k;#>-<&"\\.é'), maxLength: 60 }), (body) => {
      for (const { text, offsets } of parseBrief(body)) {
        expect(offsets).toHaveLength(text.length)
        for (const [i, offset] of offsets.entries()) {
          expect(offset).toBeLessThanOrEqual(body.length)
          if (i > 0) expect(offset).toBeGreaterThan(offsets[i - 1]!)
        }
      }
    }),
  )
})
