import type { Resource } from '../resource.ts'
import { briefs } from './briefs.ts'
import { claim } from './claim.ts'
import { claims } from './claims.ts'
import { decisions } from './decisions.ts'
import { entities } from './entities.ts'
import { exportResource } from './export.ts'
import { network } from './network.ts'
import { ratings } from './ratings.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { sources } from './sources.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'

/** Every resource of the API, in the order of the documentation. */
export const resourcesOf = (version: string): readonly Resource[] => [
  summary(version),
  reports,
  report,
  claims,
  claim,
  sources,
  entities,
  ...decisions,
  ...ratings,
  network,
  timeline,
  search,
  ...briefs(),
  exportResource,
]
