import { expect, test } from 'vitest'
import { documentFromText } from '../../ingest/index.ts'
import { extract } from '../../pipeline.ts'
import { loadResources } from '../../resources/index.ts'

const resources = loadResources()
const offices = (text: string): readonly string[] =>
  extract(documentFromText(text, 'example.txt'), resources)
    .claims.filter((claim) => claim.relation === 'holds-office')
    .map((claim) =>
      ['actor', 'office', 'organization']
        .map((role) => claim.arguments.find((one) => one.role === role)?.text)
        .join('/'),
    )

test.each([
  ['Meldan Defence Minister Joren Harker spoke.', 'Joren Harker/Defence Minister/Meldan'],
  ['VLF spokesman Paul Lane spoke.', 'Paul Lane/spokesman/VLF'],
  ['House Speaker Anna Marsh spoke.', 'Anna Marsh/House Speaker/House'],
  [
    "Its spies met the Velmar Islands' former foreign secretary, Anna Marsh.",
    'Anna Marsh/foreign secretary/Velmar Islands',
  ],
  ["Hizb al-Dahab's chief, Sheikh Karim Nasri, spoke.", 'Karim Nasri/chief/Hizb al-Dahab'],
  [
    'The blast killed the deputy commander of Kataib al-Dahab, Abu Samir al-Talmi.',
    'Abu Samir al-Talmi/deputy commander/Kataib al-Dahab',
  ],
  ['The Chief of the General Staff, General Paul Lane, spoke.', 'Paul Lane/Chief/General Staff'],
  ['Paul Lane, the head of United Nations relief operations, spoke.', 'Paul Lane/head/United Nations'],
  ['The letter came from its Deputy Foreign Minister, Mr Paul Lane.', 'Paul Lane/Deputy Foreign Minister/its'],
  ['The kingdom sent its intelligence chief, General Paul Lane, to the port.', 'Paul Lane/intelligence chief/its'],
  [
    'Anna Marsh, the Osk-based deputy minister of the caretaker government, spoke.',
    'Anna Marsh/deputy minister/caretaker government',
  ],
] as const)('an office is held for whoever stands beside it: %s', (text, office) => {
  expect(offices(text)).toContain(office)
})

test.each([
  ['Prime Minister Anna Marsh spoke.', 'Anna Marsh/Prime Minister/'],
  ['PRIME MINISTER Anna Marsh spoke.', 'Anna Marsh/PRIME MINISTER/'],
  ['Republican Senator Anna Marsh spoke.', 'Anna Marsh/Senator/'],
  ['Congressman Paul Lane spoke.', 'Paul Lane/Congressman/'],
] as const)('words of an office name nobody: %s', (text, office) => {
  expect(offices(text)).toEqual([office])
})
