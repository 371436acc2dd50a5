import type { Tokens } from '../../schema/index.ts'

/** The arrays of a tree that a mend may write. */
export interface TreeDraft {
  readonly tag: Uint8Array
  readonly head: Int32Array
  readonly dependency: Uint8Array
}

/** A tree of its own, to be mended. */
export function draftOf({ tag, head, dependency }: Tokens): TreeDraft {
  return { tag: tag.slice(), head: head.slice(), dependency: dependency.slice() }
}
