import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

interface PlainTableProps {
  /** The first column names the row. */
  readonly headings: readonly string[]
  /** A number is set as a figure; where the headings are not seen, its heading follows it. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/** A simple list in columns; on narrow screens each row becomes a block, and the roles keep it a table for screen readers. */
export function PlainTable({ headings, rows }: PlainTableProps) {
  const isFigure = (column: number) => rows.some((row) => typeof row.cells[column] === 'number')
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table shown as blocks loses its roles without them
    <table className={classes.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading, column) => (
            <th key={heading} scope="col" role="columnheader" className={isFigure(column) ? classes.figure : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            {row.cells.map((cell, column) => {
              const heading = headings[column]!
              const isNumber = typeof cell === 'number'
              return (
                <td
                  key={heading}
                  role="cell"
                  className={column === 0 ? classes.name : isNumber ? classes.figure : undefined}
                  data-label={isNumber ? labelOf(heading, cell) : undefined}
                >
                  {isNumber ? numbers.format(cell) : cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}

const numbers = new Intl.NumberFormat()

/** `Claims` as it follows a figure: `claims`, or `claim` after 1. */
function labelOf(heading: string, count: number): string {
  return count === 1 ? heading.toLowerCase().replace(/s$/, '') : heading.toLowerCase()
}
