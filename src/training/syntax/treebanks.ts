import { readCorpus } from '../corpora.ts'
import { readTreebank, type TreebankDocument } from './treebank.ts'

/** Genres of GUM whose texts are for non-commercial use only: never trained on. */
const NON_COMMERCIAL = ['whow', 'fiction', 'essay', 'letter', 'podcast']

/** Documents of UD English EWT. */
export function readEwt(corpora: string, part: 'train' | 'dev'): TreebankDocument[] {
  return readTreebank(readCorpus(corpora, `ud-ewt/en_ewt-ud-${part}.conllu.gz`))
}

/** Documents of UD English GUM that may be trained on; of the named genre alone when one is named. */
export function readGum(corpora: string, part: 'train' | 'dev', genre?: string): TreebankDocument[] {
  const documents = readTreebank(readCorpus(corpora, `ud-gum/en_gum-ud-${part}.conllu.gz`))
  const genreOf = (id: string) => id.split('_')[1] ?? ''
  return documents.filter(({ id }) => (genre ? genreOf(id) === genre : !NON_COMMERCIAL.includes(genreOf(id))))
}
