import { PLACE_COLUMNS, type PlaceColumn, type PlaceTable } from '../schema/index.ts'

/**
 * Reads the head of a table of places: lines that open with `#` are comments, the first other line names the columns. Answers
 * what is wrong with it as text. The rows are left as they are: there may be a hundred thousand, and a run may ask for none.
 */
export function readPlaceTable(text: string): Pick<PlaceTable, 'columns' | 'rows'> | string {
  let at = 0
  while (text[at] === '#' || text[at] === '\n') at = endOfLine(text, at) + 1
  const end = endOfLine(text, at)
  const columns: PlaceColumn[] = []
  for (const name of text.slice(at, end).trimEnd().split('\t')) {
    const column = PLACE_COLUMNS.find((known) => known === name)
    if (column === undefined) return `column ${name} is not known`
    columns.push(column)
  }
  for (const needed of ['name', 'latitude', 'longitude'] as const)
    if (!columns.includes(needed)) return `column ${needed} is needed`
  return { columns, rows: text.slice(end + 1) }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}
