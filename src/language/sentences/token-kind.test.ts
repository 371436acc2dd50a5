import { expect, test } from 'vitest'
import { TOKEN_KIND, tokenKind } from './token-kind.ts'

test.each([
  ['Harbour', 'title'],
  ['NOTICE', 'capitals'],
  ['K', 'initial'],
  ['quay', 'small'],
  ['14', 'figure'],
  ['?!', 'ending'],
  ['----', 'rule'],
  ['mira.costa@port.example', 'address'],
  ['www.port.example', 'address'],
  ['(', 'mark'],
] as const)('%s is of the kind %s', (token, kind) => {
  expect(tokenKind(`x${token}y`, 1, 1 + token.length)).toBe(TOKEN_KIND[kind])
})
