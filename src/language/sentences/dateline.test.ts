import { expect, it } from 'vitest'
import { datelineEnd } from './dateline.ts'

it.each([
  ['PORT SELLA — ', 'The army shelled the port.'],
  ['SELLA, Velmark (Coast Wire) - ', 'Gunmen stormed the port.'],
  ['Sella, Velmark (CW) -- ', 'Gunmen stormed the port.'],
  ['SELLA, Aug. 27 (Coast Wire) – ', '“No one was there,” she said.'],
  ['Dec 29 (Coast Wire) - ', 'Brannoch shelled the port.'],
  ['', 'Velmark — The army shelled the port.'],
  ['', 'The army — Velmark’s own — shelled the port.'],
  ['', 'KALK-9 missiles hit the port.'],
])('“%s” opens a paragraph as its dateline, and no more does', (dateline, rest) => {
  const text = `Before.\n${dateline}${rest}`
  expect(datelineEnd(text, 8, text.length)).toBe(dateline === '' ? -1 : 8 + dateline.length)
})
