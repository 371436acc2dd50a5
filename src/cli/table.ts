import colours from 'picocolors'
import type { Io } from './io.ts'
import { usesColour } from './store-option.ts'

/** One column: its heading, how a row gives its cell, and whether it holds numbers. */
export interface Column<Row> {
  readonly heading: string
  readonly cell: (row: Row) => string
  readonly numeric?: true
  /** Columns that may be cut with an ellipsis when the terminal is narrow. */
  readonly flexible?: true
}

/** Rows as aligned text, cut to the terminal's width; whole when standard output is no terminal. */
export function renderTable<Row>(rows: readonly Row[], columns: readonly Column<Row>[], io: Io): string {
  const cells = rows.map((row) => columns.map((column) => inert(column.cell(row))))
  const widths = columns.map((column, i) => Math.max(column.heading.length, ...cells.map((row) => row[i]!.length)))
  if (io.isTerminal) shrink(widths, columns, io.columns)
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => fitted(cell, widths[i]!, columns[i]!.numeric))
      .join('  ')
      .trimEnd()
  const heading = line(columns.map((column) => column.heading))
  const paint = colours.createColors(usesColour(io))
  return [paint.bold(heading), ...cells.map(line)].join('\n') + '\n'
}

/** Text of a report made harmless for a terminal: no control or direction-changing characters, one line. */
export function inert(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
  return text.replace(/[\s]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}

function shrink(widths: number[], columns: readonly Column<never>[], available: number): void {
  const flexible = columns.flatMap((column, i) => (column.flexible ? [i] : []))
  const excess = () => widths.reduce((sum, width) => sum + width + 2, -2) - available
  while (excess() > 0) {
    const widest = flexible.reduce((best, i) => (widths[i]! > widths[best]! ? i : best), flexible[0] ?? -1)
    if (widest < 0 || widths[widest]! <= 12) return
    widths[widest] = Math.max(12, widths[widest]! - excess())
  }
}

function fitted(cell: string, width: number, numeric?: true): string {
  const cut = cell.length > width ? cell.slice(0, width - 1) + '…' : cell
  return numeric ? cut.padStart(width) : cut.padEnd(width)
}
