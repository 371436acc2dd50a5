import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()

function claims(text: string): readonly string[] {
  return extract(documentFromText(text, 'report.txt'), resources).claims.map(
    ({ relation, arguments: parts }) =>
      `${relation} ${parts.map(({ role, text: words }) => `${role}=${words}`).join('; ')}`,
  )
}

test('an apposition says of what kind somebody is, and a clause may be told of the noun right before it', () => {
  expect(claims('His employer, a trading company, was run by the embassy.')).toContain(
    'controls actor=embassy; recipient=His employer',
  )
  expect(claims('Tanks of the brigade, commanded by his son, shelled the town.')).toContain(
    'controls actor=his son; recipient=brigade',
  )
  expect(claims('A delegation of the republic led by the minister arrived.')).toEqual([])
})

test('a clause with "where" leaves no gap for an object', () => {
  expect(claims('He is en route to the republic, where he will meet the general.')).toEqual([
    'cooperates-with actor=he; recipient=general; place=republic',
  ])
})

test('who is meant, regarded as something, or does it far behind the verb', () => {
  expect(claims('The tanker’s owner is a company in the capital.')).toContain(
    'controls actor=company; recipient=tanker; place=capital',
  )
  expect(claims('The kingdom regards the brigade as a branch of the movement.')).toEqual([
    'controls actor=movement; recipient=brigade',
  ])
  expect(claims('The rebels were instructed in the use of mines at a camp by officers of the guard.')).toContain(
    'trains actor=officers of the guard; recipient=rebels; place=camp',
  )
})

test('a state in which arms are made makes them, and what one can do is told once', () => {
  expect(claims('The rifles were made in Norway.')).toEqual(['produces actor=Norway; item=rifles; place=Norway'])
  expect(claims('The parts were made by the army.')).toEqual(['produces actor=army; item=parts'])
  expect(claims('The council doubted that the republic had the capability to build a bomb.')).toEqual([
    'capable-of actor=republic; item=bomb',
  ])
})

test('names that no list has: before a hyphen, and of a firm whose last word is a common noun', () => {
  expect(claims('The offensive sent the Velmark-backed rebels into retreat.')).toEqual([
    'controls actor=Velmark; recipient=Velmark-backed rebels',
  ])
  expect(claims('In August a laser-guided bomb made by Lockridge Systems of Altonbury fell on a town.')).toContain(
    'produces actor=Lockridge Systems of Altonbury; item=laser-guided bomb',
  )
  expect(claims('The kingdom has tested submarine-launched missiles.')).toEqual([
    'tests actor=kingdom; item=submarine-launched missiles',
  ])
})
