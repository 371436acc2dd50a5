import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { extract } from '../pipeline.ts'
import { loadResources } from '../resources/index.ts'

const resources = loadResources()

for (const relation of resources.relations.values()) {
  describe(`the relation ${relation.id}`, () => {
    for (const { text, arguments: expected = {} } of relation.hits) {
      test(`is found in: ${text}`, () => {
        const { claims } = extract(documentFromText(text, 'example.txt'), resources)
        const found = claims.filter((claim) => claim.relation === relation.id)
        const fillers = found.map((claim) => Object.fromEntries(claim.arguments.map((one) => [one.role, one.text])))
        const matching = fillers.find((claim) =>
          Object.entries(expected).every(([role, words]) => claim[role]?.toLowerCase().includes(words.toLowerCase())),
        )
        expect(matching, JSON.stringify(fillers)).toBeDefined()
      })
    }
    for (const { text, why } of relation.misses) {
      test(`is not found in: ${text} (${why})`, () => {
        const { claims } = extract(documentFromText(text, 'example.txt'), resources)
        expect(claims.filter((claim) => claim.relation === relation.id)).toEqual([])
      })
    }
  })
}
