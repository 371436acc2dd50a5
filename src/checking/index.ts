// Tests packs against their own examples; returns what is wrong, each with its place in the pack and why it came out so.
// What a hit or a miss is, is decided here and nowhere else: the tests of the repository ask the same function.
// Follows the rule files of compromise and chrono: a rule is data that carries its own examples.
export { checkExamples, type ExampleFailure } from './check-examples.ts'
export { checkPack, type PackReport } from './check-pack.ts'
