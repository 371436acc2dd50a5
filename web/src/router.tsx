import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { only, parseAddress, writeAddress } from './address.ts'
import { BriefsPage } from './briefs/briefs-page.tsx'
import { ClaimPage } from './claim/claim-page.tsx'
import { ClaimsPage } from './claims/claims-page.tsx'
import { EntitiesPage } from './entities/entities-page.tsx'
import { ReaderPage } from './reader/reader-page.tsx'
import { ReportsPage } from './reports/reports-page.tsx'
import { SearchPage } from './search/search-page.tsx'
import { LostPage } from './shell/lost-page.tsx'
import { Shell } from './shell/shell.tsx'
import { SourcesPage } from './sources/sources-page.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage })
const child = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const routes = [
  createRoute({
    ...child('/'),
    validateSearch: only('text', 'outlet', 'status', 'since', 'until'),
    component: ReportsPage,
  }),
  createRoute({ ...child('/reports/$id'), validateSearch: only('claim', 'at', 'hide'), component: ReaderPage }),
  createRoute({
    ...child('/claims'),
    validateSearch: only(
      'text',
      'relation',
      'actor',
      'recipient',
      'place',
      'claimant',
      'origin',
      'stance',
      'disputed',
      'since',
      'until',
      'asOf',
    ),
    component: ClaimsPage,
  }),
  createRoute({ ...child('/claims/$id'), component: ClaimPage }),
  createRoute({ ...child('/sources'), validateSearch: only('text', 'kind'), component: SourcesPage }),
  createRoute({ ...child('/entities'), validateSearch: only('text', 'type'), component: EntitiesPage }),
  createRoute({ ...child('/briefs'), component: BriefsPage }),
  createRoute({
    ...child('/briefs/$id'),
    component: lazyRouteComponent(() => import('./briefs/brief-page.tsx'), 'BriefPage'),
  }),
  createRoute({ ...child('/search'), validateSearch: only('text'), component: SearchPage }),
] as const

/** Every page by its address. The whole state of a page is in its address, so that it can be shared and gone back to. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
