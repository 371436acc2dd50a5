import type { BriefBlock, BriefNote, BriefRun, CheckedBrief } from '../schema/index.ts'
import { standingWords, voiceWords, whereabouts } from './note-words.ts'

/** Markdown with footnotes as Pandoc and GitHub write them (`[^1]`). */
export function briefMarkdown({ title, blocks, notes }: CheckedBrief): string {
  const parts = [`# ${plain(title)}`, ...blocks.map(blockMarkdown), ...notes.map(noteMarkdown)]
  // Items of one list stand on lines that follow each other.
  return `${parts.reduce((text, part) => (part.startsWith('- ') && /(^|\n)- [^\n]*$/.test(text) ? `${text}\n${part}` : `${text}\n\n${part}`))}\n`
}

function blockMarkdown({ kind, level, runs }: BriefBlock): string {
  const words = runs.map(runMarkdown).join('')
  if (kind === 'heading') return `${'#'.repeat(Math.min(6, (level ?? 1) + 1))} ${words}`
  if (kind === 'item') return `- ${words}`
  return kind === 'quotation' ? `> ${words}` : words
}

function runMarkdown(run: BriefRun): string {
  if (run.kind === 'notes') return run.numbers.map((number) => `[^${number}]`).join('')
  // Marks may not stand against a space.
  const [, before, words, after] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text)!
  const mark = (run.strong ? '**' : '') + (run.emphasis ? '*' : '')
  return words === '' ? run.text : `${before}${mark}${plain(words!)}${[...mark].reverse().join('')}${after}`
}

function noteMarkdown(note: BriefNote): string {
  const sentence = note.current?.sentence ?? note.cited.sentence
  const voices = note.voices.map(
    (voice) => `    - ${plain(voiceWords(voice))}: “${plain(voice.words)}” (${plain(whereabouts(voice))})`,
  )
  return [
    `[^${note.number}]: ${plain(sentence)}. ${standingWords(note)}`,
    ...(voices.length > 0 ? ['', ...voices] : []),
  ].join('\n')
}

/** Words of reports and people, with what Markdown would read as markup escaped. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^([-+]|\d+[.)]) /, '\\$1 ')
}
