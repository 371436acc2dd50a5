import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/ingest/index.ts'
import { extract } from '../../src/pipeline.ts'
import { loadResources } from '../../src/resources/index.ts'
import type { Extraction } from '../../src/schema/index.ts'

// Real reports kept beside the repository; what must be read in them is named by place and by names, never by their sentences.
const folder = fileURLToPath(new URL('../../../shared/reports', import.meta.url))
const present = existsSync(folder)
if (!present) console.warn(`SKIPPED: acid tests need the reports in ${folder}`)

const resources = loadResources()
const read = new Map<number, Extraction>()

function report(number: number): Extraction {
  const known = read.get(number)
  if (known) return known
  const file = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .find((name) => name.startsWith(String(number).padStart(3, '0')))!
  const extraction = extract(documentFromText(readFileSync(join(folder, file), 'utf8'), file), resources)
  read.set(number, extraction)
  return extraction
}

const cue = (extraction: Extraction, word: string, source: RegExp) =>
  extraction.attributions.filter((one) => one.cue.text.split(' ').includes(word) && source.test(one.source?.text ?? ''))
const argument = (claim: Extraction['claims'][number], role: string) =>
  claim.arguments.find((one) => one.role === role)?.text ?? ''
const innermost = (extraction: Extraction, claim: Extraction['claims'][number]) =>
  extraction.attributions.find((one) => one.id === claim.chain.at(-1))

describe.skipIf(!present)('the five reports', () => {
  test('report 0: media pass on a newspaper that quotes an unnamed officer', () => {
    const extraction = report(0)
    const [told] = cue(extraction, 'told', /general/)
    expect(told?.claimant?.kind).toBe('unnamed-person')
    const outer = extraction.attributions.find((one) => one.id === told?.within)
    expect(outer?.cue.text.toLowerCase()).toBe('according to')
    expect(outer?.claimant?.kind).toBe('media')
    const [quoted] = cue(extraction, 'quoted', /Jarida/)
    expect(quoted?.claimant?.kind).toBe('media')
    const said = extraction.attributions.find((one) => one.within === quoted?.id)
    expect(said?.source?.text).toContain('deputy head')
    expect(said?.claimant?.kind).toBe('unnamed-person')
  })

  test('report 0: a claim of the general runs through both links', () => {
    const extraction = report(0)
    const claim = extraction.claims.find(
      (one) =>
        one.relation === 'operates-site' && innermost(extraction, one)?.source?.text.includes('top Iranian general'),
    )
    expect(claim?.chain).toHaveLength(2)
  })

  test('report 0: the stock of rockets is the outlet’s own figure, over 130,000', () => {
    const extraction = report(0)
    const claim = extraction.claims.find((one) => one.relation === 'holds' && one.quantity !== undefined)
    expect(claim?.chain).toEqual([])
    expect(extraction.quantities[claim!.quantity!]).toMatchObject({ min: 130000, bound: 'over', counted: 'rockets' })
  })

  test('report 1: what Israel Hayom and its report say is theirs', () => {
    const extraction = report(1)
    const theirs = extraction.attributions.filter((one) => /Israel Hayom|the report/i.test(one.source?.text ?? ''))
    expect(theirs.length).toBeGreaterThanOrEqual(4)
    expect(theirs.every((one) => one.claimant?.kind === 'media')).toBe(true)
  })

  test('report 2: the ministry confirms the report, not what is in it', () => {
    const extraction = report(2)
    const confirmations = extraction.attributions.filter(
      (one) => one.act === 'confirm' && /Ministry/.test(one.source?.text ?? ''),
    )
    expect(confirmations).toHaveLength(1)
    expect(confirmations[0]?.content.map((one) => one.text)).toEqual(['The report'])
  })

  test('report 3: loaded words are kept apart and do not change the factuality', () => {
    const extraction = report(3)
    const announced = cue(extraction, 'announced', /officials/)
    expect(announced).toHaveLength(1)
    const made = extraction.claims.find((one) => one.relation === 'produces' && one.chain.includes(announced[0]!.id))
    expect(made?.factuality).toBe('CT+')
  })

  test('report 4: working to set up is not having set up', () => {
    const extraction = report(4)
    const plans = extraction.claims.filter(
      (one) => one.relation === 'operates-site' && /Liberman/.test(innermost(extraction, one)?.source?.text ?? ''),
    )
    expect(plans.length).toBeGreaterThan(0)
    for (const claim of plans) {
      expect(claim.factuality).not.toBe('CT+')
      expect(claim.modes).toContain('future')
    }
  })

  test('report 4: the denial is Hariri’s, inside and outside the quotation', () => {
    const extraction = report(4)
    const denied = extraction.claims.filter(
      (one) => one.relation === 'operates-site' && /Hariri/.test(innermost(extraction, one)?.claimant?.name ?? ''),
    )
    expect(denied.length).toBeGreaterThan(0)
    expect(denied.every((one) => one.modes.includes('negation'))).toBe(true)
    expect(denied.some((one) => argument(one, 'place') === 'Lebanon')).toBe(true)
  })

  test('no claim stands in navigation, teasers, bylines or credits', () => {
    for (let number = 0; number < 5; number++) {
      const { document, claims } = report(number)
      const furniture = document.zones.filter((zone) => !['title', 'body', 'caption'].includes(zone.kind))
      for (const claim of claims) {
        expect(furniture.some((zone) => claim.evidence.start < zone.end && zone.start < claim.evidence.end)).toBe(false)
      }
    }
  })

  test('every span cites words that stand there', () => {
    for (let number = 0; number < 5; number++) {
      const { document, attributions, claims } = report(number)
      const spans = [
        ...attributions.flatMap((one) => [one.cue, ...one.content, ...(one.source ? [one.source] : [])]),
        ...claims.flatMap((one) => [one.evidence, ...one.arguments]),
      ]
      for (const span of spans) expect(document.text.slice(span.start, span.end)).toBe(span.text)
    }
  })
})
