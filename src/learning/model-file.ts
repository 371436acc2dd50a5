import { packZeros, unpackZeros } from './zero-runs.ts'

const MAGIC = 0x48534d31 // "HSM1"
const kinds = { i8: Int8Array, u8: Uint8Array, i16: Int16Array, i32: Int32Array, u32: Uint32Array, f32: Float32Array }
type Kind = keyof typeof kinds

/** The arrays a model file can hold. */
export type ModelArray = Int8Array | Uint8Array | Int16Array | Int32Array | Uint32Array | Float32Array

interface Section {
  readonly name: string
  readonly kind: Kind
  readonly length: number
  /** Bytes in the file when its zeros are packed. */
  readonly packed?: number
}

/** What a model file holds: settings that are plain JSON, and named arrays. */
export interface ModelFile {
  readonly settings: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, ModelArray>>
}

/**
 * Writes a ModelFile: magic, length of a JSON header, the header, then each array at a multiple of eight bytes. Arrays
 * that shrink by it have their zeros packed.
 */
export function encodeModel(file: ModelFile): Uint8Array {
  const bodies = Object.entries(file.arrays)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, array]) => {
      const plain = new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
      const packed = packZeros(plain)
      const isPacked = packed.length < plain.length
      const section: Section = {
        name,
        kind: kindOf(array),
        length: array.length,
        ...(isPacked && { packed: packed.length }),
      }
      return { section, body: isPacked ? packed : plain }
    })
  const sections = bodies.map(({ section }) => section)
  const header = new TextEncoder().encode(JSON.stringify({ settings: file.settings, sections }))
  const size = bodies.reduce((at, { body }) => align(at) + body.length, 8 + header.length)
  const bytes = new Uint8Array(align(size))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, MAGIC)
  view.setUint32(4, header.length)
  bytes.set(header, 8)
  let at = 8 + header.length
  for (const { body } of bodies) {
    at = align(at)
    bytes.set(body, at)
    at += body.length
  }
  return bytes
}

/** Reads what `encodeModel` wrote. Throws a RangeError on bytes that are no model file or are cut short. */
export function decodeModel(file: Uint8Array): ModelFile {
  // A Buffer's own slice would share its memory.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0) !== MAGIC) throw new RangeError('not a model file')
  const length = view.getUint32(4)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length))) as {
    settings: Record<string, unknown>
    sections: Section[]
  }
  const arrays: Record<string, ModelArray> = {}
  let at = 8 + length
  for (const { name, kind, length: items, packed } of header.sections) {
    const plainSize = items * kinds[kind].BYTES_PER_ELEMENT
    const size = packed ?? plainSize
    at = align(at)
    if (at + size > bytes.length) throw new RangeError('model file is cut short')
    // A copy, so that every array starts where its element size demands.
    const plain =
      packed === undefined ? bytes.slice(at, at + size) : unpackZeros(bytes.subarray(at, at + size), plainSize)
    arrays[name] = new kinds[kind](plain.buffer)
    at += size
  }
  return { settings: header.settings, arrays }
}

function kindOf(array: ModelArray): Kind {
  for (const kind of Object.keys(kinds) as Kind[]) if (array instanceof kinds[kind]) return kind
  throw new RangeError('no such kind of array')
}

function align(at: number): number {
  return Math.ceil(at / 8) * 8
}
