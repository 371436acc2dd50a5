// Reads an Analysis with its Attributions; returns its Claims: relation, arguments, factuality, modes, chain and exact evidence.
// Relation types come from the packs; a claim without words that stand in the text is refused.
// Follows PropBank and PLOVER (events and roles), FactBank (factuality in the eyes of a source) and Web Annotation (evidence).

export { objectOf } from './arguments/objects.ts'
export { fillerSpan } from './arguments/spans.ts'
export { borneOut, CONFIDENCE_MODEL } from './claim-calibration.ts'
export { type Diagnosis, diagnose } from './diagnose.ts'
export type { Reading } from './factuality/factuality.ts'
export { predicateFactuality } from './factuality/predicate-factuality.ts'
export { fillerTypes } from './fillers/filler-types.ts'
export { findClaims } from './find-claims.ts'
export { chooseFillers } from './roles/choose-fillers.ts'
export {
  EVOCATION_FEATURES,
  evocationFeatures,
  GATE_FEATURES,
  gateFeatures,
  surroundingsOf,
} from './roles/evocation-features.ts'
export {
  FILLER_FEATURES,
  fillableWords,
  fillerCandidates,
  fillerFeatures,
  viewFiller,
} from './roles/filler-features.ts'
export { decodeFrameModel, FRAME_MODEL, loadFrameModel } from './roles/frame-model.ts'
export { labelRoles } from './roles/label-roles.ts'
export { type OpenTrigger, readTriggers } from './roles/open-triggers.ts'
export { roleCandidates } from './roles/role-candidates.ts'
export { ROLE_FEATURES, roleFeatures, viewPredicate } from './roles/role-features.ts'
export { ROLE_LABELS, type RoleLabel } from './roles/role-labels.ts'
export { decodeRoleModel, loadRoleModel, ROLE_MODEL } from './roles/role-model.ts'
export { LEARNT_ROLES } from './roles/wanted-roles.ts'
export { triggerIndex } from './triggers/trigger-index.ts'
