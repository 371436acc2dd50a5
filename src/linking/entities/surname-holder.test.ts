import { describe, expect, test } from 'vitest'
import { loadResources } from '../../resources/index.ts'
import { surnameHolder } from './surname-holder.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })
const holder = (surname: string, date?: string) => surnameHolder(surname, date, resources)

describe('whom a family name alone means', () => {
  test('the only holder of an office of that name', () => {
    expect(holder('Obama', '2014-03-01')).toBe('Barack Obama')
    expect(holder('OBAMA')).toBe('Barack Obama')
  })

  test('of several the one then in office', () => {
    expect(holder('Clinton', '1996-03-01')).toBe('Bill Clinton')
    expect(holder('Clinton', '2011-03-01')).toBe('Hillary Clinton')
  })

  test('no one where several may be meant, none is listed, or the office came long after', () => {
    expect(holder('Clinton', '2016-03-01')).toBeUndefined()
    expect(holder('Clinton')).toBeUndefined()
    expect(holder('Vandermeer', '2014-03-01')).toBeUndefined()
    expect(holder('Johnson', '2005-03-01')).toBeUndefined()
  })
})
