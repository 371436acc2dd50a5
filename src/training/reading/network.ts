import { ATTRIBUTION_PARTS, CONFLICT_TYPES, EXTRA_ROWS, NAME_TYPES, PIECE_ROWS } from '../../language/index.ts'
import {
  bioesCount,
  type ChainHead,
  createChainHead,
  createEncoder,
  createLinearHead,
  createTreeHead,
  type Encoder,
  type LinearHead,
  type Tape,
  type TreeHead,
} from '../../learning/index.ts'
import { DEPENDENCIES } from '../../schema/index.ts'

/** Sizes of the network; multiples of eight. */
export interface NetworkShape {
  readonly wordWidth: number
  readonly pieceWidth: number
  readonly hidden: number
  readonly arcs: number
  readonly labelWidth: number
}

/** The network that reads: one encoder under a head for each task. */
export interface Network {
  readonly tape: Tape
  readonly encoder: Encoder
  readonly tags: LinearHead
  readonly trees: TreeHead
  readonly names: ChainHead
  readonly mentions: ChainHead
  readonly attributions: ChainHead
}

/** A shape with the number of known words and fine tags. */
export interface NetworkSizes extends NetworkShape {
  readonly words: number
  readonly tags: number
}

export function createNetwork(sizes: NetworkSizes, tape: Tape, random: () => number): Network {
  const { wordWidth, pieceWidth, hidden, arcs, labelWidth, words, tags } = sizes
  const width = 2 * hidden
  return {
    tape,
    encoder: createEncoder(
      tape,
      { words, wordWidth, pieces: PIECE_ROWS, pieceWidth, extras: EXTRA_ROWS, hidden },
      random,
    ),
    tags: createLinearHead(tape, 'tags', width, tags, random),
    trees: createTreeHead(tape, width, { arcs, labelWidth, labels: DEPENDENCIES.length }, random),
    names: createChainHead(tape, 'names', width, bioesCount(NAME_TYPES.length), random),
    mentions: createChainHead(tape, 'mentions', width, bioesCount(CONFLICT_TYPES.length), random),
    attributions: createChainHead(tape, 'attributions', width, bioesCount(ATTRIBUTION_PARTS.length), random),
  }
}
