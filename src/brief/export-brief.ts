import type { CheckedBrief } from '../schema/index.ts'
import { briefDocx } from './brief-docx.ts'
import { briefHtml } from './brief-html.ts'
import { briefMarkdown } from './brief-markdown.ts'
import { type BriefFonts, briefPdf } from './brief-pdf.ts'

export type { BriefFonts } from './brief-pdf.ts'

/** Formats of a brief, with their media types. */
export const BRIEF_FORMATS = {
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const
export type BriefFormat = keyof typeof BRIEF_FORMATS

/** A brief in another format; `fonts` are read only where the format embeds them. */
export async function exportBrief(
  brief: CheckedBrief,
  format: BriefFormat,
  fonts: () => BriefFonts,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(briefHtml(brief))
    case 'md':
      return new TextEncoder().encode(briefMarkdown(brief))
    case 'docx':
      return briefDocx(brief)
    case 'pdf':
      return briefPdf(brief, fonts())
  }
}
