import type { BriefBlock, BriefNote, BriefRun, CheckedBrief } from '../schema/index.ts'
import { standingWords, voiceWords, whereabouts } from './note-words.ts'

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1.06rem/1.6 'Source Serif 4', Georgia, serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
h1, h2, h3 { line-height: 1.25; font-weight: 600; }
sup a { text-decoration: none; padding: 0 .1em; }
blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 3px solid; }
.notes { font-size: .88rem; border-top: 1px solid; margin-top: 3rem; }
.notes q { font-style: italic; }
@media print { body { margin: 0; max-width: none; } }
`

/** A whole page that needs nothing else: styles inside, no script, notes at the end with links both ways. */
export function briefHtml({ title, blocks, notes }: CheckedBrief): string {
  const seen = new Set<number>()
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<article>
<h1>${escaped(title)}</h1>
${inGroups(blocks)
  .map((group) => groupHtml(group, seen))
  .join('\n')}
</article>
<section class="notes" aria-label="Notes">
<ol>
${notes.map(noteHtml).join('\n')}
</ol>
</section>
</body>
</html>
`
}

/** Items that follow one another are one list. */
function inGroups(blocks: readonly BriefBlock[]): BriefBlock[][] {
  const groups: BriefBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'item' && last?.[0]?.kind === 'item') last.push(block)
    else groups.push([block])
  }
  return groups
}

function groupHtml(group: readonly BriefBlock[], seen: Set<number>): string {
  const [first] = group
  const words = (block: BriefBlock) => block.runs.map((run) => runHtml(run, seen)).join('')
  switch (first!.kind) {
    case 'heading': {
      // The title is the one heading of level 1.
      const level = Math.min(6, (first!.level ?? 1) + 1)
      return `<h${level}>${words(first!)}</h${level}>`
    }
    case 'item':
      return `<ul>${group.map((block) => `<li>${words(block)}</li>`).join('')}</ul>`
    case 'quotation':
      return `<blockquote><p>${words(first!)}</p></blockquote>`
    default:
      return `<p>${words(first!)}</p>`
  }
}

function runHtml(run: BriefRun, seen: Set<number>): string {
  if (run.kind === 'notes') {
    const links = run.numbers.map((number) => {
      const id = seen.has(number) ? '' : ` id="cite-${number}"`
      seen.add(number)
      return `<a href="#note-${number}"${id}>${number}</a>`
    })
    return `<sup>${links.join(', ')}</sup>`
  }
  const words = escaped(run.text)
  const stressed = run.emphasis ? `<em>${words}</em>` : words
  return run.strong ? `<strong>${stressed}</strong>` : stressed
}

function noteHtml(note: BriefNote): string {
  const voices = note.voices.map(
    (voice) =>
      `<li>${escaped(voiceWords(voice))}: <q>${escaped(voice.words)}</q> <cite>${escaped(whereabouts(voice))}</cite></li>`,
  )
  const list = voices.length === 0 ? '' : `<ul>${voices.join('')}</ul>`
  const sentence = note.current?.sentence ?? note.cited.sentence
  return `<li id="note-${note.number}">${escaped(sentence)}. ${escaped(standingWords(note))} <a href="#cite-${note.number}" aria-label="Back to the text">↩</a>${list}</li>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`)
}
