import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CitationsAnswer } from '../../../src/schema/answers.ts'
import { Name } from '../elements/name.tsx'
import { plainName } from '../wording/plain-name.ts'
import { plural } from '../wording/plural.ts'
import classes from './citation-matrix.module.css'

/** Rows cite, columns are cited; the deeper the tint, the more claims. Only parties that cite have a row, only cited ones a column. */
export function CitationMatrix({ citations: { parties, cells } }: { readonly citations: CitationsAnswer }) {
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  const rows = indices(parties, cells, 'from')
  const columns = indices(parties, cells, 'to')
  const counts = new Map(cells.map(({ from, to, claims }) => [`${from} ${to}`, claims]))
  const most = Math.max(1, ...counts.values())
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className={classes.scroll} aria-label="Who cites whom, as a table" tabIndex={0}>
        <table className={classes.matrix}>
          <caption className={classes.caption}>Rows cite, columns are cited; figures are claims.</caption>
          <thead>
            <tr>
              <td />
              {columns.map((to) => (
                <th key={to} scope="col">
                  <span className={classes.column}>
                    <Name text={parties[to]!.name} />
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((from) => (
              <tr key={from}>
                <th scope="row">
                  <Link to="/sources/$id" params={{ id: parties[from]!.id }}>
                    <Name text={parties[from]!.name} />
                  </Link>
                </th>
                {columns.map((to) => {
                  const claims = counts.get(`${from} ${to}`)
                  const words = `${parties[from]!.name} drew on ${parties[to]!.name} in ${plural(claims ?? 0, 'claim')}`
                  return (
                    <td
                      key={to}
                      className={claims === undefined ? undefined : classes.cell}
                      style={claims === undefined ? undefined : { backgroundColor: tintOf(claims, most) }}
                      title={claims === undefined ? undefined : words}
                      onPointerEnter={claims === undefined ? undefined : () => setChosen(words)}
                    >
                      {claims}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={classes.readout}>{chosen ?? 'Point at a figure to read it as a sentence.'}</p>
      <h2 className={classes.heading}>Most cited</h2>
      <ol className={classes.cited}>
        {columns.slice(0, 10).map((to) => (
          <li key={to}>
            <Link to="/sources/$id" params={{ id: parties[to]!.id }}>
              <Name text={parties[to]!.name} />
            </Link>
            , {plainName(parties[to]!.kind)}: cited in {plural(parties[to]!.cited, 'claim')}, cites in{' '}
            {plural(parties[to]!.cites, 'claim')}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Parties with a figure on that side, those with most claims first. */
function indices(parties: CitationsAnswer['parties'], cells: CitationsAnswer['cells'], side: 'from' | 'to'): number[] {
  const sums = parties.map(() => 0)
  for (const cell of cells) sums[cell[side]]! += cell.claims
  return sums.flatMap((sum, i) => (sum > 0 ? i : [])).sort((a, b) => sums[b]! - sums[a]! || a - b)
}

/** Tint by the logarithm: one claim is still to be seen beside a thousand. Never so deep that the figure cannot be read. */
function tintOf(claims: number, most: number): string {
  const share = 6 + (39 * Math.log1p(claims)) / Math.log1p(most)
  return `color-mix(in srgb, var(--support) ${share.toFixed(0)}%, var(--paper))`
}
