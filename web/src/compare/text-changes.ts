import { diffLines, diffWordsWithSpace } from 'diff'

/** A stretch that both texts have, or one of them alone. */
export interface Stretch {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** Longest search for the words that changed; after it whole lines are compared. */
const WORDS_MS = 1500

/** What changed from one text to another, in order: `same` and `gone` make the one, `same` and `new` the other. */
export function textChanges(before: string, after: string): readonly Stretch[] {
  const parts = diffWordsWithSpace(before, after, { timeout: WORDS_MS }) ?? diffLines(before, after)
  return joined(
    parts.map(({ value, added, removed }) => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value })),
  )
}

/** A mark or a little word alone between two changes belongs to them: words written anew read as one change. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const made: Stretch[] = []
  let [gone, fresh] = ['', '']
  const close = () => {
    if (gone !== '') made.push({ kind: 'gone', text: gone })
    if (fresh !== '') made.push({ kind: 'new', text: fresh })
    gone = ''
    fresh = ''
  }
  stretches.forEach((stretch, i) => {
    const isBetween = gone !== '' && fresh !== '' && stretches[i + 1] !== undefined && stretches[i + 1]!.kind !== 'same'
    if (stretch.kind === 'gone') gone += stretch.text
    else if (stretch.kind === 'new') fresh += stretch.text
    else if (isBetween && /^[^\n]{1,6}$/.test(stretch.text)) {
      gone += stretch.text
      fresh += stretch.text
    } else {
      close()
      made.push(stretch)
    }
  })
  close()
  return made
}

/** The stretches with long unchanged ones cut in the middle: `hidden` is what is left out. */
export function folded(
  stretches: readonly Stretch[],
  around: number,
): readonly (Stretch & { readonly hidden?: string })[] {
  return stretches.flatMap((stretch, i): readonly (Stretch & { readonly hidden?: string })[] => {
    const { kind, text } = stretch
    if (kind !== 'same' || text.length < 4 * around) return [stretch]
    const head = i === 0 ? 0 : breakAfter(text, around)
    const tail = i === stretches.length - 1 ? text.length : breakAfter(text, text.length - around)
    return [
      { kind, text: text.slice(0, head) },
      { kind, text: '', hidden: text.slice(head, tail) },
      { kind, text: text.slice(tail) },
    ].filter((part) => part.text !== '' || part.hidden)
  })
}

/** The first space at or after a place, so that no word is cut. */
function breakAfter(text: string, at: number): number {
  const space = text.slice(at).search(/\s/)
  return space < 0 ? text.length : at + space
}
