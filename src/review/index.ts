// What a person decides about the record, kept beside what the machine read: reversible, signed, with reasons.
// Takes a Store open for writing; changes it and answers what was changed.
// Follows nomenklatura's judgements (same, different) for entities.
export { type Decider, mergeEntities, splitEntity, undoDecision } from './decide-entities.ts'
export { type RatingDraft, ratingKindOf, signRating, undoRating } from './sign-ratings.ts'
