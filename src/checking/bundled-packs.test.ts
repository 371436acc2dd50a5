import { describe, expect, test } from 'vitest'
import { bundledPacks } from '../resources/index.ts'
import { checkPack } from './check-pack.ts'

describe('every pack that comes with the program', () => {
  for (const name of bundledPacks()) {
    test(`${name} is well-formed and meets its own examples`, () => {
      const { problems, failures } = checkPack(name)
      expect(problems).toEqual([])
      expect(failures).toEqual([])
    })
  }
})
