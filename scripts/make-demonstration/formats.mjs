// One writer a format: a report, or the members of a container, as a newsroom would receive it.
import { docx } from './docx.mjs'
import { blockMarkup, escapeMarkup, htmlPage } from './html.mjs'
import { pdf } from './pdf.mjs'
import { zip } from './zip.mjs'

/** Bytes 0x80–0x9f of windows-1252 that our texts use. */
const windows1252 = new Map([
  ['€', 0x80],
  ['‘', 0x91],
  ['’', 0x92],
  ['“', 0x93],
  ['”', 0x94],
  ['–', 0x96],
  ['—', 0x97],
  ['™', 0x99],
])

function toWindows1252(text) {
  return Buffer.from(
    [...text].map((character) => {
      const byte = windows1252.get(character) ?? character.charCodeAt(0)
      if (byte > 0xff) throw new Error(`not in windows-1252: ${character}`)
      return byte
    }),
  )
}

/** What a program that takes UTF-8 for ISO 8859-1 makes of a text. */
function garble(text) {
  return Buffer.from(text).toString('latin1')
}

function encode(report) {
  if (report.encoding === 'windows-1252') return toWindows1252(report.text)
  return Buffer.from(report.encoding === 'mojibake' ? garble(report.text) : report.text)
}

const markdownMarks = { title: '# ', deck: '### ', heading: '## ', byline: '*', related: '> ', newsletter: '> ' }

function markdown(report) {
  const blocks = report.blocks.map(({ kind, text }) => {
    const mark = markdownMarks[kind] ?? ''
    return `${mark}${text}${mark === '*' ? '*' : ''}`
  })
  return Buffer.from(
    `---\ntitle: ${JSON.stringify(report.title)}\ndate: ${report.date}\noutlet: ${JSON.stringify(report.outletName)}\nurl: ${report.url}\n---\n\n${blocks.join('\n\n')}\n`,
  )
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** RFC 5322 date, at eight in the morning UTC. */
function mailDate(date) {
  const day = new Date(`${date.slice(0, 10)}T08:00:00Z`)
  const number = String(day.getUTCDate()).padStart(2, '0')
  return `${days[day.getUTCDay()]}, ${number} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()} 08:00:00 +0000`
}

/** An e-mail whose subject is the title and whose text is the rest. */
function mail(report) {
  const body = report.blocks.slice(1).map((block) => block.text)
  const headers = [
    `From: ${report.outletName} <${report.outlet.mail}>`,
    'To: Subscribers <subscribers@list.example>',
    `Subject: ${report.title}`,
    `Date: ${mailDate(report.date)}`,
    `Message-ID: <${report.name}@list.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
  ]
  return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body.join('\r\n\r\n')}\r\n`)
}

/** The text of a report without its title. */
const bodyText = (report) =>
  report.blocks
    .slice(1)
    .map((block) => block.text)
    .join('\n\n')

const bodyMarkup = (report) => report.blocks.slice(1).map(blockMarkup).join('\n')

function rss(members) {
  const { outlet } = members[0]
  const items = members.map(
    (report) => `<item>
<title>${escapeMarkup(report.title)}</title>
<link>${report.url}</link>
<guid isPermaLink="true">${report.url}</guid>
<pubDate>${mailDate(report.date)}</pubDate>
<content:encoded><![CDATA[${bodyMarkup(report)}]]></content:encoded>
</item>`,
  )
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>${escapeMarkup(outlet.name)}</title>
<link>${outlet.site}</link>
<description>${escapeMarkup(outlet.footer)}</description>
${items.join('\n')}
</channel>
</rss>
`)
}

function atom(members) {
  const { outlet } = members[0]
  const entries = members.map(
    (report) => `<entry>
<title>${escapeMarkup(report.title)}</title>
<id>${report.url}</id>
<link href="${report.url}"/>
<published>${report.date.slice(0, 10)}T08:00:00Z</published>
<updated>${report.date.slice(0, 10)}T08:00:00Z</updated>
<content type="html">${escapeMarkup(bodyMarkup(report))}</content>
</entry>`,
  )
  return Buffer.from(`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${escapeMarkup(outlet.name)}</title>
<id>${outlet.site}</id>
<link href="${outlet.site}"/>
<updated>${members.at(-1).date.slice(0, 10)}T08:00:00Z</updated>
<author><name>${escapeMarkup(outlet.name)}</name></author>
${entries.join('\n')}
</feed>
`)
}

function jsonLines(members) {
  const lines = members.map((report) =>
    JSON.stringify({
      url: report.url,
      title: report.title,
      outlet: report.outletName,
      ...(report.author && { author: report.author }),
      date: report.date,
      text: bodyText(report),
    }),
  )
  return Buffer.from(`${lines.join('\n')}\n`)
}

function csv(members) {
  const quote = (value) => `"${(value ?? '').replace(/"/g, '""')}"`
  const rows = members.map((report) =>
    [report.url, report.title, report.outletName, report.author, report.date, bodyText(report)].map(quote).join(','),
  )
  return Buffer.from(`url,title,publication,author,date,content\r\n${rows.join('\r\n')}\r\n`)
}

/** Writers of single files, by extension. */
export const writers = {
  txt: encode,
  md: markdown,
  html: (report) => Buffer.from(htmlPage(report)),
  eml: mail,
  docx,
  pdf,
}

/** Writers of files that hold several reports, by extension. */
export const containers = {
  rss,
  atom,
  jsonl: jsonLines,
  csv,
  zip: async (members) => {
    const files = []
    for (const report of members) files.push([`${report.name}.${report.format}`, await writers[report.format](report)])
    return zip(files)
  },
}
