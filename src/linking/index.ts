// Reads the Extraction of one Document and Resources (names and spellings a gazetteer knows).
// Returns Links: the record's Entity for each name, the ClusterLink, Stance and Derivations of each Claim; and the sums over a cluster.
// Event coreference by matching propositions (ECB+, naive form), RumourEval's stances, PROV's derivations.

export { circlesOf } from './circles.ts'
export { anchorsOf, type Comparison, compare, conflict, isVague, type Proposition } from './compatible.ts'
export { type Contrast, contrastOf, type DatedProposition } from './contrast.ts'
export { countOrigins, type StandingClaim } from './count-origins.ts'
export { denialReach } from './denial-reach.ts'
export { drawnOn } from './draw-on.ts'
export { type EchoMember, echoMap } from './echo.ts'
export { gazetteerNames } from './gazetteer-names.ts'
export { headWord } from './head-word.ts'
export { hopChanges, type Wording } from './hop-changes.ts'
export { link } from './link.ts'
export { denies } from './more-general.ts'
export { blockingKeys } from './names/blocking-keys.ts'
export {
  compareNames,
  compareWords,
  type NameComparison,
  type NameWeights,
  nameFeatures,
  readNameWeights,
  writeNameWeights,
} from './names/compare-names.ts'
export { type GroupedEntity, groupEntities } from './names/group-entities.ts'
export { AUTOMATIC, type MatchedEntity, matchEntity, PROPOSED } from './names/match-entity.ts'
export { skeletonOf } from './names/sound.ts'
export { jaroWinkler } from './names/string-distance.ts'
export { wordFeatures } from './names/word-features.ts'
export { type NumberMember, numberLedger } from './numbers.ts'
export { type Holder, holderOn, namesHolder, officeWords, type Tenure } from './office-holder.ts'
export { type OriginCounts, originsInterval } from './origins.ts'
export { isClear, leaderOf, type Vertex } from './partition.ts'
export { overlap, periodOf } from './period.ts'
export { type ClaimPlace, placeClaim } from './place-claim.ts'
export { UNSTATED_PRINCIPAL } from './principals.ts'
export { keptKeys, kindOf, shapeOf, soughtKeys } from './proposition-keys.ts'
export { compareTexts, DRAWN_ON, type Reuse, type ReusedPassage, sharedText } from './reuse/compare-texts.ts'
export { MOST_SHARING, mayShareText, type SharedKeys } from './reuse/may-share.ts'
export { type Passage, passagesOf } from './reuse/passages.ts'
export { reuseKeys } from './reuse/reuse-keys.ts'
export { isSameOutlet } from './same-outlet.ts'
export { isPlainer } from './sentence.ts'
export {
  type ClaimFigures,
  type PartyFigures,
  suggestCredibility,
  suggestJudgement,
  suggestReliability,
} from './suggest-ratings.ts'
export { toldAround } from './told-around.ts'
