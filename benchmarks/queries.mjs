// Latency of every question over a record of a million claims, the speed of writing it, and of adding one report to it. Beside the time
// that passes it gives processor time, which other programs on the machine change less. HEARSAY_BENCH_ROUNDS sets how often each is asked.
import { link, readNameWeights } from '../dist/linking/index.js'
import { loadResources } from '../dist/resources/index.js'
import { openStore } from '../dist/store/index.js'
import { latency } from './clock.mjs'
import { makeReading, seeded } from './generated-record.mjs'
import { makeQuestions } from './questions.mjs'
import { CLAIMS_A_REPORT, provenance, resources, SEED, withRecord } from './written-record.mjs'

/** Reports added one by one. */
const ADDED = 20
const ROUNDS = Number(process.env.HEARSAY_BENCH_ROUNDS ?? 60)

/** Writes the record when it is not there yet, adds to it, asks every question with changing values, and gives one row for each. */
export function benchmarkQueries() {
  return withRecord(async ({ path, world, rows }) => {
    const added = await add(path, world)
    const store = await openStore(path, { mode: 'read' })
    try {
      return [...rows, added, ...(await ask(store, world))]
    } finally {
      await store.close()
    }
  })
}

async function ask(store, world) {
  const rows = []
  const questions = await makeQuestions(store, world, seeded(SEED + 1))
  for (const [what, question] of Object.entries(questions)) {
    await question()
    rows.push(await latency(what, ROUNDS, question))
  }
  return rows
}

/** Adds reports one by one, each in a transaction of its own and with the names in it matched, as a watched feed does. */
async function add(path, world) {
  const store = await openStore(path, { mode: 'write' })
  try {
    const random = seeded(SEED + 2)
    const { held } = await store.database
      .selectFrom('documents')
      .select((e) => e.fn.countAll().as('held'))
      .executeTakeFirstOrThrow()
    const weights = readNameWeights(loadResources().models.get('name-matching/weights.bin'))
    const made = Array.from({ length: ADDED + 1 }, (_, i) =>
      makeReading(world, random, Number(held) + i, Number(held) + ADDED, CLAIMS_A_REPORT),
    )
    const one = async () => {
      const reading = made.pop()
      await store.contribute([{ ...reading, links: link(reading.extraction, resources), provenance }])
      await store.matchEntities(weights, (type) => type, '2032-01-01T00:00:00Z')
    }
    // The first finds every name of the record unmatched.
    await one()
    return await latency(`add one report of ${CLAIMS_A_REPORT} claims`, ADDED, one)
  } finally {
    await store.close()
  }
}
