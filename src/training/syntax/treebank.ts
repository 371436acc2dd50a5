/** A word of a treebank, with its place in the rebuilt raw text of its document. */
export interface TreebankWord {
  readonly start: number
  readonly end: number
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** Index in the sentence, -1 for its root. */
  readonly head: number
  readonly deprel: string
  /** Entities that begin and end here, as GUM writes them; empty elsewhere. */
  readonly entity: string
}

/** One document: raw text as the CoNLL shared tasks make it (paragraphs apart by an empty line), and its sentences. */
export interface TreebankDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly (readonly TreebankWord[])[]
}

/** Reads CoNLL-U. Empty nodes are left out; words of one written token get the parts of it they spell. */
export function readTreebank(conllu: string): TreebankDocument[] {
  const documents: TreebankDocument[] = []
  let id = ''
  let text = ''
  let sentences: TreebankWord[][] = []
  const close = () => {
    if (sentences.length > 0) documents.push({ id, text, sentences })
    text = ''
    sentences = []
  }
  for (const block of conllu.split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '')
    if (lines.length === 0) continue
    const document = lines.find((line) => line.startsWith('# newdoc'))
    if (document) {
      close()
      id = document.replace(/^.*= */, '')
    }
    if (text !== '' && lines.some((line) => line.startsWith('# newpar'))) text = `${text.trimEnd()}\n\n`
    const read = readSentence(lines, text.length)
    text += read.text
    sentences.push(read.words)
  }
  close()
  return documents
}

function readSentence(lines: readonly string[], base: number): { words: TreebankWord[]; text: string } {
  const words: TreebankWord[] = []
  let text = ''
  let written = { last: 0, start: 0, end: 0, space: true }
  for (const line of lines) {
    const fields = line.split('\t')
    const [number = '', form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = '', , misc = ''] = fields
    if (line.startsWith('#') || fields.length !== 10 || number.includes('.')) continue
    const space = !misc.includes('SpaceAfter=No')
    const start = base + text.length
    if (number.includes('-')) {
      written = { last: Number(number.split('-')[1]), start, end: start + form.length, space }
      text += form + (space ? ' ' : '')
      continue
    }
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    const fields2 = { form, lemma, upos, xpos, head: Number(head) - 1, deprel, entity }
    if (Number(number) <= written.last) {
      const from = written.start
      const to = Number(number) === written.last ? written.end : Math.min(written.end, from + form.length)
      words.push({ start: from, end: to, ...fields2 })
      written.start = to
    } else {
      words.push({ start, end: start + form.length, ...fields2 })
      text += form + (space ? ' ' : '')
    }
  }
  return { words, text }
}
