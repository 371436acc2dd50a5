import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32Of } from './crc32.ts'
import { deflateRawSync, gzipSync } from 'node:zlib'

const sentence = 'The port of Sella reopened on Thursday after a storm, officials said. '

/** Writes the hostile folder and returns it. Everything is made here: nothing hostile is kept in the repository. */
export function writeHostileFolder(root: string): string {
  const folder = join(root, 'hostile')
  mkdirSync(join(folder, 'loop'), { recursive: true })
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content)
  write('a-good.txt', `Port reopens after storm\n\n${sentence.repeat(5)}\n`)
  write('binary.txt', Uint8Array.from({ length: 5000 }, (_, i) => (i * 37) % 251))
  write('bomb.zip', zipOf([['zeros.txt', Buffer.alloc(50 * 1024 * 1024)]]))
  write('cut.pdf', pdf().subarray(0, 300))
  write('cut.warc', warc().subarray(0, -40))
  write('cut.zip', zipOf([['one.txt', Buffer.from(sentence.repeat(4))], ['two.txt', Buffer.from(sentence.repeat(9))]]).subarray(0, -60))
  write('deep.html', `<html><head><script>throw new Error('ran')</script></head><body>${'<div>'.repeat(100_000)}<p>${sentence.repeat(3)}</p><script>document.title = 'ran'</script></body></html>`)
  write('empty.txt', '')
  write('encrypted.pdf', encryptedPdf())
  write('entities.xml', `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title><item><title>x</title><description>&b;</description></item></channel></rss>`)
  write('gzip-bomb.txt.gz', gzipSync(Buffer.alloc(80 * 1024 * 1024)))
  write('line.txt', sentence.repeat(Math.ceil(10_000_000 / sentence.length)))
  symlinkSync('..', join(folder, 'loop', 'back'))
  symlinkSync('round', join(folder, 'round'))
  write('utf16.txt', Buffer.from(`Port reopens after storm\n\n${sentence.repeat(5)}\n`, 'utf16le'))
  write('z-good.txt', `Mayor resigns over harbour plan\n\n${sentence.repeat(4)}\n`)
  return folder
}

/** A ZIP of deflated files. */
export function zipOf(files: readonly (readonly [string, Uint8Array])[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of files) {
    const packed = deflateRawSync(content)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32Of(content), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(content.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, Buffer.from(name), packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, rest, Buffer.from(name)]))
    parts.push(local)
    at += local.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

/** A PDF of one page, written by hand; with `trailer`, more keys in its trailer. */
function pdf(trailer = ''): Buffer {
  const stream = `BT /F1 12 Tf 40 700 Td (${sentence}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = text.length
  text += `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A PDF that says it is locked with a password nobody gave. */
function encryptedPdf(): Buffer {
  const key = `<${'ab'.repeat(32)}>`
  return pdf(`/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /O ${key} /U ${key} /P -44 >>`)
}

function warc(): Buffer {
  const page = `<html><head><title>Port reopens after storm</title></head><body><p>${sentence.repeat(6)}</p></body></html>`
  const record = (number: number) => {
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}`
    return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://coast.example/${number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${block.length}\r\n\r\n${block}\r\n\r\n`
  }
  return Buffer.from(record(1) + record(2), 'latin1')
}
