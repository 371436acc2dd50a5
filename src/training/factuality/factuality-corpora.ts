import { join } from 'node:path'
import { readTar } from '../mentions/tar.ts'

/** A sentence with the factuality that readers gave to some of its predicates, -3 (certainly not) to 3 (certainly so). */
export interface JudgedSentence {
  readonly text: string
  readonly targets: readonly { readonly start: number; readonly end: number; readonly label: number }[]
}

interface Row {
  readonly text: string
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[]
}

/** A part of UDS-IH2 (Rudinger et al. 2018) or MEANTIME (Minard et al. 2016), with its tokens written as running text. */
export function readFactuality(
  corpora: string,
  set: 'UDS_IH2' | 'MEANTIME',
  part: 'train' | 'dev',
): readonly JudgedSentence[] {
  const files = readTar(join(corpora, 'factuality', 'factuality-traindev.tgz'))
  const file = files.find(({ path }) => path.endsWith(`${set}/${part}.jsonl`))
  const lines = (file?.text ?? '').split('\n').filter((line) => line !== '')
  return lines.map((line) => running(JSON.parse(line) as Row))
}

const WRITTEN: Readonly<Record<string, string>> = { '``': '“', "''": '”', '-LRB-': '(', '-RRB-': ')' }
const TIGHT = /^([.,;:!?”)%]|n't|'(s|re|ve|ll|m|d)?)$/i

function running({ text, targets }: Row): JudgedSentence {
  const spans: { start: number; end: number }[] = []
  let written = ''
  for (const token of text.split(' ')) {
    const word = WRITTEN[token] ?? token
    if (written !== '' && !TIGHT.test(word) && !/[“(]$/.test(written)) written += ' '
    spans.push({ start: written.length, end: written.length + word.length })
    written += word
  }
  return {
    text: written,
    targets: targets.flatMap(({ span1, label }) => {
      const span = spans[span1[0]]
      return span ? [{ ...span, label }] : []
    }),
  }
}
