import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readToponyms } from './toponym-corpora.ts'

/** A folder of corpora with one file of toponyms, of our own making. */
function folderWith(file: string, xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-toponyms-'))
  mkdirSync(join(folder, 'geoparsing'))
  writeFileSync(join(folder, 'geoparsing', file), gzipSync(xml))
  return folder
}

test('toponyms are read with their points, and moved to where they stand', () => {
  const toponym = (phrase: string, start: number, point = '') =>
    `<toponym><start>${start}</start><end>0</end><phrase>${phrase}</phrase>${point}</toponym>`
  const folder = folderWith(
    'TR-News.xml.gz',
    `<articles><article docid="7"><url> http://vorn.test/1 </url>
<text><![CDATA[Vorn & Orr lie by Vorn.]]></text>
<toponyms>${toponym('Vorn', 0, '<lat>1.5</lat><lon>-2</lon>')}${toponym('Orr', 8)}${toponym('Vorn', 90)}</toponyms></article></articles>`,
  )
  expect(readToponyms(folder, 'TR-News')).toEqual([
    {
      id: '7',
      url: 'http://vorn.test/1',
      text: 'Vorn & Orr lie by Vorn.',
      spans: [
        { start: 0, end: 4, latitude: 1.5, longitude: -2 },
        { start: 7, end: 10 },
      ],
    },
  ])
})

test('GeoVirus has locations, and counts from 1', () => {
  const folder = folderWith(
    'GeoVirus.xml.gz',
    `<articles><article><source>http://vorn.test/2</source><text>In Vorn.</text><locations>
<location><name>Vorn</name><start>4</start><end>8</end><lat>3</lat><lon>4</lon></location></locations></article></articles>`,
  )
  expect(readToponyms(folder, 'GeoVirus')).toEqual([
    {
      id: '0',
      url: 'http://vorn.test/2',
      text: 'In Vorn.',
      spans: [{ start: 3, end: 7, latitude: 3, longitude: 4 }],
    },
  ])
})
