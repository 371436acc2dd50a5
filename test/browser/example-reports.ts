import type { ResolvedPlace } from '../../src/schema/index.ts'
import type { MarkedReport } from './marked-report.ts'

// Invented parties in an invented region. Everything the pages show is here on purpose: a chain of depth three with an unnamed
// claimant, a denial, a figure that drifts, page furniture, a report that is not analysed, and one that is hostile.

const workshops = `Sarovia runs rocket workshops near Tolvan, officer says

By Ilse Marrin

Sarovia has set up rocket workshops near the town of Tolvan and supplies the Meren Front from them, a senior Sarovian officer told the Daily Lantern, according to the news agency MNA.

The workshops lie in a disused quarry, the officer said, and “may have begun work in spring”. The Front now holds over 12,000 rockets.

A spokesman for the Sarovian defence ministry denied that Sarovia runs any workshops near Tolvan.

Read also: Ferry strike enters second week

Share this page · Comments (14)
`

const denial = `No workshops at Tolvan, ministry insists

Sarovia’s defence ministry on Thursday rejected a report about rocket workshops. “There are no workshops near Tolvan,” the spokesman, Colonel Darric Voss, told reporters. “Sarovia does not supply the Meren Front.”

Elenia’s interior minister, Tamsin Oake, said Sarovia has set up rocket workshops near Tolvan and that the Meren Front holds about 15,000 missiles.
`

const echo = `Report: rockets made at Tolvan

The Daily Lantern reported that Sarovia has set up rocket workshops near Tolvan. The paper cited a senior officer.
`

const corrected = `Sarovia runs rocket workshops near Tolvan, officer says

Correction: an earlier version gave a wrong number of rockets.

The Front now holds 1,200 rockets.
`

const foreign = `Sarowien weist Bericht zurück

Das Verteidigungsministerium von Sarowien hat am Freitag einen Bericht über Werkstätten bei Tolvan zurückgewiesen. Das Ministerium sprach von einer Erfindung.
`

const hostile = `<script>document.title = 'broken'</script><img src=x onerror="document.title='broken'">

The ministry said the \u202Etxet desrever\u202C should stay as it is. Visit javascript:alert(1) or <a href="http://evil.example/">here</a>.

وقالت الوزارة إن المصنع مغلق.
`

const filler = Array.from(
  { length: 40 },
  (_, day) =>
    `On day ${day + 1} of the inquiry the committee heard from dockers, drivers and clerks, none of whom had seen anything but crates, and it adjourned before noon.`,
).join('\n\n')

const long = `Inquiry ends

${filler}

In its last paragraph the committee found that Elenia trains the Meren Front at Port Halden.
`

const parties = (mentions: Readonly<Record<string, readonly string[]>>) =>
  (
    [
      ['Sarovia', 'Country'],
      ['Meren Front', 'ArmedGroup'],
      ['Tolvan', 'Settlement'],
      ['Elenia', 'Country'],
      ['Port Halden', 'Settlement'],
      ['Daily Lantern', 'MediaOutlet'],
      ['MNA', 'MediaOutlet'],
      ['Darric Voss', 'Person'],
      ['Tamsin Oake', 'Person'],
    ] as const
  ).flatMap(([name, type]) => (mentions[name] ? [[name, type, mentions[name]] as const] : []))

const site = { actor: 'Sarovia', facility: 'rocket workshops', place: 'Tolvan' } as const

/** Invented ground, in open sea: the country's code is one that ISO 3166-1 leaves to users. */
const ground: Readonly<Record<string, ResolvedPlace>> = {
  Tolvan: {
    id: 'XS/Tolvan',
    name: 'Tolvan',
    country: 'XS',
    kind: 'settlement',
    precision: 'settlement',
    ...at(-44.1, -124.2),
  },
  'Port Halden': {
    id: 'XE/Halden coast',
    name: 'Halden coast',
    country: 'XE',
    kind: 'settlement',
    precision: 'region',
    ...at(-45.6, -121.5),
  },
}

function at(latitude: number, longitude: number) {
  return { latitude, longitude, pack: 'example', confidence: 0.97 } as const
}

export const exampleReports: readonly MarkedReport[] = [
  {
    file: 'workshops.txt',
    outlet: 'Kordun Herald',
    title: 'Sarovia runs rocket workshops near Tolvan, officer says',
    publishedAt: '2024-03-04',
    url: 'https://herald.example/workshops',
    text: workshops,
    zones: [
      ['title', 'Sarovia runs rocket workshops near Tolvan, officer says'],
      ['byline', 'By Ilse Marrin'],
      ['teaser', 'Read also: Ferry strike enters second week'],
      ['navigation', 'Share this page · Comments (14)'],
    ],
    places: ground,
    entities: parties({
      Sarovia: ['Sarovia has'.slice(0, 7)],
      'Meren Front': ['Meren Front'],
      Tolvan: ['Tolvan'],
      'Daily Lantern': ['Daily Lantern'],
      MNA: ['MNA'],
    }),
    quantities: [{ text: 'over 12,000 rockets', min: 12000, bound: 'over', counted: 'rockets' }],
    attributions: [
      {
        source: 'the news agency MNA',
        cue: 'according to',
        content: [
          'Sarovia has set up rocket workshops near the town of Tolvan and supplies the Meren Front from them, a senior Sarovian officer told the Daily Lantern',
        ],
        act: 'report',
        claimant: { name: 'MNA', kind: 'media' },
      },
      {
        source: 'the Daily Lantern',
        cue: 'told the Daily Lantern',
        content: [
          'Sarovia has set up rocket workshops near the town of Tolvan and supplies the Meren Front from them, a senior Sarovian officer',
        ],
        act: 'report',
        within: 'a0',
        claimant: { name: 'Daily Lantern', kind: 'media' },
      },
      {
        source: 'a senior Sarovian officer',
        cue: 'told',
        content: ['Sarovia has set up rocket workshops near the town of Tolvan and supplies the Meren Front from them'],
        act: 'state',
        within: 'a1',
        claimant: { name: 'a senior Sarovian officer', kind: 'unnamed-person' },
      },
      {
        source: 'the officer',
        cue: 'said',
        content: ['The workshops lie in a disused quarry', 'and “may have begun work in spring”'],
        act: 'state',
        claimant: { name: 'a senior Sarovian officer', kind: 'unnamed-person' },
      },
      {
        source: 'A spokesman for the Sarovian defence ministry',
        cue: 'denied',
        content: ['that Sarovia runs any workshops near Tolvan'],
        act: 'deny',
        claimant: { name: 'the Sarovian defence ministry', kind: 'government' },
      },
    ],
    claims: [
      {
        relation: 'operates-site',
        arguments: site,
        evidence: 'Sarovia has set up rocket workshops near the town of Tolvan',
        chain: ['a0', 'a1', 'a2'],
      },
      {
        relation: 'transfers',
        arguments: { actor: 'Sarovia', recipient: 'Meren Front' },
        evidence: 'supplies the Meren Front from them',
        chain: ['a0', 'a1', 'a2'],
      },
      {
        relation: 'holds',
        arguments: { actor: 'Meren Front', item: 'rockets' },
        evidence: 'The Front now holds over 12,000 rockets',
        quantity: 0,
        chain: [],
      },
      {
        relation: 'operates-site',
        arguments: site,
        evidence: 'Sarovia runs any workshops near Tolvan',
        factuality: 'CT-',
        chain: ['a4'],
      },
    ],
  },
  {
    file: 'denial.txt',
    outlet: 'The Elenian Post',
    title: 'No workshops at Tolvan, ministry insists',
    publishedAt: '2024-03-07',
    text: denial,
    zones: [['title', 'No workshops at Tolvan, ministry insists']],
    places: ground,
    entities: parties({
      Sarovia: ['Sarovia'],
      'Meren Front': ['Meren Front'],
      Tolvan: ['Tolvan'],
      'Darric Voss': ['Colonel Darric Voss'],
      'Tamsin Oake': ['Tamsin Oake'],
    }),
    quantities: [{ text: 'about 15,000 missiles', value: 15000, bound: 'about', counted: 'missiles' }],
    attributions: [
      {
        source: 'the spokesman, Colonel Darric Voss',
        cue: 'told reporters',
        content: ['“There are no workshops near Tolvan,”', '“Sarovia does not supply the Meren Front.”'],
        act: 'deny',
        claimant: { name: 'Darric Voss', kind: 'named-person' },
      },
      {
        source: 'Elenia’s interior minister, Tamsin Oake',
        cue: 'said Sarovia'.slice(0, 4),
        content: [
          'Sarovia has set up rocket workshops near Tolvan and that the Meren Front holds about 15,000 missiles',
        ],
        act: 'accuse',
        claimant: { name: 'Tamsin Oake', kind: 'named-person' },
      },
    ],
    claims: [
      {
        relation: 'operates-site',
        arguments: { ...site, facility: 'rocket workshops' },
        evidence: 'There are no workshops near Tolvan',
        factuality: 'CT-',
        chain: ['a0'],
      },
      {
        relation: 'transfers',
        arguments: { actor: 'Sarovia', recipient: 'Meren Front' },
        evidence: 'Sarovia does not supply the Meren Front',
        factuality: 'CT-',
        chain: ['a0'],
      },
      {
        relation: 'operates-site',
        arguments: site,
        evidence: 'Sarovia has set up rocket workshops near Tolvan',
        chain: ['a1'],
      },
      {
        relation: 'holds',
        arguments: { actor: 'Meren Front', item: 'missiles' },
        evidence: 'the Meren Front holds about 15,000 missiles',
        quantity: 0,
        chain: ['a1'],
      },
    ],
  },
  {
    file: 'echo.txt',
    outlet: 'Coastal Wire',
    title: 'Report: rockets made at Tolvan',
    publishedAt: '2024-03-05',
    text: echo,
    zones: [['title', 'Report: rockets made at Tolvan']],
    places: ground,
    entities: parties({ Sarovia: ['Sarovia'], Tolvan: ['Tolvan'], 'Daily Lantern': ['Daily Lantern'] }),
    attributions: [
      {
        source: 'The Daily Lantern',
        cue: 'reported',
        content: ['that Sarovia has set up rocket workshops near Tolvan'],
        act: 'report',
        claimant: { name: 'Daily Lantern', kind: 'media' },
      },
    ],
    claims: [
      {
        relation: 'operates-site',
        arguments: site,
        evidence: 'Sarovia has set up rocket workshops near Tolvan',
        factuality: 'PR+',
        chain: ['a0'],
      },
    ],
  },
  {
    file: 'workshops-corrected.txt',
    outlet: 'Kordun Herald',
    title: 'Sarovia runs rocket workshops near Tolvan, officer says',
    publishedAt: '2024-03-04',
    url: 'https://herald.example/workshops',
    text: corrected,
    zones: [['title', 'Sarovia runs rocket workshops near Tolvan, officer says']],
  },
  { file: 'bericht.txt', outlet: 'Nordblatt', publishedAt: '2024-03-08', text: foreign, zones: [], unread: true },
  {
    file: 'hostile.txt',
    title: '<b>Reversed \u202Eeltit\u202C</b>',
    text: hostile,
    zones: [],
    url: 'javascript:alert(1)',
  },
  {
    file: 'long.txt',
    outlet: 'Kordun Herald',
    title: 'Inquiry ends',
    publishedAt: '2024-05-20',
    text: long,
    zones: [['title', 'Inquiry ends']],
    places: ground,
    entities: parties({ Elenia: ['Elenia'], 'Meren Front': ['Meren Front'], 'Port Halden': ['Port Halden'] }),
    attributions: [
      {
        source: 'the committee found'.slice(0, 13),
        cue: 'found',
        content: ['that Elenia trains the Meren Front at Port Halden'],
        act: 'assess',
        claimant: { name: 'the committee', kind: 'organization' },
      },
    ],
    claims: [
      {
        relation: 'trains',
        arguments: { actor: 'Elenia', recipient: 'Meren Front', place: 'Port Halden' },
        evidence: 'Elenia trains the Meren Front at Port Halden',
        chain: ['a0'],
      },
    ],
  },
]
