import classes from './map-page.module.css'
import { PlaceMark } from './place-mark.tsx'

const NONE = { asserted: 0, contested: 0, denied: 0, retracted: 0 }
const entries = [
  { words: 'a settlement', precision: 'settlement', states: { ...NONE, asserted: 1 } },
  { words: 'a region or country: somewhere in it', precision: 'region', states: { ...NONE, asserted: 1 } },
  {
    words: 'contested: some of what is said of it is denied',
    precision: 'settlement',
    states: { ...NONE, contested: 1 },
  },
  { words: 'only denied', precision: 'settlement', states: { ...NONE, denied: 1 } },
  { words: 'withdrawn by those who said it', precision: 'settlement', states: { ...NONE, retracted: 1 } },
] as const

/** What every sign of the map means. */
export function MapLegend() {
  return (
    <ul className={classes.legend} aria-label="Legend">
      {entries.map(({ words, ...place }) => (
        <li key={words}>
          <svg className={classes.sample} viewBox="-28 -28 56 56" aria-hidden>
            <PlaceMark at={[0, 0]} place={{ ...place, clusters: 9 }} isPicked={false} />
          </svg>
          {words}
        </li>
      ))}
      <li>larger: more claims</li>
    </ul>
  )
}
