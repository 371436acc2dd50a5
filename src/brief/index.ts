// Text a person writes over the record, in Markdown with Pandoc citations (`[@k_0123456789abcdef]`); claims through query/.
// Returns it parsed, numbered and checked (schema/brief.ts), and as HTML, Markdown, DOCX or PDF with footnotes.
// CommonMark 0.31 by mdast; citations as in Pandoc's manual, "Citation syntax".
export { checkBrief } from './check-brief.ts'
export { BRIEF_FORMATS, type BriefFonts, type BriefFormat, exportBrief } from './export-brief.ts'
export { openBrief, saveBrief } from './save-brief.ts'
