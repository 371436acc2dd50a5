import type { BriefBlock, BriefNote, CheckedBrief } from '../schema/index.ts'
import { standingWords, voiceWords, whereabouts } from './note-words.ts'

/** A Word document (ECMA-376) with real footnotes. The library is large and loaded here alone. */
export async function briefDocx({ title, blocks, notes }: CheckedBrief): Promise<Uint8Array> {
  const { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } = await import('docx')
  const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4]
  const noted = new Set<number>()
  const paragraph = ({ kind, level, runs }: BriefBlock) =>
    new Paragraph({
      ...(kind === 'heading' && { heading: headings[Math.min(level ?? 1, 4) - 1]! }),
      ...(kind === 'item' && { bullet: { level: 0 } }),
      ...(kind === 'quotation' && { indent: { left: 560 } }),
      spacing: { after: 140 },
      children: runs.flatMap((run) => {
        if (run.kind === 'words') {
          return [new TextRun({ text: run.text, bold: run.strong === true, italics: run.emphasis === true })]
        }
        return run.numbers.map((number) => {
          // Word numbers its notes by place; a claim cited again points at its first note.
          if (noted.has(number)) return new TextRun({ text: `${number}`, superScript: true })
          noted.add(number)
          return new FootnoteReferenceRun(number)
        })
      }),
    })
  const footnote = (note: BriefNote) => ({
    children: [
      new Paragraph({
        children: [new TextRun(`${note.current?.sentence ?? note.cited.sentence}. ${standingWords(note)}`)],
      }),
      ...note.voices.map(
        (voice) =>
          new Paragraph({
            indent: { left: 280 },
            children: [
              new TextRun(`${voiceWords(voice)}: “`),
              new TextRun({ text: voice.words, italics: true }),
              new TextRun(`” (${whereabouts(voice)})`),
            ],
          }),
      ),
    ],
  })
  const document = new Document({
    title,
    creator: 'hearsay',
    styles: { default: { document: { run: { font: 'Georgia', size: 22 } } } },
    footnotes: Object.fromEntries(notes.map((note) => [note.number, footnote(note)])),
    sections: [
      {
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...blocks.map(paragraph),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}
