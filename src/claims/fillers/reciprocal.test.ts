import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()

function claims(text: string): readonly string[] {
  return extract(documentFromText(text, 'report.txt'), resources).claims.map(
    ({ relation, arguments: parts, factuality }) =>
      `${relation} ${parts.map(({ role, text: words }) => `${role}=${words}`).join('; ')} ${factuality}`,
  )
}

test('a noun for two parties names both to what they do with each other', () => {
  expect(claims('The two armies coordinate their patrols.')).toEqual(['cooperates-with actor=two armies CT+'])
  expect(claims('The three armies coordinate their patrols.')).toEqual([])
})

test('what an object with "no" says is denied, whether it fills a role or not', () => {
  expect(claims('The two nations have had no diplomatic ties for 40 years.')).toEqual([
    'cooperates-with actor=two nations CT-',
  ])
  expect(claims('The army has no control over the province.')).toEqual(['controls actor=army; recipient=province CT-'])
  expect(claims('The republic keeps no troops in the valley.')).toContain('present-in actor=republic; place=valley CT-')
})
