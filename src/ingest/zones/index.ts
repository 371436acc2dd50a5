export { endsSentence, isHeadlineLike } from './headline.ts'
export { type Line, linesOf } from './lines.ts'
export { findZones, type ZoneHints } from './zones.ts'
