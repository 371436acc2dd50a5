// Reads bytes: files, folders, archives, feeds, addresses, standard input. Returns Readings: Captures with the Documents made from them.
// Offsets follow schema/span.ts; a plain-text file's `text` is its decoded content, unchanged but for BOM and CRLF.
// Main text of pages by Mozilla Readability; feeds by RSS 2.0, RFC 4287 and JSON Feed 1.1; WARC by ISO 28500.
export { type DocumentMetadata, documentFromText } from './document-from-text.ts'
export { readBytes, readCapture, readInputs } from './read-inputs.ts'
export type { Limits, ReadOptions } from './read-options.ts'
export { type WatchOptions, watchFeeds } from './watch-feeds.ts'
