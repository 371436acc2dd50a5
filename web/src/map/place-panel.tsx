import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { placeQuestion } from '../api/questions.ts'
import drawn from '../elements/drawn-page.module.css'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { Name } from '../elements/name.tsx'
import { StateLabel } from '../elements/state-label.tsx'
import { ClaimWords } from '../network/claim-words.tsx'
import { totalWords } from '../wording/plural.ts'
import type { MapFilters } from './map-filters.tsx'
import classes from './map-page.module.css'
import { precisionWords } from './place-state.ts'

interface PlacePanelProps {
  /** What a pick in the lists moves the focus to. */
  readonly panel?: RefObject<HTMLElement | null>
  readonly id: string | undefined
  readonly filters: MapFilters
  /** The claim whose words are shown. */
  readonly claim: string | undefined
  readonly setClaim: (id: string | undefined) => void
}

/** Beside the map: what is claimed of the picked place, each claim one click from its exact words. */
export function PlacePanel({ panel, id, filters, claim, setClaim }: PlacePanelProps) {
  return (
    <section ref={panel} tabIndex={-1} className={drawn.panel} aria-label="What is picked" aria-live="polite">
      {id === undefined && claim === undefined && (
        <p className={drawn.hint}>
          Pick a place, on the map or in the lists below it, to read what is claimed of it, by whom, and in which exact
          words.
        </p>
      )}
      {id !== undefined && <PlaceClaims id={id} filters={filters} claim={claim} setClaim={setClaim} />}
      {id === undefined && claim !== undefined && <ClaimWords id={claim} />}
    </section>
  )
}

function PlaceClaims({ id, filters, claim, setClaim }: PlacePanelProps & { readonly id: string }) {
  const answer = useQuery(placeQuestion(id, { ...filters }))
  if (answer.isError) return <Failure error={answer.error} retry={() => void answer.refetch()} />
  if (!answer.data) return <Loading lines={6} />
  const { place, claims } = answer.data
  return (
    <>
      <h2>
        <Name text={place.name} />
      </h2>
      <p className={classes.facts}>
        {totalWords(claims, 'claim')}, {precisionWords[place.precision]}
        {place.pack !== undefined && `, placed by the gazetteer of the pack “${place.pack}”`}
        {place.sites.length > 0 && `. Said to be there: ${place.sites.join(', ')}`}
      </p>
      <ul className={drawn.list}>
        {claims.items.map(({ id: own, sentence, state }) => (
          <li key={own}>
            <button
              type="button"
              className={`${drawn.item} ${classes.item}`}
              aria-expanded={own === claim}
              onClick={() => setClaim(own === claim ? undefined : own)}
            >
              <Name text={sentence} /> <StateLabel state={state} />
            </button>
            {own === claim && <ClaimWords id={own} isNamed />}
          </li>
        ))}
      </ul>
      {claims.next !== undefined && <p className={classes.facts}>The most reported are listed.</p>}
    </>
  )
}
