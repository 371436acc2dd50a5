import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../../src/ingest/index.ts'
import { extract } from '../../src/pipeline.ts'
import { loadResources } from '../../src/resources/index.ts'
import type { Extraction } from '../../src/schema/index.ts'

const folder = fileURLToPath(new URL('.', import.meta.url))
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
const resources = loadResources()

// `npm run golden` writes expected.json anew; reviewers read the difference.
describe('golden reports', () => {
  for (const name of cases) {
    test(name, () => {
      const text = readFileSync(join(folder, name, 'report.txt'), 'utf8')
      const found = `${JSON.stringify(readable(extract(documentFromText(text, 'report.txt'), resources)), null, 2)}\n`
      const expected = join(folder, name, 'expected.json')
      if (process.env.UPDATE_GOLDEN) writeFileSync(expected, found)
      expect(found).toBe(readFileSync(expected, 'utf8'))
    })
  }
})

/** The parts of an Extraction a reviewer reads: words instead of offsets, the innermost speaker instead of ids. */
function readable({ document, attributions, claims, quantities }: Extraction) {
  const speaker = new Map(
    attributions.map((attribution) => [attribution.id, attribution.claimant?.name ?? attribution.source?.text ?? '']),
  )
  return {
    metadata: {
      title: document.title,
      outlet: document.outlet,
      byline: document.byline,
      publishedAt: document.publishedAt,
    },
    zones: document.zones
      .filter((zone) => zone.kind !== 'body')
      .map(
        (zone) => `${zone.kind}${zone.repeats ? ' (again)' : ''}: ${document.text.slice(zone.start, zone.end).trim()}`,
      ),
    attributions: attributions.map((attribution) => ({
      source: attribution.source?.text,
      cue: attribution.cue.text,
      content: attribution.content.map((part) => part.text),
      act: attribution.act,
      kind: attribution.claimant?.kind,
      within: attribution.within === undefined ? undefined : speaker.get(attribution.within),
    })),
    claims: claims.map((claim) => ({
      relation: claim.relation,
      arguments: claim.arguments.map(
        (argument) => `${argument.role}: ${argument.text}${argument.inferred ? ' (inferred)' : ''}`,
      ),
      factuality: claim.factuality,
      modes: claim.modes.join(' ') || undefined,
      former: claim.former,
      chain: claim.chain.map((id) => speaker.get(id)),
      quantity:
        claim.quantity === undefined
          ? undefined
          : `${quantities[claim.quantity]?.bound} ${quantities[claim.quantity]?.text}`,
    })),
  }
}
