import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'
import type { ClaimExplanation, TextSpan } from '../schema/index.ts'
import { Extraction } from '../schema/index.ts'

const resources = loadResources()
const report = `The Orsa ministry said on Monday that the army plans to ship some 40 rockets to the militia in June.

"The company did not supply missiles to the rebels," a spokesman told reporters.

The governor of Tolm reportedly trains fighters and the navy.

Did the rebels receive rifles from the army? Defence Minister Anna Marsh, citing two officials, said that the base could house missiles.`

const read = (text: string, explain: boolean) => extract(documentFromText(text, 'a.txt'), resources, { explain })

/** Every span in an explanation, whatever part it belongs to. */
function spansOf(value: unknown): TextSpan[] {
  if (typeof value !== 'object' || value === null) return []
  const isSpan = 'start' in value && 'end' in value && 'text' in value
  return [...(isSpan ? [value as TextSpan] : []), ...Object.values(value).flatMap(spansOf)]
}

function explained(text: string, relation: string): ClaimExplanation {
  const claim = read(text, true).claims.find((one) => one.relation === relation)
  if (!claim?.explanation) throw new Error(`no ${relation} in: ${text}`)
  return claim.explanation
}

describe('an explanation', () => {
  test('is absent unless it is asked for, and changes nothing else', () => {
    const plain = read(report, false)
    const full = read(report, true)
    expect(plain.claims.length).toBeGreaterThan(3)
    expect(JSON.stringify(plain)).not.toContain('explanation')
    const stripped = full.claims.map(({ explanation, ...claim }) => {
      expect(explanation).toBeDefined()
      return claim
    })
    expect(stripped).toEqual(plain.claims)
    expect(Extraction.safeParse(full).success).toBe(true)
  })

  test('cites only words that stand in the text where it says', () => {
    const { claims, document } = read(report, true)
    const spans = claims.flatMap((claim) => spansOf(claim.explanation))
    expect(spans.length).toBeGreaterThan(30)
    for (const { start, end, text } of spans) expect(document.text.slice(start, end)).toBe(text)
  })

  test('names the trigger in its file, and the path to each filler', () => {
    const { trigger, roles } = explained('The army shipped rockets to the militia.', 'transfers')
    expect(trigger).toMatchObject({ pack: 'weapons-supply', relation: 'transfers', number: 3, lemma: 'ship' })
    expect(roles.map(({ role, path, filler }) => `${role} ${path} ${filler.text}`)).toEqual([
      'actor subject army',
      'recipient to militia',
      'item object rockets',
    ])
  })

  test('says what was understood from elsewhere, and what was joined', () => {
    const planned = explained('The army plans to ship rockets to the militia.', 'transfers')
    expect(planned.roles.find((one) => one.role === 'actor')).toMatchObject({ path: 'subject', inferred: true })
    const joined = explained('The army trained militias and police.', 'trains')
    expect(joined.roles.map((one) => one.role)).toEqual(['actor', 'recipient', 'recipient'])
  })

  test('names the word that weakened a claim, its list, and what it says', () => {
    expect(explained('The army plans to ship rockets to the militia.', 'transfers').factuality).toMatchObject([
      { word: { text: 'plans' }, why: 'governs', list: 'factuality-contexts', says: 'PS future' },
    ])
    expect(explained('The army did not ship rockets to the militia.', 'transfers').factuality).toMatchObject([
      { word: { text: 'not' }, why: 'negation', says: '-' },
    ])
    expect(explained('The army shipped rockets to the militia.', 'transfers').factuality).toEqual([])
  })

  test('binds time and quantity to their words', () => {
    const { time, quantity } = explained('The army shipped some 40 rockets to the militia in June.', 'transfers')
    expect(time).toMatchObject({ words: { text: 'June' }, clause: { text: 'shipped' } })
    expect(quantity?.words.text).toBe('some 40 rockets')
  })

  test('gives each link of the chain: the listed cue, and where source and content stand', () => {
    const [link] = explained('The minister said that the army shipped rockets to the militia.', 'transfers').chain
    expect(link).toMatchObject({
      cue: { kind: 'verb', word: { text: 'said' }, list: 'speech-verbs', entry: 'say' },
      source: { word: { text: 'minister' }, place: 'before the cue', path: 'nsubj' },
      content: [{ word: { text: 'shipped' }, place: 'behind the cue', path: 'ccomp' }],
    })
  })
})
