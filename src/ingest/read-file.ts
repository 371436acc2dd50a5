import { closeSync, createReadStream, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { issue, type Result } from '../schema/index.ts'
import { failureOf } from './input-files.ts'

/** The bytes of a file, at most `limit`. `listed` tells that a folder named it before: when it is gone now, it vanished. */
export async function readFileBytes(path: string, limit: number, listed: boolean): Promise<Result<Uint8Array>> {
  try {
    // Asked before opening: to open a pipe that nobody writes to would block for ever.
    if (!statSync(path).isFile()) return await readPipe(path, limit, listed)
    const descriptor = openSync(path, 'r')
    try {
      const stats = fstatSync(descriptor)
      if (stats.size > limit) return { ok: false, issue: issue('INPUT_TOO_LARGE', { input: path, limit }) }
      return { ok: true, value: readWhole(descriptor, stats.size) }
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    const { code, reason } = failureOf(error)
    const gone = code === 'INPUT_NOT_FOUND' && listed
    return { ok: false, issue: issue(gone ? 'INPUT_VANISHED' : code, { input: path, reason }) }
  }
}

function readWhole(descriptor: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size)
  let length = 0
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null)
    if (read === 0) break
    length += read
  }
  return length === size ? bytes : bytes.subarray(0, length)
}

/** A pipe or device is read only when it was named outright; in a folder it could block for ever. */
async function readPipe(path: string, limit: number, listed: boolean): Promise<Result<Uint8Array>> {
  if (listed)
    return { ok: false, issue: issue('INPUT_UNREADABLE', { input: path, reason: 'it is not a regular file' }) }
  return readStream(createReadStream(path), path, limit)
}

/** All bytes of a stream, at most `limit`. */
export async function readStream(
  stream: AsyncIterable<Uint8Array>,
  input: string,
  limit: number,
): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    length += chunk.length
    if (length > limit) return { ok: false, issue: issue('INPUT_TOO_LARGE', { input, limit }) }
    chunks.push(chunk)
  }
  return { ok: true, value: Buffer.concat(chunks, length) }
}
