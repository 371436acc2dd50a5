// Reads the Store, through its query builder and full-text search alone.
// Returns the answers of schema/answers.ts: every question that a command, a REST resource or a page may ask.
// Keyset pagination; totals are exact up to 10,000.
export type { Store } from '../store/index.ts'
export { type ClaimLine, eachClaim, eachReport } from './each-report.ts'
export { findBrief, listBriefs } from './find-brief.ts'
export { findClaim } from './find-claim.ts'
export { findEntity } from './find-entity.ts'
export { findNetwork } from './find-network.ts'
export { findReport } from './find-report.ts'
export { findTimeline } from './find-timeline.ts'
export { listClaims } from './list-claims.ts'
export { listEntities } from './list-entities.ts'
export { listReports, type ReportFilter } from './list-reports.ts'
export { listResolutions } from './list-resolutions.ts'
export { listSources } from './list-sources.ts'
export { searchReports } from './search-reports.ts'
export { summarise } from './summarise.ts'
