// Reads an Analysis; returns its Attributions: source, cue and content, nested, each with act, claimant, audience and venue.
// Also gives the later stages the dependency trees laid out for walking, and the chain that stands over a place of the text.
// Follows PARC and PolNeAR (source, cue, content), FactBank (nested sources) and Universal Dependencies v2.
export { besideRelative } from './adjacent-sources.ts'
export { antecedent } from './antecedents.ts'
export { attribute } from './attribute.ts'
export {
  agentOf,
  isPassive,
  lightParticiple,
  modified,
  nounSubject,
  subjectOf,
} from './clauses.ts'
export { CUE_FEATURES, cueFeatures, mayBeCue } from './cue-features.ts'
export { explainAttributions } from './explain-attribution.ts'
export { inflections } from './inflections.ts'
export { eachLinkCandidate, LINK_FEATURES, linkFeatures } from './link-features.ts'
export { decodeLinkModel, type LinkModel, loadLinkModel } from './link-model.ts'
export { linkMarked, type MarkedAttribution, wholeness } from './marked.ts'
export { chainsOf } from './nesting.ts'
export { headOf, phrase, phraseSpan, tokenFrom, tokenSpan } from './phrases.ts'
export { type Filler, isParty, possessorsOf } from './possessors.ts'
export { findQuotations, type Quotation } from './quotations.ts'
export { speechLexicon } from './speech-lexicon.ts'
export {
  adposition,
  child,
  dep,
  isTime,
  isUnder,
  isUnknownName,
  negation,
  type Tree,
  tag,
  treeOf,
  unknownNameEnd,
} from './tree.ts'
export { isByAgent, isInfinitive, isParticiple } from './verb-forms.ts'
export { WHOLE_FEATURES, wholeFeatures } from './whole-features.ts'
