import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef } from 'react'
import type { PlaceRow } from '../../../src/schema/answers.ts'
import { placesQuestion } from '../api/questions.ts'
import drawn from '../elements/drawn-page.module.css'
import { Failure } from '../elements/failure.tsx'
import { Loading } from '../elements/loading.tsx'
import { NothingFound } from '../elements/nothing-found.tsx'
import { PageHead } from '../elements/page-head.tsx'
import { plural } from '../wording/plural.ts'
import { MapDrawing } from './map-drawing.tsx'
import { MapFilterFields } from './map-filters.tsx'
import { MapLegend } from './map-legend.tsx'
import { PlaceLists } from './place-lists.tsx'
import { PlacePanel } from './place-panel.tsx'
import { placeState } from './place-state.ts'

const route = getRouteApi('/map')

/** Where claims are said to be: never more finely than their reports say, and what has no stated place beside it. */
export function MapPage() {
  const { place: picked, claim, ...filters } = route.useSearch()
  const navigate = route.useNavigate()
  const answer = useQuery(placesQuestion({ ...filters }))
  const change = (next: Readonly<Record<string, string | undefined>>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), resetScroll: false })
  const panel = useRef<HTMLElement>(null)
  // The lists stand below: what was picked there is read, and gone on from, in the panel.
  const fromList = (next: Readonly<Record<string, string | undefined>>) => {
    change(next)
    panel.current?.focus()
  }
  const places = answer.data?.items
  const isWorld = places?.some(({ own }) => !own) === true
  return (
    <>
      <PageHead title="Map">
        Where claims are said to be, at settlement level at the finest. A mark says that something is claimed of a
        place, not that it is there.
      </PageHead>
      <div className={drawn.columns}>
        <MapFilterFields
          filters={filters}
          set={(name, value) => change({ [name]: value })}
          clear={() => void navigate({ search: {} })}
        />
        <div aria-busy={answer.isFetching}>
          {answer.isError && <Failure error={answer.error} retry={() => void answer.refetch()} />}
          {!answer.isError && !answer.data && <Loading lines={10} />}
          {answer.data && places && (
            <>
              <div className={drawn.pair}>
                <div>
                  {places.length > 0 ? (
                    <>
                      <MapDrawing
                        places={places}
                        picked={picked}
                        pick={(id) => change({ place: id, claim: undefined })}
                        hasBorders={isWorld}
                        label={describe(places)}
                      />
                      <p className={drawn.line} role="status">
                        {describe(places)} {answer.data.cut && 'The most reported claims are shown.'}
                      </p>
                      <Ground places={places} isWorld={isWorld} />
                    </>
                  ) : (
                    <NothingFound
                      heading="Nothing to put on a map"
                      isFiltered={Object.values(filters).some(Boolean) || answer.data.unplaced.length > 0}
                    >
                      No claim that matches says where it is. Clear a filter, or read reports again with{' '}
                      <code>hearsay reextract</code> where the record was made by an earlier version.
                    </NothingFound>
                  )}
                </div>
                <PlacePanel
                  panel={panel}
                  id={picked}
                  filters={filters}
                  claim={claim}
                  setClaim={(id) => change({ claim: id })}
                />
              </div>
              {places.length > 0 && <MapLegend />}
              <PlaceLists
                places={places}
                unplaced={answer.data.unplaced}
                picked={picked}
                pick={(id) => fromList({ place: id, claim: undefined })}
                claim={claim}
                pickClaim={(id) => fromList({ place: undefined, claim: id })}
              />
            </>
          )}
        </div>
      </div>
    </>
  )
}

/** What the ground of the map is, and what it is not. */
function Ground({ places, isWorld }: { readonly places: readonly PlaceRow[]; readonly isWorld: boolean }) {
  const own = places.filter((place) => place.own)
  const packs = [...new Set(own.flatMap(({ pack }) => pack ?? []))].map((pack) => `“${pack}”`)
  return (
    <p className={drawn.line}>
      {isWorld && 'Borders are Natural Earth’s de facto lines, 1:50 million, and say nothing on who is in the right. '}
      {own.length > 0 &&
        `${plural(own.length, 'place')} ${packs.length > 0 ? `of the pack ${packs.join(', ')} ` : ''}${own.length === 1 ? 'lies' : 'lie'} in countries that ISO 3166 does not have: the pack’s own, as of an invented region. ${isWorld ? 'The borders are not theirs.' : 'So no borders are drawn, and the sea around them means nothing.'}`}
    </p>
  )
}

/** The map in one sentence. */
function describe(places: readonly PlaceRow[]): string {
  const contested = places.filter((place) => placeState(place) === 'contested').length
  const coarse = places.filter(({ precision }) => precision !== 'settlement').length
  return `${plural(places.length, 'place')}, ${contested} of them contested, ${coarse} known to a region or country only.`
}
