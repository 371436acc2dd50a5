// Parts of coreference that training and evaluation use.

export { PAIR_FEATURES } from './coreference/antecedent-features.ts'
export { type AntecedentModel, COREFERENCE_MODEL, decodeAntecedentModel, loadAntecedentModel } from './coreference/antecedent-model.ts'
export { describePhrases, type Phrases } from './coreference/phrases.ts'
export { type Choices, MOST_CHOICES, readPhrases } from './coreference/read-phrases.ts'
export { nameChains, resolveCoreference } from './coreference.ts'
export { wordsOf } from './words.ts'
