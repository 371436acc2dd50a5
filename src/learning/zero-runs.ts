/** Longest run of zeros one pair of bytes stands for. */
const LONGEST_RUN = 255

/** Bytes with every run of zeros written as a zero and its length: trained tables are mostly zeros. */
export function packZeros(bytes: Uint8Array): Uint8Array {
  const packed = new Uint8Array(bytes.length * 2)
  let size = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++]!
    packed[size++] = byte
    if (byte !== 0) continue
    let run = 1
    while (run < LONGEST_RUN && at < bytes.length && bytes[at] === 0) {
      run++
      at++
    }
    packed[size++] = run
  }
  return packed.slice(0, size)
}

/** Undoes `packZeros`. Throws a RangeError when the result is not `length` bytes long. */
export function unpackZeros(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  let size = 0
  for (let at = 0; at < packed.length; at++) {
    const byte = packed[at]!
    if (byte === 0) size += packed[++at] ?? length + 1
    else bytes[size++] = byte
  }
  if (size !== length) throw new RangeError('packed array has the wrong length')
  return bytes
}
