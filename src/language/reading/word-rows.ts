import { hashText } from '../../learning/index.ts'
import { wordShape } from '../tags/word-shape.ts'

/** Rows that pieces of words are hashed into; a power of two. */
export const PIECE_ROWS = 1 << 15
/** Words longer than this are told by their first characters. */
const LONGEST = 24

/** The hash under which the vocabulary knows a word: lower case, digits alike, plain apostrophes. */
export function vocabularyHash(written: string): number {
  return hashText(plainForm(written))
}

function plainForm(written: string): string {
  const form = written.length > LONGEST ? written.slice(0, LONGEST) : written
  return form.toLowerCase().replaceAll('’', "'").replace(/\d/g, '0')
}

/**
 * Rows of a word's pieces: the word as written, its shape, its first and last characters, and all runs of three and four
 * characters with marks at both ends (Bojanowski et al. 2017).
 */
export function piecesOf(written: string): number[] {
  const plain = plainForm(written)
  const shape = wordShape(written.slice(0, LONGEST), 0, Math.min(LONGEST, written.length))
  const rows = [rowOf(1, hashText(written.slice(0, LONGEST))), rowOf(2, shape)]
  for (let length = 1; length <= 4 && length <= plain.length; length++) {
    rows.push(rowOf(2 + length, hashText(plain, plain.length - length)))
    if (length <= 3) rows.push(rowOf(6 + length, hashText(plain, 0, length)))
  }
  const marked = `<${plain}>`
  for (let length = 3; length <= 4; length++) {
    for (let at = 0; at + length <= marked.length; at++) rows.push(rowOf(10, hashText(marked, at, at + length)))
  }
  return rows
}

function rowOf(kind: number, hash: number): number {
  const mixed = Math.imul(hash ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) & (PIECE_ROWS - 1)
}
