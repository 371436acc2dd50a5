// Records of every stage: types, ids, validators and the error table. Imports nothing of hearsay.
// Offsets are half-open UTF-16 code units (docs/decisions/0001-offsets.md).
// Names follow the Web Annotation model, TimeML, FactBank, PARC and PLOVER.
export * from './analysis.ts'
export * from './answers.ts'
export * from './attribution.ts'
export * from './claim.ts'
export * from './claim-parts.ts'
export * from './document.ts'
export * from './errors.ts'
export * from './explanation.ts'
export * from './extraction.ts'
export * from './filters.ts'
export * from './ids.ts'
export * from './name-key.ts'
export * from './pack.ts'
export * from './record.ts'
export * from './span.ts'
