import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { readPropbank } from './propbank.ts'

/** "The crew that left sold boats", with its tree and one frame. */
const CONLLU = `# newdoc id = made-up
# sent_id = made-up-0001
1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\t_
2\tcrew\tcrew\tNOUN\tNN\t_\t5\tnsubj\t_\t_
3\tthat\tthat\tPRON\tWDT\t_\t4\tnsubj\t_\t_
4\tleft\tleave\tVERB\tVBD\t_\t2\tacl:relcl\t_\t_
5\tsold\tsell\tVERB\tVBD\t_\t0\troot\t_\t_
6\tboats\tboat\tNOUN\tNNS\t_\t5\tobj\t_\t_

`
const ROW = {
  sent_id: 'made-up-0001',
  tokens: ['The', 'crew', 'that', 'left', 'sold', 'boats'],
  frames: [
    {
      pred: 3,
      roleset: 'leave.01',
      args: [
        ['ARG0', 0, 1],
        ['R-ARG0', 2, 2],
        ['V', 3, 3],
      ],
    },
    {
      pred: 4,
      roleset: 'sell.01',
      args: [
        ['ARG0', 0, 3],
        ['V', 4, 4],
        ['ARG1', 5, 5],
        ['ARGM-LVB', 4, 4],
      ],
    },
  ],
}

test('an argument stands for the word of it that hangs highest; relative pronouns are left open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'propbank-'))
  try {
    for (const name of ['ud-ewt', 'propbank-ewt']) mkdirSync(join(folder, name))
    writeFileSync(join(folder, 'ud-ewt/en_ewt-ud-dev.conllu.gz'), gzipSync(CONLLU))
    writeFileSync(join(folder, 'propbank-ewt/propbank-ewt-dev.jsonl.gz'), gzipSync(`${JSON.stringify(ROW)}\n`))
    const [document] = readPropbank(folder, 'dev')
    const at = (word: string) => document!.text.indexOf(word)
    expect(document!.frames).toEqual([
      { predicate: at('left'), roles: [{ at: at('crew'), label: 'A0' }], open: [at('that')] },
      {
        predicate: at('sold'),
        roles: [
          { at: at('crew'), label: 'A0' },
          { at: at('boats'), label: 'A1' },
        ],
        open: [],
      },
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
