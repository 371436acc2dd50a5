import { BATCH_ROWS, bioesSpans, calibrated } from '../../learning/index.ts'
import type { MarkedPart } from '../../schema/index.ts'
import { decodeTree } from '../dependencies/decode-tree.ts'
import { lemmaOf } from '../lemmas.ts'
import { NAME_TYPES, type TaggedName } from '../mentions/name-labels.ts'
import { ATTRIBUTION_PARTS } from './attribution-parts.ts'
import { CONFLICT_TYPES, type ConflictType } from './conflict-types.ts'
import type { ExtraFeatures } from './extra-features.ts'
import type { ChainReader, ReadingModel } from './reading-model.ts'
import { reconsiderNames } from './reconsider-names.ts'
import { reconsiderArcs, reconsiderTag } from './second-look.ts'
import type { SentenceView } from './sentence-view.ts'
import { type WordCode, wordCode } from './word-codes.ts'
import { piecesOf, vocabularyHash } from './word-rows.ts'

/** A tagged name with the probability that it is right, span and type. */
export interface ScoredName extends TaggedName {
  readonly confidence: number
}

/** What the network takes for named or described in reporting on armed conflict: tokens [first, end). */
export interface ConflictMention {
  readonly first: number
  readonly end: number
  readonly type: ConflictType
  readonly confidence: number
}

/** The words of one Document on their way in, and what is read of them on their way out: arrays of an item a token. */
export interface ReadWords {
  readonly words: readonly string[]
  readonly extras: ExtraFeatures
  readonly slots: Int32Array
  readonly codes: WordCode[]
  readonly fine: Uint8Array
  readonly tag: Uint8Array
  readonly head: Int32Array
  readonly dependency: Uint8Array
  readonly lemma: string[]
  readonly names: ScoredName[]
  readonly conflict: ConflictMention[]
  readonly parts: MarkedPart[]
}

/** Tokens that are read at once: whole sentences of one line, by their lengths. */
export interface WordStretch {
  readonly read: ReadWords
  readonly first: number
  readonly length: number
  readonly sentences: readonly number[]
}

/**
 * Reads stretches of any Documents, those of like length together, and writes what it finds into their arrays. What is found does
 * not depend on what is read together. Linear in the tokens.
 */
export function readStretches(stretches: readonly WordStretch[], model: ReadingModel): void {
  const order = [...stretches].sort((a, b) => a.length - b.length)
  let batch: WordStretch[] = []
  let rows = 0
  for (const stretch of order) {
    if (rows + stretch.length > BATCH_ROWS) {
      readBatch(batch, rows, model)
      batch = []
      rows = 0
    }
    batch.push(stretch)
    rows += stretch.length
  }
  if (rows > 0) readBatch(batch, rows, model)
}

function readBatch(batch: readonly WordStretch[], rows: number, model: ReadingModel): void {
  const { reader, tags, names, mentions, parts, trees, vocabulary, lemmas, codes, secondLook } = model
  if (reader.makeRoom(rows)) {
    lemmas.clear()
    codes.length = 0
  }
  const rowOf = (word: string) => vocabulary.get(vocabularyHash(word)) ?? 0
  for (const { read, first, length } of batch) {
    for (let i = first; i < first + length; i++) {
      const slot = reader.slotOf(read.words[i]!, rowOf, piecesOf)
      read.slots[i] = slot
      if (!secondLook) continue
      codes[slot] ??= wordCode(read.words[i]!)
      read.codes[i] = codes[slot]
    }
  }
  const states = reader.read(
    batch.map(({ read, first, length }) => {
      return { slots: read.slots, extras: read.extras.rows, extraOffsets: read.extras.offsets, first, length }
    }),
  )
  const best = tags.best(states, rows, model.tagNames.length)
  if (secondLook) lookAtTags(batch, best, tags.last(rows), model)
  readTags(batch, best, model)
  trees.open(states, rows)
  const governors = new Int32Array(rows)
  eachSentence(batch, (read, first, length, row) => {
    const arcs = trees.arcs(row, length)
    if (secondLook) reconsiderArcs(secondLook, viewOf(read, first, length), arcs)
    decodeTree(arcs, length, read.head, first)
    for (let i = 0; i < length; i++) {
      const head = read.head[first + i]!
      governors[row + i] = head < 0 ? rows : row + head
      if (head >= 0) read.head[first + i] = first + head
    }
  })
  const labels = trees.labels(states, governors, model.dependencies)
  const nameScores = names.scores.score(states, rows)
  eachSentence(batch, (read, first, length, row) => {
    for (let i = 0; i < length; i++) read.dependency[first + i] = labels[row + i]!
    if (secondLook) {
      reconsiderNames(secondLook.names, viewOf(read, first, length), read.extras, nameScores, row, names.decoder)
    }
    eachSpan(names, nameScores, row, length, first, (first, end, confidence, kind) => {
      read.names.push({ first, end, confidence, type: NAME_TYPES[kind]! })
    })
  })
  const mentionScores = mentions.scores.score(states, rows)
  eachSentence(batch, (read, first, length, row) => {
    eachSpan(mentions, mentionScores, row, length, first, (first, end, confidence, kind) => {
      read.conflict.push({ first, end, confidence, type: CONFLICT_TYPES[kind]! })
    })
  })
  const partScores = parts.scores.score(states, rows)
  let row = 0
  for (const { read, first, length } of batch) {
    eachSpan(parts, partScores, row, length, first, (first, end, confidence, kind) => {
      read.parts.push({ first, end, confidence, part: ATTRIBUTION_PARTS[kind]! })
    })
    row += length
  }
}

/** Puts the fine tags that the second look prefers into `best`. It sees the tags that the network gave the words around. */
function lookAtTags(
  batch: readonly WordStretch[],
  best: Int32Array,
  scores: Float32Array,
  { upos, tags, secondLook }: ReadingModel,
): void {
  if (!secondLook) return
  const changes: number[] = []
  eachSentence(batch, (read, first, length, row) => {
    for (let i = 0; i < length; i++) read.tag[first + i] = upos[best[row + i]!]!
    const view = viewOf(read, first, length)
    for (let i = 0; i < length; i++) {
      const own = best[row + i]!
      const found = reconsiderTag(secondLook, view, first + i, scores, (row + i) * tags.width, upos, own)
      if (found !== own) changes.push(row + i, found)
    }
  })
  for (let c = 0; c < changes.length; c += 2) best[changes[c]!] = changes[c + 1]!
}

function viewOf({ codes, tag }: ReadWords, first: number, length: number): SentenceView {
  return { words: codes, tag, first, end: first + length }
}

function readTags(batch: readonly WordStretch[], best: Int32Array, model: ReadingModel): void {
  const { upos, tagNames, lemmaTable, lemmas } = model
  let row = 0
  for (const { read, first, length } of batch) {
    for (let i = first; i < first + length; i++) {
      const fine = best[row++]!
      read.fine[i] = fine
      read.tag[i] = upos[fine]!
      const key = read.slots[i]! * 256 + fine
      let lemma = lemmas.get(key)
      if (lemma === undefined) {
        lemma = lemmaOf(lemmaTable, read.words[i]!, tagNames[fine]!)
        lemmas.set(key, lemma)
      }
      read.lemma[i] = lemma
    }
  }
}

/** Calls with each sentence: its words, first token, length, and row in the batch. */
function eachSentence(
  batch: readonly WordStretch[],
  call: (read: ReadWords, first: number, length: number, row: number) => void,
): void {
  let row = 0
  for (const { read, first, sentences } of batch) {
    let at = first
    for (const length of sentences) {
      call(read, at, length, row)
      at += length
      row += length
    }
  }
}

const labels = new Uint8Array(BATCH_ROWS)

/** Calls `put` with each span in rows [row, row + length): its tokens, counted from `first` on, the probability that it is right, and its kind. */
function eachSpan(
  { decoder, calibration }: ChainReader,
  scores: Float32Array,
  row: number,
  length: number,
  first: number,
  put: (first: number, end: number, confidence: number, kind: number) => void,
): void {
  let done = 0
  for (let i = 0; i < length; i++) {
    if (isOutside(scores, row + i, decoder.width)) continue
    // From here to the next row where nothing can stand, with such a row on either side.
    const from = Math.max(done, i - 1)
    while (i < length && !isOutside(scores, row + i, decoder.width)) i++
    const end = Math.min(length, i + 1)
    decoder.decode(scores, row + from, end - from, labels, 0)
    done = i
    for (const part of bioesSpans(labels, 0, end - from)) {
      const span = { first: from + part.first, end: from + part.end, kind: part.kind }
      const share = certainty(scores, row, decoder.width, decoder.labels, span)
      const confidence = calibration.scores.length > 0 ? calibrated(calibration, share) : share
      put(first + span.first, first + span.end, confidence, span.kind)
      done = Math.max(done, span.end)
    }
  }
}

/** Whether the row's first score is so far above the others that nothing can stand there. */
function isOutside(scores: Float32Array, row: number, width: number): boolean {
  const at = row * width
  const least = scores[at]! - SURE
  for (let c = at + 1; c < at + width; c++) if (scores[c]! > least) return false
  return true
}

/** Lead, in natural logarithms, from which a label is certain whatever its neighbours say. */
const SURE = 8

/**
 * Geometric mean over the span's tokens of the share that labels of its kind have among all labels there: a stand-in for the
 * probability of the span that costs no second pass.
 */
function certainty(
  scores: Float32Array,
  row: number,
  width: number,
  labels: number,
  { first, end, kind }: { first: number; end: number; kind: number },
): number {
  let log = 0
  const begin = 1 + kind * 4
  for (let i = first; i < end; i++) {
    const at = (row + i) * width
    let most = scores[at]!
    for (let c = 1; c < labels; c++) if (scores[at + c]! > most) most = scores[at + c]!
    let total = 0
    let ours = 0
    for (let c = 0; c < labels; c++) {
      const share = Math.exp(scores[at + c]! - most)
      total += share
      if (c >= begin && c < begin + 4) ours += share
    }
    log += Math.log(ours / total)
  }
  return Math.exp(log / (end - first))
}
