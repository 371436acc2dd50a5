import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { HeadingLevel, Packer, Paragraph, Document as WordDocument } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Capture, Document, Reading } from '../schema/index.ts'
import { readCapture, readInputs } from './read-inputs.ts'
import type { ReadOptions } from './read-options.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hearsay-formats-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const options: ReadOptions = { clock: () => new Date('2021-03-05T06:07:08Z'), tool: 'hearsay/test' }
const first =
  'The harbour authority said on Monday that the port would stay closed until the storm had passed over the town.'
const second =
  'No ship was to leave before the pilots had come back, according to the Coast Herald, which quoted an officer.'

async function all(readings: AsyncIterable<Reading>): Promise<Reading[]> {
  const found: Reading[] = []
  for await (const reading of readings) found.push(reading)
  return found
}
/** Writes one file and reads it. */
async function read(name: string, content: string | Uint8Array, more: Partial<ReadOptions> = {}): Promise<Reading[]> {
  const path = join(root, name)
  writeFileSync(path, content)
  return all(readInputs([path], { ...options, ...more }))
}
async function readOne(name: string, content: string | Uint8Array): Promise<Document> {
  const [reading] = await read(name, content)
  if (!reading?.document) throw new Error(`no document: ${JSON.stringify(reading?.issues)}`)
  return reading.document
}

describe('formats', () => {
  const page = `<html lang="en"><head><title>Port closed by storm | Coast Herald</title><link rel="canonical" href="https://coast.example/port"><meta property="article:modified_time" content="2021-03-05T00:00:00Z">
<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Port closed by storm","datePublished":"2021-03-04T05:06:07Z","author":[{"name":"Jo Doe"}],"publisher":{"name":"Coast Herald"}}]}</script></head>
<body><nav><a href="/">Home</a></nav><article><h1>Port closed by storm</h1><figure><figcaption>A crane in the port</figcaption></figure><p>SELLA (AP) — ${first}</p><script>document.title = 'ran'</script><p>${second}</p></article></body></html>`

  test('HTML: main text, metadata of linked data and head, captions, dateline credit', async () => {
    const document = await readOne('page.html', page)
    expect(document).toMatchObject({
      format: 'html',
      title: 'Port closed by storm',
      outlet: 'Coast Herald',
      byline: 'Jo Doe',
      publishedAt: '2021-03-04T05:06:07Z',
      updatedAt: '2021-03-05T00:00:00Z',
      url: 'https://coast.example/port',
      credits: ['AP'],
      language: 'en',
    })
    expect(document.zones.map(({ kind }) => kind)).toEqual(['title', 'caption', 'body'])
    expect(document.text).not.toMatch(/Home|ran'/)
  })

  test('Markdown: words without markup, front matter as metadata', async () => {
    const document = await readOne(
      'note.md',
      `---\ntitle: Port closed\ndate: 2021-03-04\nsource: Coast Herald\n---\n\n# Port closed\n\nThe **harbour** [authority](https://coast.example) said *so*.\n`,
    )
    expect(document).toMatchObject({
      format: 'markdown',
      title: 'Port closed',
      outlet: 'Coast Herald',
      publishedAt: '2021-03-04',
    })
    expect(document.text).toContain('The harbour authority said so.')
  })

  test('PDF: paragraphs in order, lines joined, the date of the file not taken for that of the text', async () => {
    const pdf = await PDFDocument.create()
    const font = await pdf.embedFont(StandardFonts.TimesRoman)
    const sheet = pdf.addPage([400, 500])
    const draw = (text: string, y: number, size = 10) => sheet.drawText(text, { x: 40, y, size, font })
    draw('Port closed by storm', 460, 20)
    draw('The harbour authority said on Monday that the port would', 420)
    draw('stay closed until the storm had passed.', 408)
    draw('No ship was to leave.', 384)
    const document = await readOne('clip.pdf', await pdf.save())
    expect(document.text).toBe(
      'Port closed by storm\n\nThe harbour authority said on Monday that the port would stay closed until the storm had passed.\n\nNo ship was to leave.\n',
    )
    expect(document).toMatchObject({ format: 'pdf', title: 'Port closed by storm' })
    expect(document).not.toHaveProperty('publishedAt')
  })

  test('DOCX: paragraphs in order, headings marked', async () => {
    const word = new WordDocument({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Port closed by storm', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('By Jo Doe, Coast Herald'),
            new Paragraph(first),
            new Paragraph(second),
          ],
        },
      ],
    })
    const document = await readOne('clip.docx', await Packer.toBuffer(word))
    expect(document).toMatchObject({
      format: 'docx',
      title: 'Port closed by storm',
      byline: 'Jo Doe',
      outlet: 'Coast Herald',
    })
    expect(document.text).toContain(`${first}\n\n${second}`)
  })

  test('EML: subject, sender and date, and attachments in their own format', async () => {
    const mail = `From: Coast Herald <news@coast.example>\r\nSubject: Port closed by storm\r\nDate: Thu, 4 Mar 2021 05:06:07 +0000\r\nMessage-ID: <1@coast.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${first}\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=note.txt\r\n\r\n${second}\r\n--b--\r\n`
    const readings = await read('clip.eml', mail)
    expect(readings[0]?.document).toMatchObject({
      format: 'eml',
      title: 'Port closed by storm',
      outlet: 'Coast Herald',
      publishedAt: '2021-03-04T05:06:07Z',
    })
    expect(readings[1]?.document).toMatchObject({ format: 'text', file: 'clip.eml!/note.txt' })
  })

  test('JSON Lines: one Capture a line, of the bytes of that line; a bad line does not end the file', async () => {
    const lines = [
      JSON.stringify({
        headline: 'Port closed',
        body: first,
        published_at: '2021-03-04',
        source: { name: 'Coast Herald' },
      }),
      '{broken',
      JSON.stringify({ Text: second }),
    ]
    const readings = await read('clips.jsonl', lines.join('\n'))
    expect(readings.map(({ document, issues }) => document?.format ?? issues[0]?.code)).toEqual([
      'jsonl',
      'FORMAT_BROKEN',
      'jsonl',
    ])
    expect(readings[0]?.document).toMatchObject({
      title: 'Port closed',
      outlet: 'Coast Herald',
      publishedAt: '2021-03-04',
      publishedAtFrom: 'field',
      file: 'clips.jsonl!/1',
    })
    expect(Buffer.from(readings[0]!.capture!.bytes).toString()).toBe(lines[0])
  })

  test('JSON: an array, or a list inside an object, gives its members', async () => {
    const articles = [{ text: first }, { text: second }]
    expect(await read('array.json', JSON.stringify(articles, null, 2))).toHaveLength(2)
    expect(await read('list.json', JSON.stringify({ status: 'ok', articles }))).toHaveLength(2)
  })

  test('CSV: guessed columns, or those of the field map', async () => {
    const readings = await read('clips.csv', `Headline,Content,Date\n"Port, closed","${first}\n${second}",2021-03-04\n`)
    expect(readings[0]?.document).toMatchObject({
      format: 'csv',
      title: 'Port, closed',
      publishedAt: '2021-03-04',
      text: `Port, closed\n\n${first}\n${second}`,
    })
    const mapped = await read('odd.csv', `k1,k2\n${'x'},"${first}"\n`, { fieldMap: { text: 'k2', title: 'k1' } })
    expect(mapped[0]?.document).toMatchObject({ title: 'x' })
    expect((await read('odd2.csv', 'k1,k2\n1,2\n'))[0]?.issues[0]?.code).toBe('FORMAT_BROKEN')
  })

  const item = (number: number) =>
    `<item><title>Port closed ${number}</title><link>https://coast.example/${number}</link><pubDate>Thu, 04 Mar 2021 05:06:07 +0000</pubDate><description>&lt;p&gt;${first}&lt;/p&gt;</description></item>`
  const rss = (...numbers: number[]) =>
    `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Coast Herald</title><lastBuildDate>${numbers.length}</lastBuildDate>${numbers.map(item).join('')}</channel></rss>`

  test('feeds: one Document an item, the same at every visit however the feed grew', async () => {
    const once = await read('feed.xml', rss(1))
    const later = await read('feed2.xml', rss(2, 1))
    expect(once[0]?.document).toMatchObject({
      format: 'feed',
      title: 'Port closed 1',
      outlet: 'Coast Herald',
      url: 'https://coast.example/1',
      publishedAt: '2021-03-04T05:06:07Z',
      text: `Port closed 1\n\n${first}`,
    })
    expect(later.map(({ document }) => document?.id)).toContain(once[0]?.document?.id)
  })

  test('Atom and JSON feeds', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Coast Herald</title><entry><title>Port closed</title><link href="https://coast.example/1"/><published>2021-03-04T05:06:07Z</published><content type="html">&lt;p&gt;${first}&lt;/p&gt;</content></entry></feed>`
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Coast Herald',
      items: [
        {
          id: '1',
          title: 'Port closed',
          url: 'https://coast.example/1',
          content_text: first,
          date_published: '2021-03-04T05:06:07Z',
        },
      ],
    })
    for (const [name, text] of [
      ['atom.xml', atom],
      ['feed.json', json],
    ] as const) {
      expect(await readOne(name, text), name).toMatchObject({
        format: 'feed',
        title: 'Port closed',
        outlet: 'Coast Herald',
        url: 'https://coast.example/1',
        publishedAt: '2021-03-04T05:06:07Z',
      })
    }
  })

  test('WARC, packed or not: answered pages, with their address', async () => {
    const record = (block: string) =>
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://coast.example/p\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`
    const chunked = `${Buffer.byteLength(page).toString(16)}\r\n${page}\r\n0\r\n\r\n`
    const warc =
      record(
        `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n${chunked}`,
      ) + record('HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nnone')
    for (const [name, content] of [
      ['a.warc', Buffer.from(warc)],
      ['a.warc.gz', gzipSync(warc)],
    ] as const) {
      const readings = await read(name, content)
      expect(readings, name).toHaveLength(1)
      expect(readings[0], name).toMatchObject({
        capture: { mediaType: 'text/html' },
        document: { format: 'html', outlet: 'Coast Herald' },
      })
    }
  })

  test('bytes already held give the same Document again, also members of feeds, tables and lines', async () => {
    const inputs = [
      await read(
        'again.jsonl',
        `${JSON.stringify({ title: 'Port closed', text: first })}\n${JSON.stringify({ text: second })}`,
      ),
      await read('again.csv', `Title,Text\nPort closed,"${first}"\nPort open,"${second}"\n`),
      await read('again.xml', rss(1, 2)),
      await read('again.html', page),
      await read('again.txt', first),
    ].flat()
    for (const { capture, document } of inputs) {
      const [again, ...rest] = await all(readCapture(capture as Capture, options))
      expect(rest, capture?.location).toEqual([])
      const { file: _name, ...expected } = document!
      expect(again?.document, capture?.location).toMatchObject(expected)
      expect(again?.capture?.location).toBe(capture?.location)
    }
  })
})
