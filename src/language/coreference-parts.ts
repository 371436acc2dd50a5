// Parts of coreference that training and evaluation use.

export { PAIR_FEATURES } from './coreference/antecedent-features.ts'
export { type AntecedentModel, decodeAntecedentModel, loadAntecedentModel } from './coreference/antecedent-model.ts'
export type { Phrases } from './coreference/phrases.ts'
export { type Choices, MOST_CHOICES, readPhrases } from './coreference/read-phrases.ts'
export { readScene } from './coreference.ts'
