import { ROLE_LABELS, type RoleLabel } from '../../claims/index.ts'
import { readCorpus } from '../corpora.ts'
import { readEwt } from '../syntax/treebanks.ts'

/** A predicate of gold with the heads of its arguments, as places in the raw text of the document. */
export interface GoldFrame {
  readonly predicate: number
  readonly roles: readonly { readonly at: number; readonly label: RoleLabel }[]
  /** Where relative pronouns and the parts of discontinuous arguments stand: neither right nor wrong. */
  readonly open: readonly number[]
}

/** A document of the treebank with its frames. */
export interface RoleText {
  readonly id: string
  readonly text: string
  readonly frames: readonly GoldFrame[]
}

interface Row {
  readonly tokens: readonly string[]
  readonly frames: readonly { readonly pred: number; readonly args: readonly (readonly [string, number, number])[] }[]
}

/** PropBank's roles on the documents of UD English EWT; the head of an argument is the word of it that hangs highest in the gold tree. */
export function readPropbank(corpora: string, part: 'train' | 'dev'): RoleText[] {
  const rows = new Map<string, Row>()
  for (const line of readCorpus(corpora, `propbank-ewt/propbank-ewt-${part}.jsonl.gz`).split('\n')) {
    if (line === '') continue
    const row = JSON.parse(line) as Row
    rows.set(row.tokens.join(' '), row)
  }
  return readEwt(corpora, part).map(({ id, text, sentences }) => {
    const frames = sentences.flatMap((words) => {
      const row = rows.get(words.map(({ form }) => form).join(' '))
      const headOf = (start: number, end: number): number => {
        for (let i = start; i <= end; i++) {
          const { head, upos } = words[i]!
          if ((head < start || head > end) && upos !== 'PUNCT') return words[i]!.start
        }
        return words[start]!.start
      }
      return (row?.frames ?? []).map(({ pred, args }): GoldFrame => {
        const roles: { at: number; label: RoleLabel }[] = []
        const open: number[] = []
        for (const [name, start, end] of args) {
          const label = labelOf(name)
          if (/^[RC]-/.test(name)) open.push(headOf(start, end))
          else if (label) roles.push({ at: headOf(start, end), label })
        }
        return { predicate: words[pred]!.start, roles, open }
      })
    })
    return { id, text, frames }
  })
}

/** What a label of PropBank is among ours; undefined for what tells of no argument. */
function labelOf(name: string): RoleLabel | undefined {
  const label = LABELS.get(name) ?? (/^ARG[3-6A]$/.test(name) ? 'A3' : undefined)
  return label ?? (/^ARGM-(?:ADV|DIS|EXT|COM|PRD|REC)$/.test(name) ? 'ADV' : undefined)
}

const LABELS = new Map<string, RoleLabel>([
  ['ARG0', 'A0'],
  ['ARG1', 'A1'],
  ['ARG1-DSP', 'A1'],
  ['ARG2', 'A2'],
  ['ARGM-GOL', 'DIR'],
  ['ARGM-CAU', 'PRP'],
  ...ROLE_LABELS.slice(5).map((label) => [`ARGM-${label}`, label] as const),
])
