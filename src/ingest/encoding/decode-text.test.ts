import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'
import { repairMojibake } from './mojibake.ts'

const codes = (bytes: Uint8Array, announced?: string) =>
  decodeText(bytes, 'a', announced).issues.map(({ code }) => code)

test('UTF-8, with or without mark, is read without a note', () => {
  expect(decodeText(Buffer.from('Zürich’s'), 'a')).toEqual({ text: 'Zürich’s', issues: [] })
  expect(decodeText(Buffer.from('\ufeffZürich'), 'a').text).toBe('Zürich')
})

test('UTF-16 is read by its mark, and without one by its zeros', () => {
  expect(decodeText(Buffer.from('\ufeffThe port', 'utf16le'), 'a').text).toBe('The port')
  expect(decodeText(iconv.encode('The port is closed', 'utf-16be'), 'a')).toMatchObject({ text: 'The port is closed' })
})

test('an encoding that is announced is believed unless the bytes are UTF-8', () => {
  const bytes = iconv.encode('Порт закрыт', 'koi8-r')
  expect(decodeText(bytes, 'a', 'koi8-r')).toEqual({ text: 'Порт закрыт', issues: [] })
  expect(decodeText(Buffer.from('Zürich'), 'a', 'koi8-r').text).toBe('Zürich')
})

test('an encoding that is not announced is guessed and noted', () => {
  const text = 'Порт Селлы закрыт из-за шторма, сообщили власти в понедельник. '.repeat(4)
  expect(decodeText(iconv.encode(text, 'win1251'), 'a').text).toBe(text)
  expect(codes(iconv.encode('The mayor’s “plan”', 'win1252'))).toEqual(['ENCODING_GUESSED'])
  expect(decodeText(iconv.encode('The mayor’s “plan”', 'win1252'), 'a').text).toBe('The mayor’s “plan”')
})

test('a damaged byte does not turn a UTF-8 text into another encoding', () => {
  const bytes = Buffer.concat([Buffer.from('Zürich’s “old” bridge – '), Buffer.from([0xff]), Buffer.from(' é')])
  expect(decodeText(bytes, 'a').text).toContain('Zürich’s “old” bridge – ')
})

test('UTF-8 read as windows-1252 is repaired, once and twice over, and noted', () => {
  const misread = (text: string) => iconv.decode(Buffer.from(text), 'win1252')
  expect(repairMojibake(misread('the mayor’s “plan” – café'))).toMatchObject({ text: 'the mayor’s “plan” – café' })
  expect(repairMojibake(misread(misread('the mayor’s plan'))).text).toBe('the mayor’s plan')
  expect(codes(Buffer.from(misread('the mayor’s plan')))).toEqual(['ENCODING_REPAIRED'])
})

test('text that was decoded well is left alone', () => {
  for (const text of ['Ângela said “ÃO”', '“Été” – naïve café’s', 'Порт закрыт', 'Ñandú × 3', '10 °C ± 2'])
    expect(repairMojibake(text)).toEqual({ text, count: 0 })
})
