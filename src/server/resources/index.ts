import type { Resource } from '../resource.ts'
import { briefs } from './briefs.ts'
import { citations } from './citations.ts'
import { claim } from './claim.ts'
import { claims, facets } from './claims.ts'
import { decisions } from './decisions.ts'
import { entities } from './entities.ts'
import { entity } from './entity.ts'
import { exportResource } from './export.ts'
import { ingest } from './ingest.ts'
import { judgements } from './judgements.ts'
import { network } from './network.ts'
import { news } from './news.ts'
import { place, places } from './places.ts'
import { ratings } from './ratings.ts'
import { relations } from './relations.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { search } from './search.ts'
import { source } from './source.ts'
import { sources } from './sources.ts'
import { storylines } from './storylines.ts'
import { summary } from './summary.ts'
import { timeline } from './timeline.ts'
import { waiting } from './waiting.ts'

/** Every resource of the API, in the order of the documentation. */
export const resourcesOf = (version: string): readonly Resource[] => [
  summary(version),
  news,
  waiting,
  ...ingest,
  reports,
  report,
  claims,
  facets,
  claim,
  sources,
  source,
  citations,
  entities,
  entity,
  ...decisions,
  ...judgements,
  relations,
  ...ratings,
  network,
  places,
  place,
  timeline,
  storylines,
  search,
  ...briefs,
  exportResource,
]
