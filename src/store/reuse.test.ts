import { expect, test } from 'vitest'
import { madeContribution } from '../../test/fixtures/made-report.ts'
import { madeResources } from '../../test/fixtures/made-resources.ts'
import { storeKinds, withStore } from '../../test/fixtures/made-stores.ts'
import { link, MOST_SHARING } from '../linking/index.ts'
import type { Extraction } from '../schema/index.ts'
import type { Store } from './index.ts'

const resources = madeResources()
const [[, makeStore]] = storeKinds() as [ReturnType<typeof storeKinds>[number]]
const report = (words: string, number: number) =>
  madeContribution(
    { words, outlet: `Outlet ${number}`, publishedAt: `2031-03-${String(number + 1).padStart(2, '0')}` },
    (extraction: Extraction) => link(extraction, resources),
  )

/** How many reports draw on another's text, and on how many they all come down to. */
async function drawn({ database }: Store) {
  const rows = await database.selectFrom('documents').select(['id', 'root', 'source']).execute()
  const copies = rows.filter(({ source }) => source !== null)
  return { copies: copies.length, roots: new Set(copies.map(({ root }) => root)).size }
}

const story = [
  'Barges with rockets for the Veshtari Front crossed the strait on eleven nights in March, two officials said.',
  'The cargo came from a yard in Port Sella that was closed to its own workers from the second week of the month.',
  'A customs clerk who asked for the papers was told that the boats carried pumps for the waterworks of Upper Tarn.',
]
const FORMULA =
  'Readers who know more about any of this are asked to write to the desk or to call the number given below.'
const own = (number: number) =>
  [0, 1, 2].map((i) => {
    const word = (j: number) => `w${number}x${i}x${j}`
    return `Of ${Array.from({ length: 14 }, (_, j) => word(j)).join(' ')}.`
  })
const MANY = MOST_SHARING + 8

test('a story that all carry is traced to the first who had it, however many they are', () =>
  withStore(makeStore, async (store) => {
    for (let i = 0; i < MANY; i++) await store.contribute([report([...story, own(i)[0]].join(' '), i)])
    expect(await drawn(store)).toEqual({ copies: MANY - 1, roots: 1 })
  }))

test('reports that share a formula alone are nobody’s copies', () =>
  withStore(makeStore, async (store) => {
    for (let i = 0; i < MANY; i++) await store.contribute([report([...own(i), FORMULA].join(' '), i)])
    expect(await drawn(store)).toEqual({ copies: 0, roots: 0 })
  }))

test('a report that turns out to be the earliest becomes the source of all', () =>
  withStore(makeStore, async (store) => {
    for (let i = 1; i < 6; i++) await store.contribute([report([...story, own(i)[0]].join(' '), i)])
    await store.contribute([report(story.join(' '), 0)])
    expect(await drawn(store)).toEqual({ copies: 5, roots: 1 })
    const root = await store.database.selectFrom('documents').select('root').distinct().execute()
    const [first] = await store.database.selectFrom('documents').select('id').where('outlet', '=', 'Outlet 0').execute()
    expect(root).toEqual([{ root: first!.id }])
  }))
