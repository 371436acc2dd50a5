import type { BriefBlock, CheckedBrief } from '../schema/index.ts'
import { standingWords, voiceWords, whereabouts } from './note-words.ts'

/** TrueType files to set the text in. */
export interface BriefFonts {
  readonly regular: Uint8Array
  readonly italic: Uint8Array
  readonly bold: Uint8Array
}

const HEADING_SIZES = [16, 14, 12.5, 11.5, 11.5, 11.5]

/** A PDF on A4, with notes at the end. Characters the fonts lack are drawn as boxes. The library is loaded here alone. */
export async function briefPdf({ title, blocks, notes }: CheckedBrief, fonts: BriefFonts): Promise<Uint8Array> {
  const { default: PdfDocument } = await import('pdfkit')
  const pdf = new PdfDocument({
    size: 'A4',
    margin: 68,
    lang: 'en',
    tagged: true,
    info: { Title: title, Creator: 'hearsay' },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', () => resolve())
    pdf.on('error', reject)
  })
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, Buffer.from(bytes as Uint8Array))
  pdf.font('bold').fontSize(21).text(title).moveDown(0.8)
  for (const block of blocks) write(block)
  pdf.moveDown(1).font('bold').fontSize(12).text('Notes').moveDown(0.4)
  for (const note of notes) {
    const sentence = note.current?.sentence ?? note.cited.sentence
    pdf
      .font('regular')
      .fontSize(9)
      .text(`${note.number}. ${sentence}. ${standingWords(note)}`)
    for (const voice of note.voices) {
      pdf.font('regular').text(`– ${voiceWords(voice)}: “`, { continued: true, indent: 12 })
      pdf.font('italic').text(voice.words, { continued: true })
      pdf.font('regular').text(`” (${whereabouts(voice)})`)
    }
    pdf.moveDown(0.4)
  }
  pdf.end()
  await done
  return new Uint8Array(Buffer.concat(chunks))

  function write({ kind, level, runs }: BriefBlock): void {
    const size = kind === 'heading' ? HEADING_SIZES[(level ?? 1) - 1]! : 11
    const indent = kind === 'quotation' || kind === 'item' ? 16 : 0
    const words = kind === 'item' ? [{ kind: 'words' as const, text: '•  ' }, ...runs] : runs
    words.forEach((run, i) => {
      const isLast = i === words.length - 1
      const options = { continued: !isLast, ...(i === 0 && { indent }) }
      if (run.kind === 'notes')
        pdf
          .font('regular')
          .fontSize(size - 3)
          .text(run.numbers.join(', '), { ...options, rise: 4 } as object)
      else {
        const face = kind === 'heading' || run.strong ? 'bold' : run.emphasis ? 'italic' : 'regular'
        pdf.font(face).fontSize(size).text(run.text, options)
      }
    })
    pdf.moveDown(0.6)
  }
}
