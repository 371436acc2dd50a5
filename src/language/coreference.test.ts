import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentFromText } from '../ingest/index.ts'
import { loadResources } from '../resources/index.ts'
import { analyse } from './index.ts'

const resources = loadResources({ packs: ['base-english', 'world'] })

/** The words of each mention of the entity that is named so. */
function chain(text: string, name: string): readonly string[] | undefined {
  const analysis = analyse(documentFromText(text, 'report.txt'), resources)
  const entity = analysis.entities.find((one) => one.name === name)
  return entity?.mentions.map((index) => text.slice(analysis.mentions[index]!.start, analysis.mentions[index]!.end))
}

describe('what is one entity', () => {
  test('a full name and the last name alone', () => {
    expect(chain('Anton Berger spoke on Friday. Berger denied it.', 'Anton Berger')).toEqual(['Anton Berger', 'Berger'])
  })

  test('a name and its abbreviation in brackets', () => {
    const text = 'The Islamic Revolutionary Guard Corps (IRGC) built it. The IRGC denied it.'
    expect(chain(text, 'Islamic Revolutionary Guard Corps')).toContain('IRGC')
  })

  test('spellings the gazetteer knows', () => {
    expect(chain('Hezbollah denied it. Hizbullah was silent.', 'Hezbollah')).toEqual(['Hezbollah', 'Hizbullah'])
  })

  test('a description around a name', () => {
    expect(chain('They fear the Hezbollah terror group.', 'Hezbollah')).toEqual([
      'the Hezbollah terror group',
      'Hezbollah',
    ])
  })

  test.each([
    [
      'They met under the Osterby Treaty. Marland has broken the treaty for years, he said.',
      'Osterby Treaty',
      'the treaty',
    ],
    [
      'They met under the Osterby Treaty. Marland has broken the pact for years, he said.',
      'Osterby Treaty',
      'the pact',
    ],
    ['Marland broke Resolution 1701. The resolution forbids it.', 'Resolution 1701', 'The resolution'],
  ])('a name and what it says that it names: %s', (text, name, description) => {
    expect(chain(text, name)).toContain(description)
  })

  test('a description set beside a name', () => {
    expect(chain('Anton Berger, a retired general, spoke.', 'Anton Berger')).toContain('a retired general')
  })

  test('a definite description by nationality', () => {
    const text = 'Hezbollah fired rockets. Officials said the Lebanese militant group had been warned.'
    expect(chain(text, 'Hezbollah')).toContain('the Lebanese militant group')
  })

  test('"the report" and the report it takes up', () => {
    expect(chain('A report named the plant. The report gave no source.', 'The report')).toEqual([
      'A report',
      'The report',
    ])
  })

  test('a pronoun and the subject before it', () => {
    expect(chain('Iran said on Friday that it had closed the plant.', 'Iran')).toContain('it')
  })

  test('a capital that speaks and its country', () => {
    expect(chain('Israel denied it. Jerusalem has warned against the plan.', 'Israel')).toContain('Jerusalem')
  })

  test('"the North" and the country that opens so', () => {
    const text = 'North Korea fired a missile. Officials in Seoul said the North had told no one. The North denied it.'
    expect(chain(text, 'North Korea')?.filter((words) => words === 'North')).toHaveLength(2)
  })

  test('no chamber and no house that has it in its name', () => {
    expect(chain('The White House denied it. The House voted on Friday.', 'White House')).toEqual(['White House'])
  })

  test('a short form of a given name and the name in full', () => {
    const text = 'Jim Vandermeer spoke on Friday. James Vandermeer had been asked for an answer.'
    expect(chain(text, 'James Vandermeer')).toContain('Jim Vandermeer')
  })
})

describe('what a pronoun means', () => {
  test('"she" is the woman named, though a man was named last', () => {
    const text = 'Maria Holm met Anton Berger on Friday. She said that the plant had been closed.'
    expect(chain(text, 'Maria Holm')).toContain('She')
    expect(chain(text, 'Anton Berger')).toEqual(['Anton Berger'])
  })

  test('"he" is the subject before it, across sentences', () => {
    const text = 'Anton Berger visited the camp on Monday. He said that his men had left it.'
    expect(chain(text, 'Anton Berger')).toEqual(['Anton Berger', 'He', 'his'])
  })

  test('"he" without anyone before it is nobody named later', () => {
    expect(chain('He denied it. The plant, owned by Maria Holm, was closed.', 'Maria Holm')).toEqual(['Maria Holm'])
  })

  test('"it" is never a person', () => {
    expect(chain('Anton Berger spoke on Friday. It rained.', 'Anton Berger')).toEqual(['Anton Berger'])
  })

  test('"its" is the group that acts', () => {
    const text = 'The Northern Front denied on Friday that its fighters had crossed the border.'
    expect(chain(text, 'Northern Front')).toContain('its')
  })

  test('"its" is not the phrase it stands in', () => {
    const entity = chain('The ministry praised a factory with its own port.', 'a factory')
    expect(entity ?? []).toEqual(entity === undefined ? [] : ['a factory'])
  })
})

test('"the minister" is the one named with that office', () => {
  const text = 'Defence Minister Anton Berger spoke on Friday. Maria Holm was silent. The minister denied the report.'
  expect(chain(text, 'Anton Berger')).toContain('The minister')
})

test('two full names with one last name are two persons', () => {
  const text = 'Anton Berger spoke on Friday. Maria Berger denied it, officials said.'
  expect(chain(text, 'Maria Berger')).toEqual(['Maria Berger'])
})

test('groups the gazetteer tells apart are two entities, though one name ends as the other', () => {
  expect(chain("Kata'ib Hezbollah denied it. Hezbollah was silent.", 'Hezbollah')).toEqual(['Hezbollah'])
})

test('every mention is in exactly one entity, in text order, whatever the text', () => {
  const pieces = fc.constantFrom(
    'Hezbollah',
    'the group',
    'he',
    'it',
    'said',
    '.',
    'Anton Berger',
    'Berger',
    ', a general ,',
    'they',
    'Iran',
    '(IRGC)',
    'the report',
    'was',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (words) => {
      const { mentions, entities } = analyse(documentFromText(words.join(' '), 'report.txt'), resources)
      const listed = entities.flatMap((entity) => [...entity.mentions])
      expect([...listed].sort((a, b) => a - b)).toEqual(mentions.map((_, index) => index))
      for (const entity of entities) expect([...entity.mentions]).toEqual([...entity.mentions].sort((a, b) => a - b))
    }),
    { numRuns: 200 },
  )
})
