import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What the counties of a state are called where it is not County; by state code of the Census. */
const CALLED = { '02': 'Borough', 22: 'Parish' }
const VIRGINIA = '51'
const FIRST_CITY = 510
const LAST_STATE = 56

/** The counties and parishes of the United States with the middle of the box round each. */
export function countyRows() {
  const atlas = JSON.parse(readFileSync(require.resolve('us-atlas/counties-10m.json'), 'utf8'))
  const { scale, translate } = atlas.transform
  const arcs = atlas.arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([right, up]) => {
      x += right
      y += up
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]]
    })
  })
  const states = new Map(atlas.objects.states.geometries.map(({ id, properties }) => [id, properties.name]))
  return atlas.objects.counties.geometries
    .filter(({ id }) => Number(id.slice(0, 2)) <= LAST_STATE)
    .map(({ id, properties, arcs: rings }) => {
      const state = id.slice(0, 2)
      const isCity = state === VIRGINIA && Number(id.slice(2)) >= FIRST_CITY
      const name = isCity ? `City of ${properties.name}` : `${properties.name} ${CALLED[state] ?? 'County'}`
      return { name, kind: 'region', country: 'US', region: states.get(state), ...middle(rings, arcs) }
    })
    .sort((a, b) => (a.region === b.region ? (a.name < b.name ? -1 : 1) : a.region < b.region ? -1 : 1))
}

function middle(rings, arcs) {
  const points = rings.flat(3).flatMap((arc) => arcs[arc < 0 ? ~arc : arc])
  const mean = (axis) => (Math.min(...points.map((p) => p[axis])) + Math.max(...points.map((p) => p[axis]))) / 2
  return { longitude: mean(0), latitude: mean(1) }
}
