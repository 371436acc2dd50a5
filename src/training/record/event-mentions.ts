import { readCorpus } from '../corpora.ts'

/** An event mention of ECB+: characters of its document's text, and the event it denotes. */
export interface EventMention {
  readonly start: number
  readonly end: number
  readonly event: string
}

/** A document of ECB+: its tokens with blanks between them, a sentence a line, and its event mentions. */
export interface EventDocument {
  readonly id: string
  readonly topic: string
  readonly text: string
  readonly mentions: readonly EventMention[]
}

interface RawMention {
  readonly doc_id: string
  readonly sent_id: number
  readonly tokens_number: readonly number[]
  readonly coref_chain: string
}

/** Documents of the dev topics of ECB+ (standard split of Cybulska and Vossen), with the gold event mentions. */
export function readEventDocuments(corpora: string): EventDocument[] {
  const raw = JSON.parse(readCorpus(corpora, 'ecbplus/ECB_Dev_Event_gold_mentions.json.gz')) as readonly RawMention[]
  const sentences = readSentences(readCorpus(corpora, 'ecbplus/ECB_Dev_corpus.txt.gz'))
  return [...sentences].map(([id, list]) => {
    let text = ''
    const spans = new Map<string, { readonly start: number; readonly end: number }>()
    for (const [sentence, tokens] of list) {
      for (const [number, word] of tokens) {
        if (text !== '' && !text.endsWith('\n')) text += ' '
        spans.set(`${sentence} ${number}`, { start: text.length, end: text.length + word.length })
        text += word
      }
      text += '\n'
    }
    const mentions = raw
      .filter(({ doc_id }) => doc_id === id)
      .flatMap(({ sent_id, tokens_number, coref_chain }) => {
        const first = spans.get(`${sent_id} ${tokens_number[0]}`)
        const last = spans.get(`${sent_id} ${tokens_number[tokens_number.length - 1]}`)
        return first && last ? [{ start: first.start, end: last.end, event: coref_chain }] : []
      })
    return { id, topic: id.split('_')[0]!, text, mentions }
  })
}

type Sentences = Map<number, (readonly [number: number, word: string])[]>

/** Words by document, sentence and number. */
function readSentences(corpus: string): Map<string, Sentences> {
  const documents = new Map<string, Sentences>()
  for (const line of corpus.split('\n')) {
    const [id, sentence, number, word] = line.split('\t')
    if (!id || sentence === undefined || number === undefined || !word) continue
    const sentences: Sentences = documents.get(id) ?? new Map()
    documents.set(id, sentences)
    const tokens = sentences.get(Number(sentence)) ?? []
    sentences.set(Number(sentence), tokens)
    tokens.push([Number(number), word])
  }
  return documents
}
