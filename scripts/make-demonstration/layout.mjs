// Cuts the body of a source into blocks. A paragraph may open with a tag: [heading] [caption] [related] [newsletter]
// [credit] [nav] [comments]. Everything but headings and captions is furniture, from which no claim may come.

/** The tags whose text is not part of the article. */
export const furniture = new Set(['byline', 'related', 'newsletter', 'credit', 'nav', 'comments'])

/** Blocks in reading order: `{ kind, text }`. */
export function layOut(source) {
  const blocks = [{ kind: 'title', text: source.title }]
  if (source.deck) blocks.push({ kind: 'deck', text: source.deck })
  if (source.byline) blocks.push({ kind: 'byline', text: source.byline })
  for (const paragraph of source.body.trim().split(/\n\s*\n/)) {
    const [, kind = 'paragraph', text] = paragraph.replace(/\s*\n\s*/g, ' ').match(/^(?:\[([a-z]+)\]\s+)?(.*)$/)
    blocks.push({ kind, text })
  }
  return blocks
}

/** The text the gold quotes from: what stands in a text file, and what a reader of the other formats sees. */
export function authoredText(report) {
  return `${report.blocks.map((block) => block.text).join('\n\n')}\n`
}
