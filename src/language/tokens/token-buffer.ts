/** Token offsets while they are found: parallel arrays that grow. */
export interface TokenBuffer {
  start: Int32Array
  end: Int32Array
  length: number
}

export function createTokenBuffer(expected = 1024): TokenBuffer {
  return { start: new Int32Array(expected), end: new Int32Array(expected), length: 0 }
}

/** Adds the token [start, end). */
export function pushToken(buffer: TokenBuffer, start: number, end: number): void {
  if (buffer.length === buffer.start.length) {
    const size = buffer.length * 2
    const [starts, ends] = [buffer.start, buffer.end]
    buffer.start = new Int32Array(size)
    buffer.start.set(starts)
    buffer.end = new Int32Array(size)
    buffer.end.set(ends)
  }
  buffer.start[buffer.length] = start
  buffer.end[buffer.length] = end
  buffer.length++
}
