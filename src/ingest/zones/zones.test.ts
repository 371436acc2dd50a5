import { describe, expect, test } from 'vitest'
import { findZones } from './zones.ts'

const body = 'The harbour authority said on Monday that the port would stay closed until the storm had passed.'
/** Kinds of the zones of a text, with the first words of each. */
const zonesOf = (...lines: string[]) => {
  const text = lines.join('\n\n')
  return findZones(text).map(
    ({ kind, start, end, repeats }) => `${kind}${repeats ? ' again' : ''}: ${text.slice(start, end).slice(0, 24)}`,
  )
}
/** Kind of one line between two paragraphs. */
const kindOf = (line: string) => {
  const text = `Port reopens after storm\n\n${body}\n\n${line}\n\n${body.replace('Monday', 'Friday')}\n\n${body.replace('Monday', 'Sunday')}`
  const at = text.indexOf(line, 30)
  return findZones(text).find((zone) => zone.start <= at && at < zone.end)?.kind
}

describe('a line between paragraphs', () => {
  test.each([
    ['Read\u00a0 Mayor resigns over harbour plan', 'teaser'],
    ['READ MORE: Mayor resigns over harbour plan', 'teaser'],
    ['Also read: Mayor resigns', 'teaser'],
    ['Related: Mayor resigns', 'teaser'],
    ['See also', 'teaser'],
    ['Read the harbour plan in full before you judge it, the mayor said.', 'body'],
    ['Advertisement', 'navigation'],
    ['search', 'navigation'],
    ['comments', 'navigation'],
    ['12 comments', 'navigation'],
    ['Share this article', 'navigation'],
    ['Sign up for our newsletter', 'navigation'],
    ['https://coast.example/plan', 'navigation'],
    ['A crane in the port. (AP/Jo Doe)', 'caption'],
    ['In this March 4, 2019 file photo, a crane stands in the port. (Jo Doe, Coast Wire via AP, File)', 'caption'],
    ['The mayor (C) is greeted by workers in the port, March 4, 2019. (AP Photo/Jo Doe)', 'caption'],
    ['Workers in the port on Friday. Photo: Jo Doe', 'caption'],
    ['FILE PHOTO: A crane in the port. REUTERS/Jo Doe/File', 'caption'],
    ['Photo credit: Jo Doe', 'caption'],
    ['The Associated Press contributed to this report.', 'credit'],
    ['Reporting by Jo Doe; Editing by Ann Roe', 'credit'],
    ['© 2019 Coast Herald. All rights reserved.', 'credit'],
    ['What happens next', 'title'],
    ['Photos of the port were published by the newspaper on Friday, and show two cranes.', 'body'],
    ['Sources told the newspaper that the port would stay closed.', 'body'],
    ['By Tuesday, the storm had passed.', 'body'],
    ['Enlarge this image toggle caption Jo Doe/Coast Wire', 'navigation'],
    ['Get the Herald stories you care about in your inbox. By signing up, you agree to our policy', 'navigation'],
    ['Share prices fell by a tenth after the storm.', 'body'],
    ['Images showed that two cranes had fallen.', 'body'],
    ['“Read my letter,” the mayor said.', 'body'],
  ] as const)('“%s” is %s', (line, kind) => expect(kindOf(line)).toBe(kind))
})

test('the first headline-like line is the title, the standfirst below it is body', () => {
  expect(
    zonesOf(
      'Port reopens after storm',
      'Mayor says cranes will run ‘within days’ of the storm',
      'By: Coast Herald Staff',
      body,
    ),
  ).toEqual([
    'title: Port reopens after storm',
    'body: Mayor says cranes will r',
    'byline: By: Coast Herald Staff',
    'body: The harbour authority sa',
  ])
})

test('labels glued to a caption are not of it', () => {
  const glued = 'Image copyright Coast Wire Image caption A crane stands in the port'
  expect(zonesOf('Port reopens after storm', body, glued, body.replace('Monday', 'Friday')).slice(2, 4)).toEqual([
    'credit: Image copyright Coast Wi',
    'caption: A crane stands in the po',
  ])
  const film = 'Media playback is unsupported on your device Media caption Cranes at work'
  expect(zonesOf('Port reopens after storm', body, film, body.replace('Monday', 'Friday'))[3]).toBe(
    'caption: Cranes at work',
  )
})

test('a headline, caption or paragraph printed twice is marked the second time', () => {
  const caption = 'In this March 4, 2019 file photo, a crane stands in the port. (Jo Doe, Coast Wire via AP, File)'
  expect(
    zonesOf('Port reopens after storm', 'search', 'Port reopens after storm', caption, caption, body, body),
  ).toEqual([
    'title: Port reopens after storm',
    'navigation: search',
    'title again: Port reopens after storm',
    'caption: In this March 4, 2019 fi',
    'caption again: In this March 4, 2019 fi',
    'body: The harbour authority sa',
    'body again: The harbour authority sa',
  ])
})

test('text that begins with a sentence has no title', () => {
  expect(
    zonesOf(
      'Cranes in the port. (AP/Jo Doe)',
      'Related:',
      'Another storm? The port is closed again, as the authority says.',
      body,
    )[2],
  ).toMatch(/^body/)
})

test('a section label above the headline is navigation', () => {
  expect(zonesOf('World', 'Port reopens after storm', body).slice(0, 2)).toEqual([
    'navigation: World',
    'title: Port reopens after storm',
  ])
})

test('headlines below a teaser label, and after the last paragraph, are teasers', () => {
  const zones = zonesOf(
    'Port reopens after storm',
    body,
    'Related articles',
    'Mayor resigns',
    'Bridge to be built',
    body.replace('Monday', 'Friday'),
    'Ferry runs late again',
  )
  expect(zones.filter((zone) => zone.startsWith('teaser'))).toHaveLength(4)
})

test('a hard-wrapped paragraph is one piece of body, not a pile of headings', () => {
  const text = `${'The harbour authority said on Monday that the port\nwould stay closed until the storm had passed, and that\nno ship was to leave before the pilots had come back.\n\n'.repeat(3)}`
  expect(new Set(findZones(text).map(({ kind }) => kind))).toEqual(new Set(['body']))
})
