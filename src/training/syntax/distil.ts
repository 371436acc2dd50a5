import {
  addWordType,
  createTokenBuffer,
  loadSentence,
  readSpans,
  splitSentences,
  type Tagger,
  tagSentence,
  tokenize,
} from '../../language/index.ts'
import type { LogisticModel } from '../../learning/index.ts'
import { type Ensemble, parseByVote, type SentenceTags } from './ensemble.ts'
import type { Example, ExampleSet } from './examples.ts'
import { plainDocument } from './gold-tokens.ts'

/** Sentences outside these lengths teach little, or take long to vote on. */
const SHORTEST = 5
const LONGEST = 60

/** Raw text as examples with the trees that an ensemble of parsers votes for (Petrov et al. 2010, "uptraining"). */
export function distilTexts(
  texts: readonly string[],
  set: ExampleSet,
  boundaries: LogisticModel,
  tagger: Tagger,
  ensemble: Ensemble,
): { examples: Example[]; tags: SentenceTags[] } {
  const examples: Example[] = []
  const tags: SentenceTags[] = []
  const { work } = ensemble
  for (const type of texts.flatMap((text) => sentencesOf(text, set, boundaries))) {
    work.type.set(type)
    loadSentence(work, set.types, type.length)
    tagSentence(tagger, set.types, work)
    const given = { fine: work.fine.slice(0, type.length), upos: work.upos.slice(0, type.length) }
    examples.push({ length: type.length, type, fine: given.fine, ...parseByVote(ensemble, type, given) })
    tags.push(given)
  }
  return { examples, tags }
}

/** Word types of each sentence of a text. */
function sentencesOf(text: string, { types, vocabulary }: ExampleSet, boundaries: LogisticModel): Int32Array[] {
  const sentences: Int32Array[] = []
  for (const { start, end } of readSpans(plainDocument('raw', text))) {
    const buffer = createTokenBuffer()
    tokenize(text, start, end, buffer)
    const starts = splitSentences({ text, start: buffer.start, end: buffer.end }, 0, buffer.length, boundaries)
    starts.forEach((first, i) => {
      const length = (starts[i + 1] ?? buffer.length) - first
      if (length < SHORTEST || length > LONGEST) return
      sentences.push(
        Int32Array.from({ length }, (_, t) => {
          const word = text.slice(buffer.start[first + t]!, buffer.end[first + t]!)
          return types.numbers.get(word) ?? addWordType(types, word, vocabulary)
        }),
      )
    })
  }
  return sentences
}
