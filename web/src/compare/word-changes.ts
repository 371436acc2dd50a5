import { diffWordsWithSpace } from 'diff'

/** A stretch that both texts have, or one of them alone. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longest search for the words that changed in one paragraph; after it the whole of it counts as written anew. */
const WORDS_MS = 500

/**
 * What changed within a paragraph, in order: `same` and `gone` make the one, `same` and `new` the other. Words that stayed between two longer changes are
 * counted in with them, so that a sentence written anew reads as one change (the semantic clean-up of diff-match-patch).
 */
export function wordChanges(before: string, after: string): readonly Stretch[] {
  const parts = diffWordsWithSpace(before, after, { timeout: WORDS_MS })
  if (!parts) return written({ gone: before, fresh: after })
  const edits: Edit[] = [{ gone: '', fresh: '', same: '' }]
  for (const { value, added, removed } of parts) {
    const last = edits.at(-1)!
    if (!added && !removed) last.same += value
    else {
      const open = last.same === '' ? last : { gone: '', fresh: '', same: '' }
      if (open !== last) edits.push(open)
      if (added) open.fresh += value
      else open.gone += value
    }
  }
  return joined(edits).flatMap((edit) => [...written(edit), ...stretch('same', edit.same)])
}

/** What was taken out and put in at one place, and what follows unchanged. */
interface Edit {
  gone: string
  fresh: string
  same: string
}

/** Joins two edits where fewer letters stand between them than either changed, from the left, going back after each. */
function joined(edits: readonly Edit[]): readonly Edit[] {
  const made: Edit[] = []
  for (const edit of edits) {
    let next = { ...edit }
    for (let last = made.at(-1); last && last.same.length <= Math.min(size(last), size(next)); last = made.at(-1)) {
      made.pop()
      next = { gone: last.gone + last.same + next.gone, fresh: last.fresh + last.same + next.fresh, same: next.same }
    }
    made.push(next)
  }
  return made
}

const size = ({ gone, fresh }: Edit) => Math.max(gone.length, fresh.length)

/** Spaces at the edges of a change that both sides have are no part of it. */
function written({ gone, fresh }: Pick<Edit, 'gone' | 'fresh'>): readonly Stretch[] {
  const [head, tail] =
    gone === '' || fresh === '' ? ['', ''] : [sharedSpace(gone, fresh, 1), sharedSpace(gone, fresh, -1)]
  const inner = (text: string) => text.slice(head.length, text.length - tail.length)
  return [
    ...stretch('same', head),
    ...stretch('gone', inner(gone)),
    ...stretch('new', inner(fresh)),
    ...stretch('same', tail),
  ]
}

function sharedSpace(a: string, b: string, from: 1 | -1): string {
  const shortest = Math.min(a.length, b.length)
  let length = 0
  const at = (text: string) => text.at(from === 1 ? length : -1 - length)!
  while (length < shortest - 1 && at(a) === at(b) && /\s/.test(at(a))) length++
  return from === 1 ? a.slice(0, length) : a.slice(a.length - length)
}

function stretch(kind: Stretch['kind'], text: string): readonly Stretch[] {
  return text === '' ? [] : [{ kind, text }]
}
