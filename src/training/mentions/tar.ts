import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** Files of a .tgz as path and text, in archive order (ustar; long names of GNU tar are followed). */
export function readTar(path: string): { readonly path: string; readonly text: string }[] {
  const bytes = gunzipSync(readFileSync(path))
  const files: { path: string; text: string }[] = []
  let longName = ''
  for (let at = 0; at + 512 <= bytes.length; ) {
    const field = (from: number, length: number): string => {
      const raw = bytes.subarray(at + from, at + from + length)
      const zero = raw.indexOf(0)
      return raw.subarray(0, zero < 0 ? length : zero).toString('utf8')
    }
    const name = field(0, 100)
    if (name === '') break
    const size = Number.parseInt(field(124, 12).trim() || '0', 8)
    const kind = field(156, 1)
    const body = bytes.subarray(at + 512, at + 512 + size)
    if (kind === 'L') longName = body.toString('utf8').replace(/\0+$/, '')
    else {
      const prefix = field(345, 155)
      if (kind === '0' || kind === '') {
        files.push({ path: longName || (prefix ? `${prefix}/${name}` : name), text: body.toString('utf8') })
      }
      longName = ''
    }
    at += 512 + Math.ceil(size / 512) * 512
  }
  return files
}
