import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readInputs } from '../../src/ingest/index.ts'
import { findClaim, listClaims, listEntities } from '../../src/query/index.ts'
import { recordReadings } from '../../src/recording.ts'
import { loadResources } from '../../src/resources/index.ts'
import type { ClaimAnswer, ClaimFilter } from '../../src/schema/index.ts'
import { openStore, type Store } from '../../src/store/index.ts'

// The record of the five real reports kept beside the repository, from text on; what it must show is named by names, never by their sentences.
const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn(`SKIPPED: the record of the five reports needs them in ${folder}`)

describe.skipIf(!present)('the record of the five reports', () => {
  let place = ''
  let store: Store

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'hearsay-record-'))
    store = await openStore(join(place, 'record.db'), { mode: 'write', create: true })
    const options = { clock: () => new Date('2026-01-02T03:04:05Z'), tool: 'hearsay/test' }
    await recordReadings(store, readInputs([folder], options), loadResources())
  }, 120_000)
  afterAll(async () => {
    await store?.close()
    rmSync(place, { recursive: true, force: true })
  })

  const claims = async (filter: ClaimFilter, wanted: (answer: ClaimAnswer) => boolean): Promise<ClaimAnswer> => {
    const { items } = await listClaims(store, { ...filter, limit: 500 })
    for (const { id } of items) {
      const answer = await findClaim(store, id)
      if (wanted(answer)) return answer
    }
    throw new Error(`no claim found for ${JSON.stringify(filter)}`)
  }
  const factories = () =>
    claims(
      { relation: 'operates-site', disputed: true },
      ({ cluster }) =>
        cluster.arguments.some(({ role, name }) => role === 'place' && name === 'Lebanon') &&
        !cluster.sentence.includes('(planned)'),
    )
  const spellings = async (text: string) => (await listEntities(store, { text })).items

  test('factories in Lebanon are disputed: the general, Israel and others for it, Hariri against', async () => {
    const { cluster, members } = await factories()
    expect(cluster.state).toBe('contested')
    const sides = (stance: string) => members.filter((one) => one.stance === stance).map(({ claimant }) => claimant)
    expect(sides('deny')).toContain('Saad Hariri')
    expect(sides('support').some((name) => /general/.test(name))).toBe(true)
    expect(cluster.reports).toBeGreaterThanOrEqual(2)
  })

  test('that there are none is denied of every factory there that is claimed, and of nothing else', async () => {
    const { items } = await listClaims(store, { relation: 'operates-site', limit: 500 })
    const deniers = new Map<string, readonly string[]>()
    for (const { id, sentence } of items) {
      const { members, near } = await findClaim(store, id)
      deniers.set(sentence, [...new Set(members.flatMap(({ denies, claimant }) => (denies ? claimant : [])))])
      const isParticular = members.some(({ denies }) => denies)
      if (isParticular)
        expect(near.map((one) => one.sentence)).not.toContain('Someone builds or runs missile factories in Lebanon')
    }
    const factories = [...deniers.keys()].filter(
      (sentence) => /factories in .*Lebanon/.test(sentence) && !/planned|^Someone/.test(sentence),
    )
    expect(factories.length).toBeGreaterThanOrEqual(2)
    for (const sentence of factories) expect(deniers.get(sentence), sentence).toEqual(['Saad Hariri'])
    const others = [...deniers.keys()].filter((sentence) => /Syria$|Aleppo|camps|planned/.test(sentence))
    for (const sentence of others) expect(deniers.get(sentence), sentence).toEqual([])
  })

  test('working to set up factories is kept apart, and the status is named as the difference', async () => {
    const { near, members } = await factories()
    expect(near.map(({ differs }) => differs)).toContain('status')
    expect(near.find(({ differs }) => differs === 'status')?.sentence).toContain('(planned)')
    expect(members.every(({ claim }) => !claim.modes.includes('future'))).toBe(true)
  })

  test('a base in Syria is another scope', async () => {
    const base = await claims({ relation: 'operates-site', place: 'Syria' }, ({ cluster }) =>
      /\bbase\b/.test(cluster.sentence),
    )
    expect(base.cluster.id).not.toBe((await factories()).cluster.id)
    expect(base.members.map(({ claimant }) => claimant)).toContain('Benjamin Netanyahu')
  })

  test('ministers of one government, and the government, are one principal', async () => {
    const { origins, members } = await claims({ relation: 'operates-site', claimant: 'Avigdor Liberman' }, (answer) =>
      answer.cluster.sentence.includes('(planned)'),
    )
    const named = new Set(members.flatMap(({ stance, side, origin }) => (stance === 'support' && side ? [origin] : [])))
    expect(named.size).toBeGreaterThan(1)
    expect(origins.lower).toBe(1)
    expect(origins.reasons.join(' ')).toContain('They speak for 1 state or body')
  })

  const ofGeneral = () =>
    claims({ relation: 'operates-site' }, ({ members }) =>
      members.some(({ chain }) => chain.some(({ source }) => /deputy head/.test(source?.text ?? ''))),
    )

  test('the chain by way of a newspaper ends at an unnamed, typed officer', async () => {
    const { members, origins } = await ofGeneral()
    const member = members.find(({ chain }) => chain.some(({ source }) => /deputy head/.test(source?.text ?? '')))!
    expect(member.chain).toHaveLength(2)
    expect(member.chain.at(-1)?.claimant?.kind).toBe('unnamed-person')
    expect(origins.lower).toBe(1)
  })

  test('the general by two descriptions and the headline’s no one are one source; with Israel, two origins at most', async () => {
    const { origins, members } = await ofGeneral()
    expect(origins.upper).toBeLessThanOrEqual(2)
    expect(origins.reasons.join(' ')).toMatch(/top Iranian general.*deputy head.*taken for one source/)
    const ofReport = members.filter(({ report, stance }) => report.file.startsWith('000') && stance === 'support')
    expect(new Set(ofReport.map(({ origin }) => origin)).size).toBe(1)
    expect(ofReport.map(({ claimant }) => claimant)).toContain('a top Iranian general')
  })

  test('rockets and missiles of one stock share a ledger: bounds, words and claimants kept', async () => {
    const { numbers } = await claims({ relation: 'holds', actor: 'Hizballah' }, (answer) => answer.numbers.length > 1)
    expect(numbers).toContainEqual(expect.objectContaining({ min: 130000, bound: 'over', counted: 'rockets' }))
    const erdan = numbers.find(({ claimant }) => claimant === 'Gilad Erdan')
    expect(erdan).toMatchObject({ value: 150000, bound: 'about', counted: 'missiles' })
  })

  test('what Israel Hayom is given for in report 1 has one origin, and the outlet that passes it on adds none', async () => {
    const { cluster, members } = await claims({ relation: 'transfers', origin: 'Israel Hayom' }, () => true)
    expect(members.every(({ origin }) => origin === 'outlet:israel hayom')).toBe(true)
    expect(cluster.origins).toEqual({ lower: 1, upper: 1 })
  })

  test('the ministry’s confirmation of a report adds no origin to what the report says', async () => {
    const { items } = await listClaims(store, { relation: 'appeals-to', origin: 'al-Joumhouria' })
    expect(items.length).toBeGreaterThan(0)
    // What the ministry says in words of its own may be a second origin; that it confirms the report is none.
    let confirmed = 0
    for (const { id, origins } of items) {
      const { members } = await findClaim(store, id)
      const isOwn = members.some(({ claimant }) => claimant.includes('Foreign Ministry'))
      if (!isOwn) confirmed++
      expect(origins).toEqual({ lower: 1, upper: isOwn ? 2 : 1 })
    }
    expect(confirmed).toBeGreaterThan(1)
  })

  test('statements of the accused party are marked as its own side', async () => {
    const answer = await claims({ relation: 'operates-site', place: 'Aleppo' }, () => true)
    expect(answer.members.map(({ claimant, stance }) => [claimant, stance])).toEqual([['Mohammad Bagheri', 'support']])
  })

  test('spellings are one entity each, and both ministers of defence are told apart', async () => {
    for (const name of ['Liberman', 'Hezbollah', 'Soleimani', 'al-Jarida', 'Quds Force']) {
      const same = (await spellings(name)).filter(({ type }) => type !== 'Facility')
      expect(new Set(same.map(({ id }) => id)).size, name).toBe(1)
    }
    const ministers = (await listClaims(store, { relation: 'holds-office', limit: 500 })).items
    const named = ministers
      .filter(({ sentence }) => /defen[cs]e minister/i.test(sentence))
      .map(({ sentence }) => sentence)
    expect(named.some((sentence) => sentence.includes('Dehghan'))).toBe(true)
    expect(named.some((sentence) => sentence.includes('Hatami'))).toBe(true)
  })
})
