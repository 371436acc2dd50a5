import { describe, expect, test } from 'vitest'
import { kilometres } from '../schema/index.ts'
import { addPlaces, countPlaces } from './place-scores.ts'

describe('kilometres', () => {
  test('a degree along a meridian or the equator is 111.195 km', () => {
    expect(kilometres({ latitude: 10, longitude: 20 }, { latitude: 11, longitude: 20 })).toBeCloseTo(111.195, 3)
    expect(kilometres({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111.195, 3)
  })

  test('a quarter of the globe is 10,007.6 km, and half of it 20,015.1 km', () => {
    const pole = { latitude: 90, longitude: 0 }
    expect(kilometres(pole, { latitude: 0, longitude: 77 })).toBeCloseTo(10007.56, 1)
    expect(kilometres(pole, { latitude: -90, longitude: 0 })).toBeCloseTo(20015.11, 1)
  })

  test('at 60 degrees north a degree of longitude is half as long as at the equator', () => {
    const half = kilometres({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 })
    expect(half).toBeGreaterThan(55.59)
    expect(half).toBeLessThan(55.6)
  })
})

describe('countPlaces', () => {
  const at = (start: number, latitude?: number, longitude?: number) => ({
    start,
    end: start + 5,
    ...(latitude !== undefined && { latitude }),
    ...(longitude !== undefined && { longitude }),
  })

  test('counts what is found, placed, and placed within 161 km', () => {
    const gold = [at(0, 10, 10), at(10, 10, 10), at(20, 10, 10), at(30, 10, 10), at(40)]
    // 1.4 degrees of latitude are 155.7 km, 1.5 are 166.8 km.
    const predicted = [at(0, 11.4, 10), at(12, 11.5, 10), at(20), at(40, 10, 10), at(50, 10, 10)]
    expect(countPlaces(gold, predicted)).toEqual({ gold: 4, found: 3, resolved: 2, near: 1 })
  })

  test('a span found answers to one gold toponym only', () => {
    const wide = { start: 0, end: 20, latitude: 10, longitude: 10 }
    expect(countPlaces([at(0, 10, 10), at(10, 10, 10)], [wide])).toEqual({ gold: 2, found: 1, resolved: 1, near: 1 })
  })

  test('counts add up over documents', () => {
    const counts = { gold: 4, found: 3, resolved: 2, near: 1 }
    expect(addPlaces([counts, counts])).toEqual({ gold: 8, found: 6, resolved: 4, near: 2 })
    expect(addPlaces([])).toEqual({ gold: 0, found: 0, resolved: 0, near: 0 })
  })
})
