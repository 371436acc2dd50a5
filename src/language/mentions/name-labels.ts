/** Types of names the sequence model tells apart: those of the en-worldwide-newswire corpus. */
export const NAME_TYPES = [
  'Person',
  'Organization',
  'Location',
  'Facility',
  'NORP',
  'Misc',
  'Product',
  'Date',
  'Money',
] as const
export type NameType = (typeof NAME_TYPES)[number]

/** Labels: 0 outside; then for each type begin, inside, end, single (BIOES). */
export const LABEL_COUNT = 1 + NAME_TYPES.length * 4
export const BEGIN = 0
export const INSIDE = 1
export const END = 2
export const SINGLE = 3

/** The label of `type` at `position` (BEGIN, INSIDE, END, SINGLE). */
export function labelOf(type: NameType, position: number): number {
  return 1 + NAME_TYPES.indexOf(type) * 4 + position
}

/** A name as tagged: tokens [first, end). */
export interface TaggedName {
  readonly first: number
  readonly end: number
  readonly type: NameType
}

/** Labels of `length` tokens in which `names` stand. */
export function labelsOf(names: readonly TaggedName[], length: number): Int32Array {
  const labels = new Int32Array(length)
  for (const { first, end, type } of names) {
    if (end - first === 1) labels[first] = labelOf(type, SINGLE)
    else for (let i = first; i < end; i++) labels[i] = labelOf(type, i === first ? BEGIN : i === end - 1 ? END : INSIDE)
  }
  return labels
}

/** The names that a label sequence spells out; a sequence that breaks off gives what it has. */
export function namesOf(labels: Int32Array): TaggedName[] {
  const names: TaggedName[] = []
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!
    if (label === 0) continue
    const kind = (label - 1) >> 2
    let end = i + 1
    if (((label - 1) & 3) !== SINGLE) while (end < labels.length && continues(labels[end]!, kind)) end++
    names.push({ first: i, end, type: NAME_TYPES[kind]! })
    i = end - 1
  }
  return names
}

function continues(label: number, kind: number): boolean {
  if (label === 0 || (label - 1) >> 2 !== kind) return false
  const position = (label - 1) & 3
  return position === INSIDE || position === END
}

/** Transition scores that forbid what BIOES forbids: rows are previous labels, the last row is the start of a sentence. */
export function emptyTransitions(): Float32Array {
  const table = new Float32Array((LABEL_COUNT + 1) * LABEL_COUNT)
  for (let from = 0; from <= LABEL_COUNT; from++) {
    for (let to = 0; to < LABEL_COUNT; to++) {
      if (!follows(from, to)) table[from * LABEL_COUNT + to] = Number.NEGATIVE_INFINITY
    }
  }
  return table
}

function follows(from: number, to: number): boolean {
  const open = from !== 0 && from !== LABEL_COUNT && ((from - 1) & 3) <= INSIDE
  const inner = to !== 0 && [INSIDE, END].includes((to - 1) & 3)
  if (open !== inner) return false
  return !open || (from - 1) >> 2 === (to - 1) >> 2
}
