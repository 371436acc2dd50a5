// Reads gold reports and Extractions; returns recall, precision and agreement, by relation, act, status and chain depth.
// Pure: no file is read here. Gold claims are not exhaustive, so claim precision is a lower bound.
// Follows the pairing rules of PARC and PolNeAR scorers for attributions (overlapping cues), and FactBank for status;
// coreference as the CoNLL reference scorer (Pradhan et al. 2014).
export { aligned } from './align.ts'
export { type CoreferenceScores, type MentionChain, type ScoredChains, scoreCoreference } from './coreference-scores.ts'
export { GoldReport, type GoldSpan, type GoldStatus } from './gold.ts'
export { goldOf } from './gold-of.ts'
export { JudgedReport } from './judged-report.ts'
export {
  addCounts,
  countExact,
  countOverlapping,
  percentages,
  type SpanCounts,
  type TypedSpan,
} from './mention-scores.ts'
export { movedOnto } from './moved-onto.ts'
export { bestThreshold, type PairScores, type ScoredPair, scorePairs } from './pair-scores.ts'
export { addPlaces, countPlaces, NEAR_KM, type PlaceCounts, type PlacedSpan } from './place-scores.ts'
export { isSameName } from './same-name.ts'
export { type ScoreRow, type Scores, scoreExtractions } from './score-extractions.ts'
export { countTimes, type TimeCounts, type TimeSpan } from './time-scores.ts'
export {
  type PrecisionRecall,
  type ScoredTree,
  type ScoredWord,
  type SyntaxMetric,
  scoreSyntax,
} from './universal-dependencies.ts'
