// What a person decides about the record, kept beside what the machine read: reversible, signed, with reasons.
// Takes a Store open for writing; changes it and answers what was changed. Applying judgements to a reading is pure.
// Follows nomenklatura's judgements (same, different) for entities, and the Web Annotation selectors for words.
export { applyJudgements, type JudgedExtraction } from './apply-judgements.ts'
export { type Decider, mergeEntities, splitEntity, undoDecision } from './decide-entities.ts'
export { judgeClaim, undoJudgement } from './judge-claim.ts'
export { judgedReading } from './judged-reading.ts'
export { type RatingDraft, ratingKindOf, signRating, undoRating } from './sign-ratings.ts'
