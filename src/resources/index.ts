// Reads packs/ and models/ once, checks them, and hands out frozen values.
// Returns Resources, which every stage is given as an argument: no registry, no singleton.
// A pack is data in the manner of FollowTheMoney's schema files.
export { type InspectedPack, inspectPack } from './inspect-pack.ts'
export { bundledPacks, DEFAULT_PACKS, type LoadOptions, loadResources } from './load.ts'
export { multipliesBytes } from './multiplies-bytes.ts'
export { type PackProblem, placeOf } from './pack-problem.ts'
export { isPath } from './read-pack.ts'
export { eightBitsOf, logisticOf, readyModel } from './ready-model.ts'
export type { Models, Resources } from './resources.ts'
export { serifFonts } from './serif-fonts.ts'
