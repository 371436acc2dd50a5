import type { Resource } from '../resource.ts'
import { citations } from './citations.ts'
import { claim } from './claim.ts'
import { claims } from './claims.ts'
import { decisions } from './decisions.ts'
import { entities } from './entities.ts'
import { entity } from './entity.ts'
import { exportResource } from './export.ts'
import { network } from './network.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { storylines } from './storylines.ts'
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
  source,
  citations,
  entities,
  entity,
  ...decisions,
  network,
  timeline,
  storylines,
  search,
  exportResource,
]
