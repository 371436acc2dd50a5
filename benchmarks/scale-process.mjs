// One run of the scale benchmark, in a process of its own so that its memory is its own: node scale-process.mjs EXTRACTIONS SIZE STORE.
import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { link } from '../dist/linking/index.js'
import { provenanceOf } from '../dist/pipeline.js'
import { recordReadings } from '../dist/recording.js'
import { loadResources } from '../dist/resources/index.js'
import { openStore } from '../dist/store/index.js'
import { worldRenamer } from './other-worlds.mjs'
import { EXTRACTED, SEED } from './scale.mjs'
import { PACKS } from './simulator/simulator.mjs'
import { makeWorld } from './simulator/world.mjs'

const [, , extracted, wanted, path] = process.argv
const size = Number(wanted)
const resources = loadResources({ packs: PACKS })
const provenance = provenanceOf(resources)
const world = makeWorld(SEED, EXTRACTED)
const extractions = new WeakMap()

/** Processor seconds this process has used, and seconds passed. */
const clock = () => ({
  cpu: process.cpuUsage().user / 1e6 + process.cpuUsage().system / 1e6,
  wall: performance.now() / 1e3,
})
/** What handing the reports over costs: no part of linking. */
const handing = { cpu: 0, wall: 0 }

async function* readings() {
  let made = 0
  for (let number = 0; made < size; number++) {
    const rename = worldRenamer(world, number)
    for await (const line of createInterface({ input: createReadStream(extracted) })) {
      if (made === size) break
      const before = clock()
      const { reading, extraction } = JSON.parse(rename(line))
      const whole = {
        ...reading,
        capture: { ...reading.capture, bytes: new TextEncoder().encode(reading.document.text) },
      }
      extractions.set(whole, extraction)
      add(handing, before)
      made++
      yield whole
    }
  }
}

function add(sum, { cpu, wall }) {
  const now = clock()
  sum.cpu += now.cpu - cpu
  sum.wall += now.wall - wall
}

const extractor = async (batch) =>
  batch.map((reading) => {
    const extraction = extractions.get(reading)
    return { reading, extraction, links: link(extraction, resources), provenance }
  })

const store = await openStore(path, { mode: 'write', create: true })
const rows = []
let last = { at: 0, ...clock(), handed: { ...handing } }
const first = last
const row = (what, from, reports, more = {}) => {
  const now = clock()
  const [cpu, wall] = [
    now.cpu - from.cpu - handing.cpu + from.handed.cpu,
    now.wall - from.wall - handing.wall + from.handed.wall,
  ]
  const round = (value) => Math.round(value * 100) / 100
  rows.push({
    what,
    'ms CPU a report': round((cpu * 1e3) / reports),
    'ms a report': round((wall * 1e3) / reports),
    's CPU': round(cpu),
    ...more,
  })
}
const summary = await recordReadings(store, readings(), resources, {
  extractor,
  onAcknowledged: ({ readings: done }) => {
    if (size < 20_000 || done - last.at < size / 10) return
    row(`reports ${last.at} to ${done}`, last, done - last.at)
    last = { at: done, ...clock(), handed: { ...handing } }
  },
})
await store.close()
row(`all ${size} reports, indexes and names included`, first, size, {
  claims: summary.claims,
  'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
  'store MB': Math.round(statSync(path).size / 1e6),
})
console.log(JSON.stringify(rows))
