/** One thing wrong with the files of a pack. Codes are those of the error table. */
export interface PackProblem {
  readonly code: 'PACK_INVALID' | 'PACK_NAME_UNKNOWN' | 'PACK_ENTRY_REPEATED'
  readonly pack: string
  /** Path in the pack. */
  readonly file: string
  /** Line in the file, from 1; absent where no single line is at fault. */
  readonly line?: number
  readonly reason: string
}

/** Where a problem is, as `file` or `file:line`. */
export function placeOf({ file, line }: Pick<PackProblem, 'file' | 'line'>): string {
  return line === undefined ? file : `${file}:${line}`
}
