import { kilometres } from '../../schema/index.ts'
import type { Place } from './place.ts'

/** Distance, in km, below which a settlement and the region that bears its name are one place to a reader of news. */
const TWINS_KM = 60
/** A region of so many times the people of the town it is named after is meant as often as the town. */
const MANY_TIMES = 2

/**
 * Places of a bare name. A city that is a region too, or gives its name to the land round it, is the city: "Beirut", "Bushehr". Nobody
 * means the region but by "province" or the like; but Oklahoma and Quebec are meant by their names.
 */
export function withoutTwins(places: readonly Place[]): readonly Place[] {
  const cities = places.filter(({ kind }) => kind === 'settlement')
  if (cities.length === 0 || cities.length === places.length) return places
  const isTwin = (region: Place): boolean =>
    cities.some(
      (city) =>
        city.country === region.country &&
        (kilometres(city, region) < TWINS_KM ||
          (city.region === region.name && region.population < city.population * MANY_TIMES)),
    )
  return places.filter((place) => place.kind !== 'region' || place.region !== '' || !isTwin(place))
}
