// Reads an Analysis; returns its Attributions: source, cue and content, nested, each with act, claimant, audience and venue.
// Also gives the later stages the dependency trees laid out for walking, and the chain that stands over a place of the text.
// Follows PARC and PolNeAR (source, cue, content), FactBank (nested sources) and Universal Dependencies v2.

export { attribute } from './attribute.ts'
export { CUE_FEATURES, cueFeatures, mayBeCue } from './cues/cue-features.ts'
export { speechLexicon } from './cues/speech-lexicon.ts'
export { explainAttributions } from './explain-attribution.ts'
export { eachLinkCandidate, LINK_FEATURES, linkFeatures } from './marks/link-features.ts'
export { decodeLinkModel, type LinkModel, loadLinkModel } from './marks/link-model.ts'
export { linkMarked, type MarkedAttribution, wholeness } from './marks/marked.ts'
export { WHOLE_FEATURES, wholeFeatures } from './marks/whole-features.ts'
export { chainsOf } from './nesting.ts'
export { findQuotations, type Quotation } from './quotations.ts'
export { besideRelative } from './sources/adjacent-sources.ts'
export { agentOf } from './trees/agents.ts'
export { antecedent } from './trees/antecedents.ts'
export { isPassive, lightParticiple, modified, nounSubject, subjectOf } from './trees/clauses.ts'
export { inflections } from './trees/inflections.ts'
export { headOf, phrase, phraseSpan, tokenFrom, tokenSpan } from './trees/phrases.ts'
export { type Filler, isParty, possessorsOf } from './trees/possessors.ts'
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
} from './trees/tree.ts'
export { isByAgent, isInfinitive, isParticiple } from './trees/verb-forms.ts'
