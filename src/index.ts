// The public API, nothing else: read, extract, record, ask.
export { exporters } from './export/index.ts'
export { documentFromText, readInputs } from './ingest/index.ts'
export { contribution, EXTRACTOR, type ExtractOptions, extract } from './pipeline.ts'
export * from './query/index.ts'
export { type RecordOptions, type RunSummary, recordReadings } from './recording.ts'
export { loadResources, type Resources } from './resources/index.ts'
export * from './schema/index.ts'
export { openStore, type Store } from './store/index.ts'
