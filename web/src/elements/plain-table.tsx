import type { ReactNode } from 'react'
import classes from './plain-table.module.css'

interface PlainTableProps {
  /** The first column names the row. */
  readonly headings: readonly string[]
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/** A simple list in columns; on narrow screens each row becomes a block, and the roles keep it a table for screen readers. */
export function PlainTable({ headings, rows }: PlainTableProps) {
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table shown as blocks loses its roles without them
    <table className={classes.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {headings.map((heading) => (
            <th key={heading} scope="col" role="columnheader">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.id} role="row">
            {row.cells.map((cell, index) => (
              <td key={headings[index]} role="cell" className={index === 0 ? classes.name : undefined}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: as above
  )
}
