// Reads the Extraction of one Document and Resources (names and spellings a gazetteer knows).
// Returns Links: the record's Entity for each name, the ClusterLink, Stance and Derivations of each Claim; and the sums over a cluster.
// Event coreference by matching propositions (ECB+, naive form), RumourEval's stances, PROV's derivations.

export { anchorsOf, type Comparison, compare, conflict, isVague, type Proposition } from './clusters/compatible.ts'
export { type Contrast, contrastOf, type DatedProposition } from './clusters/contrast.ts'
export { denialReach } from './clusters/denial-reach.ts'
export { denies } from './clusters/more-general.ts'
export { type NumberMember, numberLedger } from './clusters/numbers.ts'
export { isClear, leaderOf, type Vertex } from './clusters/partition.ts'
export { overlap, periodOf } from './clusters/period.ts'
export { keptKeys, kindOf, shapeOf, soughtKeys } from './clusters/proposition-keys.ts'
export { isPlainer } from './clusters/sentence.ts'
export { toldAround } from './clusters/told-around.ts'
export { gazetteerNames } from './entities/gazetteer-names.ts'
export { headWord } from './entities/head-word.ts'
export { type Holder, holderOn, namesHolder, officeWords, type Tenure } from './entities/office-holder.ts'
export { link } from './link.ts'
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
export { circlesOf } from './origins/circles.ts'
export { countOrigins, type StandingClaim } from './origins/count-origins.ts'
export { drawnOn } from './origins/draw-on.ts'
export { type EchoMember, echoMap } from './origins/echo.ts'
export { hopChanges, type Wording } from './origins/hop-changes.ts'
export { type OriginCounts, originsInterval } from './origins/origins.ts'
export { isSameOutlet } from './origins/same-outlet.ts'
export { UNSTATED_PRINCIPAL } from './parties/principals.ts'
export { type ClaimPlace, placeClaim } from './place-claim.ts'
export { compareTexts, DRAWN_ON, type Reuse, type ReusedPassage, sharedText } from './reuse/compare-texts.ts'
export { MOST_SHARING, mayShareText, type SharedKeys } from './reuse/may-share.ts'
export { type Passage, passagesOf } from './reuse/passages.ts'
export { reuseKeys } from './reuse/reuse-keys.ts'
export {
  type ClaimFigures,
  type PartyFigures,
  suggestCredibility,
  suggestJudgement,
  suggestReliability,
} from './suggest-ratings.ts'
