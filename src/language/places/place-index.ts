import type { Resources } from '../../resources/index.ts'
import { HearsayError, type PlaceColumn, PlaceLevel, type PlaceTable } from '../../schema/index.ts'
import type { Place } from './place.ts'
import { placeKey } from './place-key.ts'

/** The gazetteer's places by every spelling. */
export interface PlaceIndex {
  /** Places of that name, in the order of the tables. @throws HearsayError PACK_INVALID where a row of that name is wrong. */
  readonly find: (name: string) => readonly Place[]
  /** Code of the country of that name; absent when there is none. */
  readonly countryCode: (name: string) => string | undefined
}

const NONE: readonly Place[] = Object.freeze([])
const made = new WeakMap<readonly PlaceTable[], PlaceIndex>()

/** The index of these Resources. Built once, in proportion to the tables; a row is read when its name is first met. */
export function placeIndex({ places }: Resources): PlaceIndex {
  const known = made.get(places)
  if (known) return known
  const fresh = build(places)
  made.set(places, fresh)
  return fresh
}

/** Where a row begins: in which table and at which character. */
interface Row {
  readonly table: PlaceTable
  readonly start: number
}

function build(tables: readonly PlaceTable[]): PlaceIndex {
  // A name borne by one row has its number; one borne by several has a list.
  const byKey = new Map<string, number | number[]>()
  const bases: number[] = []
  let base = 0
  for (const table of tables) {
    bases.push(base)
    enterTable(byKey, table, base)
    base += table.rows.length + 1
  }
  const rowAt = (number: number): Row => {
    let index = bases.length - 1
    while (bases[index]! > number) index--
    return { table: tables[index]!, start: number - bases[index]! }
  }
  const read = new Map<number, Place>()
  const placeAt = (number: number): Place => {
    const known = read.get(number)
    if (known) return known
    const fresh = readRow(rowAt(number))
    read.set(number, fresh)
    return fresh
  }
  const found = new Map<string, readonly Place[]>()
  const find = (name: string): readonly Place[] => {
    const key = placeKey(name)
    const numbers = byKey.get(key)
    if (numbers === undefined) return NONE
    const known = found.get(key)
    if (known) return known
    const fresh = typeof numbers === 'number' ? [placeAt(numbers)] : numbers.map(placeAt)
    found.set(key, fresh)
    return fresh
  }
  return { find, countryCode: (name) => find(name).find(({ kind }) => kind === 'country')?.country }
}

/** Enters all spellings of all rows of a table. */
function enterTable(byKey: Map<string, number | number[]>, { columns, rows }: PlaceTable, base: number): void {
  const name = columns.indexOf('name')
  const aliases = columns.indexOf('aliases')
  const enter = (spelling: string, number: number): void => {
    const key = placeKey(spelling)
    const before = byKey.get(key)
    if (before === undefined) byKey.set(key, number)
    else if (typeof before === 'number') {
      if (before !== number) byKey.set(key, [before, number])
    } else if (before.at(-1) !== number) before.push(number)
  }
  for (let start = 0; start < rows.length; ) {
    const newline = rows.indexOf('\n', start)
    const end = newline < 0 ? rows.length : newline
    if (end > start && rows.charCodeAt(start) !== HASH) {
      enter(cellOf(rows, start, end, name), base + start)
      const others = aliases < 0 ? '' : cellOf(rows, start, end, aliases)
      if (others !== '') for (const alias of others.split('|')) enter(alias, base + start)
    }
    start = end + 1
  }
}

const HASH = 35

/** The text of one cell of the line [start, end). */
function cellOf(rows: string, start: number, end: number, column: number): string {
  let from = start
  for (let i = 0; i < column; i++) {
    from = rows.indexOf('\t', from) + 1
    if (from === 0 || from > end) return ''
  }
  const tab = rows.indexOf('\t', from)
  return rows.slice(from, tab < 0 || tab > end ? end : tab)
}

const KINDS: ReadonlySet<string> = new Set(PlaceLevel.options)

function readRow({ table, start }: Row): Place {
  const newline = table.rows.indexOf('\n', start)
  const cells = table.rows.slice(start, newline < 0 ? undefined : newline).split('\t')
  const cell = (column: PlaceColumn): string => cells[table.columns.indexOf(column)]?.trim() ?? ''
  const [name, kind, country, region] = [cell('name'), cell('kind') || 'settlement', cell('country'), cell('region')]
  const latitude = degrees(cell('latitude'))
  const longitude = degrees(cell('longitude'))
  const population = Number(cell('population'))
  const check = (holds: boolean, wrong: string): void => {
    if (!holds) throw new HearsayError('PACK_INVALID', { pack: table.pack, reason: `${table.file}: ${name} ${wrong}` })
  }
  check(KINDS.has(kind), `is of the unknown kind ${kind}`)
  check(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180, 'is not on the globe')
  check(population >= 0, 'has a population that is no number')
  const id = kind === 'country' ? country : [country, region, name].filter((part) => part !== '').join('/')
  return Object.freeze({
    id,
    name,
    kind: kind as PlaceLevel,
    country,
    region,
    latitude,
    longitude,
    population,
    pack: table.pack,
    isCapital: cell('capital') === '1',
  })
}

/** Degrees to two decimals, about a kilometre: a place is never finer than its settlement. NaN for an empty cell. */
function degrees(cell: string): number {
  return cell === '' ? Number.NaN : Math.round(Number(cell) * 100) / 100
}
