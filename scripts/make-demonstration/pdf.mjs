// A typeset PDF: one column, wrapped lines, a footer with the page number, dates fixed to the report's.
import { PDFDocument, StandardFonts } from 'pdf-lib'

const page = { width: 595, height: 842, margin: 72 }
const sizes = { title: 18, deck: 13, heading: 13, byline: 10 }

function wrap(text, font, size, width) {
  const lines = ['']
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) === '' ? word : `${lines.at(-1)} ${word}`
    if (font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** The bytes of the document. */
export async function pdf(report) {
  const time = new Date(`${report.date.slice(0, 10)}T08:00:00Z`)
  const file = await PDFDocument.create()
  file.setTitle(report.title)
  file.setAuthor(report.author ?? report.outletName)
  file.setCreator(report.outletName)
  file.setProducer(report.outletName)
  file.setCreationDate(time)
  file.setModificationDate(time)
  const plain = await file.embedFont(StandardFonts.TimesRoman)
  const bold = await file.embedFont(StandardFonts.TimesRomanBold)
  let sheet
  let y = 0
  const turn = () => {
    sheet = file.addPage([page.width, page.height])
    y = page.height - page.margin
  }
  turn()
  for (const { kind, text } of report.blocks) {
    const size = sizes[kind] ?? 11
    const font = kind === 'title' || kind === 'heading' ? bold : plain
    for (const line of wrap(text, font, size, page.width - 2 * page.margin)) {
      if (y < page.margin) turn()
      sheet.drawText(line, { x: page.margin, y, size, font })
      y -= size * 1.35
    }
    y -= size * 0.7
  }
  for (const [index, one] of file.getPages().entries())
    one.drawText(`${report.outletName}  |  ${index + 1}`, { x: page.margin, y: 36, size: 8, font: plain })
  return Buffer.from(await file.save({ useObjectStreams: false }))
}
