import type { PlaceRow, UnplacedClaim } from '../../../src/schema/answers.ts'
import drawn from '../elements/drawn-page.module.css'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { plural } from '../wording/plural.ts'
import classes from './map-page.module.css'
import { placeState, placeWords, precisionWords } from './place-state.ts'

interface PlaceListsProps {
  readonly places: readonly PlaceRow[]
  readonly unplaced: readonly UnplacedClaim[]
  readonly picked: string | undefined
  readonly pick: (id: string) => void
  readonly claim: string | undefined
  readonly pickClaim: (id: string) => void
}

/** Every place with its claims, and every site without a stated place: the map for those who do not see or point. */
export function PlaceLists({ places, unplaced, picked, pick, claim, pickClaim }: PlaceListsProps) {
  return (
    <div className={drawn.lists}>
      <section aria-labelledby="map-places">
        <h2 id="map-places">{plural(places.length, 'place')}</h2>
        <ul className={drawn.list}>
          {places.map((place) => (
            <li key={place.id}>
              <button
                type="button"
                className={`${drawn.item} ${classes.item}`}
                aria-pressed={place.id === picked}
                onClick={() => pick(place.id)}
              >
                <Name text={place.name} /> <StateLabel state={placeState(place)} />
                <span className={classes.facts}>
                  {placeWords(place)}, {precisionWords[place.precision]}
                  {place.sites.length > 0 && `: ${place.sites.join(', ')}`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="map-unplaced">
        <h2 id="map-unplaced">{plural(unplaced.length, 'claim')} without a stated place</h2>
        {unplaced.length === 0 && (
          <p className={classes.facts}>Every site that is spoken of here is said to be somewhere.</p>
        )}
        <ul className={drawn.list}>
          {unplaced.map(({ id, site, sentence, state }) => (
            <li key={id}>
              <button
                type="button"
                className={`${drawn.item} ${classes.item}`}
                aria-pressed={id === claim}
                onClick={() => pickClaim(id)}
              >
                <Name text={site} /> <StateLabel state={state} />
                <span className={classes.facts}>
                  <Name text={sentence} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
