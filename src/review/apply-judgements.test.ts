import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MadeReport, madeExtraction } from '../../test/fixtures/made-report.ts'
import type { Claim, Extraction, Judgement } from '../schema/index.ts'
import { applyJudgements } from './apply-judgements.ts'
import { changedClaim } from './changed-claim.ts'
import { judgedClaimOf } from './judged-claim.ts'

const report: MadeReport = {
  outlet: 'Daily Harbour',
  words: 'Barges came down the river at night.',
  claims: [
    {
      relation: 'transfers',
      fillers: { actor: ['Karvalia', 'Country'], recipient: ['Veshtari Front', 'ArmedGroup'], item: 'rockets' },
      chain: [{ name: 'Ilva Torm', kind: 'named-person', type: 'Person' }],
      figure: { words: 'some 20', value: 20 },
    },
    { relation: 'holds', fillers: { actor: ['Veshtari Front', 'ArmedGroup'], item: 'drones' } },
    { relation: 'strikes', fillers: { actor: ['Karvalia', 'Country'], place: ['Port Sella', 'Place'] } },
  ],
}
const { extraction } = madeExtraction(report)
const [first, second, third] = extraction.claims as [Claim, Claim, Claim]

let made = 0
function judgement(verdict: Judgement['verdict'], claim: Claim, more: Partial<Judgement> = {}): Judgement {
  const { corrected, ...rest } = more
  return {
    id: ++made,
    subject: claim.id,
    verdict,
    ...(verdict !== 'add' && { claim: judgedClaimOf(claim, extraction) }),
    ...(corrected && { corrected }),
    by: 'a reader',
    decidedAt: '2031-05-01T00:00:00Z',
    ...rest,
  }
}

/** The same report as another extractor reads it. */
function readAgain(claims: readonly Claim[], attributions = extraction.attributions): Extraction {
  return { ...extraction, claims, attributions }
}

function span(words: string) {
  const start = extraction.document.text.indexOf(words)
  return { start, end: start + words.length, text: words }
}

const edited = changedClaim(
  judgedClaimOf(first, extraction),
  {
    factuality: 'PS+',
    arguments: [
      { role: 'actor', words: span('Karvalia') },
      { role: 'quantity', words: span('some 20') },
    ],
  },
  extraction,
)

describe('a judgement on the reading it was made of', () => {
  test('that accepts marks the claim and changes nothing else', () => {
    const { extraction: judged, effects } = applyJudgements(extraction, [judgement('accept', first)])
    expect(judged).toEqual({ ...extraction, claims: [{ ...first, judged: 'accepted' }, second, third] })
    expect(effects).toMatchObject([{ outcome: 'applied', claim: first.id, met: first.id }])
  })

  test('that rejects takes the claim away', () => {
    const { extraction: judged, effects } = applyJudgements(extraction, [judgement('reject', second)])
    expect(judged.claims).toEqual([first, third])
    expect(effects).toMatchObject([{ outcome: 'applied', claim: second.id }])
  })

  test('that edits puts the claim as it should be in its place', () => {
    const { extraction: judged } = applyJudgements(extraction, [judgement('edit', first, { corrected: edited })])
    expect(judged.claims.map(({ relation }) => relation)).toEqual(['transfers', 'holds', 'strikes'])
    expect(judged.claims[0]).toMatchObject({
      judged: 'edited',
      factuality: 'PS+',
      confidence: 1,
      quantity: first.quantity,
      chain: first.chain,
      arguments: [{ role: 'actor', text: 'Karvalia', entity: first.arguments[0]!.entity }],
    })
    expect(judged.claims[0]!.id).not.toBe(first.id)
  })

  test('that adds puts a claim where its words stand', () => {
    const corrected = changedClaim(
      undefined,
      {
        relation: 'holds',
        evidence: span('Barges came down the river'),
        arguments: [{ role: 'actor', words: span('Barges') }],
        factuality: 'CT+',
        modes: [],
        chain: [],
      },
      extraction,
    )
    const { extraction: judged, effects } = applyJudgements(extraction, [
      judgement('add', first, { subject: 'added 1', corrected }),
    ])
    expect(judged.claims.map((claim) => claim.judged)).toEqual(['added', undefined, undefined, undefined])
    expect(effects[0]!.outcome).toBe('applied')
  })

  test('gives way to a later one on the same claim, and holds again when that is taken back', () => {
    const [reject, accept] = [judgement('reject', first), judgement('accept', first)]
    expect(applyJudgements(extraction, [reject, accept]).extraction.claims[0]).toMatchObject({ judged: 'accepted' })
    expect(applyJudgements(extraction, [reject, accept]).effects.map(({ outcome }) => outcome)).toEqual([
      'overruled',
      'applied',
    ])
    const undone = { ...accept, undoneAt: '2031-05-02T00:00:00Z' }
    expect(applyJudgements(extraction, [reject, undone]).extraction.claims).toEqual([second, third])
  })
})

describe('a judgement on another reading', () => {
  test('finds the claim of the same content under another id', () => {
    const again = readAgain([{ ...first, id: 'c_another', confidence: 0.3, evidence: span(first.evidence.text) }])
    expect(applyJudgements(again, [judgement('accept', first)]).extraction.claims).toMatchObject([
      { id: 'c_another', judged: 'accepted', confidence: 0.3 },
    ])
    expect(applyJudgements(again, [judgement('reject', first)]).extraction.claims).toEqual([])
  })

  test('keeps what was accepted when it is no longer read, chain and all', () => {
    const { extraction: judged, effects } = applyJudgements(readAgain([second], []), [judgement('accept', first)])
    expect(effects[0]!.outcome).toBe('standalone')
    const [kept] = judged.claims
    expect(kept).toMatchObject({ evidence: first.evidence, arguments: first.arguments, judged: 'accepted' })
    const link = judged.attributions.find(({ id }) => id === kept!.chain[0])
    const { id: _id, ...content } = extraction.attributions[0]!
    expect(link).toMatchObject(content)
  })

  test('does not count twice what is read with other edges', () => {
    const [actor, recipient, item] = first.arguments as [
      Claim['arguments'][0],
      Claim['arguments'][0],
      Claim['arguments'][0],
    ]
    const wider = { ...item, end: item.end + 1, text: `${item.text} ` }
    const again = readAgain([{ ...first, id: 'c_wider', arguments: [actor, recipient, wider] }])
    expect(applyJudgements(again, [judgement('accept', first)]).extraction.claims).toHaveLength(1)
    // A rejection says of one reading that it is wrong, not of another.
    expect(applyJudgements(again, [judgement('reject', first)]).extraction.claims).toHaveLength(1)
  })

  test('leaves alone the same words under another claimant', () => {
    const again = readAgain([{ ...first, chain: [] }])
    const { extraction: judged, effects } = applyJudgements(again, [judgement('reject', first)])
    expect(judged.claims).toHaveLength(1)
    expect(effects[0]!.outcome).toBe('standalone')
  })

  test('whose words are gone does nothing and says so', () => {
    const { document } = extraction
    const other = { ...extraction, document: { ...document, text: document.text.replaceAll('rockets', 'barrels') } }
    for (const one of [judgement('accept', first), judgement('reject', first)]) {
      const { extraction: judged, effects } = applyJudgements({ ...other, claims: [second] }, [one])
      expect(judged.claims).toEqual([second])
      expect(effects[0]!.outcome).toBe('unattached')
    }
  })
})

describe('whatever is judged', () => {
  const names = fc.constantFrom('Karvalia', 'Port Sella', 'Veshtari Front')
  const reports = fc.record({
    words: fc.string(),
    claims: fc.array(
      fc.record({
        relation: fc.constantFrom('transfers', 'holds'),
        fillers: fc.record({ actor: fc.tuple(names, fc.constant('Place')), item: fc.string({ minLength: 1 }) }),
        chain: fc.array(fc.record({ name: names, kind: fc.constant('organization' as const) }), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  const decisions = fc.array(
    fc.record({
      at: fc.nat(),
      verdict: fc.constantFrom('accept' as const, 'reject' as const, 'edit' as const),
      isUndone: fc.boolean(),
    }),
    { maxLength: 8 },
  )
  const judged = (
    read: Extraction,
    some: readonly { at: number; verdict: 'accept' | 'reject' | 'edit'; isUndone: boolean }[],
  ) =>
    some.map(({ at, verdict, isUndone }, i): Judgement => {
      const claim = read.claims[at % read.claims.length]!
      const content = judgedClaimOf(claim, read)
      return {
        id: i + 1,
        subject: claim.id,
        verdict,
        claim: content,
        ...(verdict === 'edit' && {
          corrected: { ...content, factuality: 'PS+' as const, arguments: content.arguments.slice(0, 1) },
        }),
        by: 'x',
        decidedAt: '2031',
        ...(isUndone && { undoneAt: '2032' }),
      }
    })

  test('every claim cites words that stand in the text, once each, and unjudged claims stay as they were', () =>
    fc.assert(
      fc.property(reports, decisions, (made, some) => {
        const read = madeExtraction(made).extraction
        const all = judged(read, some)
        const { extraction: now, effects } = applyJudgements(read, all)
        for (const claim of now.claims) {
          for (const one of [claim.evidence, ...claim.arguments]) {
            expect(now.document.text.slice(one.start, one.end)).toBe(one.text)
          }
          expect(claim.chain.every((id) => now.attributions.some((link) => link.id === id))).toBe(true)
        }
        expect(new Set(now.claims.map(({ id }) => id)).size).toBe(now.claims.length)
        const touched = new Set(all.filter(({ undoneAt }) => !undoneAt).map(({ subject }) => subject))
        const untouched = read.claims.filter(({ id }) => !touched.has(id))
        expect(now.claims.filter((claim) => !claim.judged)).toEqual(untouched)
        expect(effects).toHaveLength(all.filter(({ undoneAt }) => !undoneAt).length)
      }),
    ))

  test('taking everything back gives what was read', () =>
    fc.assert(
      fc.property(reports, decisions, (made, some) => {
        const read = madeExtraction(made).extraction
        const undone = judged(read, some).map((one) => ({ ...one, undoneAt: '2032' }))
        expect(applyJudgements(read, undone).extraction).toBe(read)
      }),
    ))

  test('what was put forward survives that nothing is read any more', () =>
    fc.assert(
      fc.property(reports, decisions, (made, some) => {
        const read = madeExtraction(made).extraction
        const all = judged(read, some)
        const kept = applyJudgements(read, all).extraction.claims.filter((claim) => claim.judged)
        const bare = applyJudgements({ ...read, claims: [], attributions: [] }, all).extraction
        const content = (claim: Claim) => [
          claim.relation,
          claim.evidence.text,
          claim.arguments.map(({ role, text }) => [role, text]),
          claim.chain.length,
        ]
        expect(bare.claims.map(content).sort()).toEqual(kept.map(content).sort())
      }),
    ))
})
