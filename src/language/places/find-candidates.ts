import type { Resources } from '../../resources/index.ts'
import { demonyms } from './demonyms.ts'
import type { Place } from './place.ts'
import { type PlaceIndex, placeIndex } from './place-index.ts'
import { placeKey } from './place-key.ts'
import { levelOf } from './stated-levels.ts'
import { withoutTwins } from './without-twins.ts'

const BEHIND = /^(.+?)[ -]([a-z]+)$/i
const BEFORE = /^(?:the )?([a-z]+) of (.+)$/i
const QUARTER =
  /^(?:(?:north|south)(?:[- ]?(?:east|west))?(?:ern)?|(?:east|west)(?:ern)?|central|upper|lower|mid|greater|downtown|rural)[- ](.+)$/i

/**
 * Places a name can stand for: those of the name itself; else those of the name without the word that says what it is
 * ("Aleppo province", "city of Homs"), of that level; else the whole of which it names a part ("northern Syria").
 */
export function findCandidates(name: string, index: PlaceIndex): readonly Place[] {
  const whole = withoutTwins(index.find(name))
  if (whole.length > 0) return whole
  const behind = BEHIND.exec(name)
  const before = BEFORE.exec(name)
  const kinds: readonly [string | undefined, string | undefined][] = [
    [behind?.[2], behind?.[1]],
    [before?.[1], before?.[2]],
  ]
  for (const [kind, rest] of kinds) {
    const level = levelOf(kind)
    if (level === undefined || rest === undefined) continue
    const fitting = index.find(rest).filter((place) => place.kind === level)
    if (fitting.length > 0) return fitting
  }
  const part = QUARTER.exec(name)?.[1]
  return part === undefined || !/^\p{Lu}/u.test(part)
    ? []
    : index.find(part).filter(({ kind }) => kind !== 'settlement' || !/ern /.test(name))
}

/** Countries whose people are called so ("Syrian", "Syrians"). */
export function findCountries(people: string, resources: Resources, index: PlaceIndex): readonly Place[] {
  const countries = demonyms(resources).get(placeKey(people)) ?? []
  return countries.flatMap((country) => index.find(country).filter(({ kind }) => kind === 'country'))
}

/** Whatever a name of a place or people can stand for. */
export function candidatesOf(name: string, resources: Resources): readonly Place[] {
  const index = placeIndex(resources)
  return [...findCandidates(name, index), ...findCountries(name, resources, index)]
}
