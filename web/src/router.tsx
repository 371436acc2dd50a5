import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { only, parseAddress, writeAddress } from './address.ts'
import { BriefsPage } from './briefs/briefs-page.tsx'
import { ClaimPage } from './claim/claim-page.tsx'
import { ClaimsPage } from './claims/claims-page.tsx'
import { DeskPage } from './desk/desk-page.tsx'
import { lazyPage } from './elements/lazy-page.tsx'
import { EntitiesPage } from './entities/entities-page.tsx'
import { ReaderPage } from './reader/reader-page.tsx'
import { ReportsPage } from './reports/reports-page.tsx'
import { SearchPage } from './search/search-page.tsx'
import { LostPage } from './shell/lost-page.tsx'
import { Shell } from './shell/shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: LostPage })
const child = <Path extends string>(path: Path) => ({ getParentRoute: () => root, path })

const routes = [
  createRoute({ ...child('/'), validateSearch: only('since'), component: DeskPage }),
  createRoute({
    ...child('/reports'),
    validateSearch: only('text', 'outlet', 'status', 'since', 'until'),
    component: ReportsPage,
  }),
  createRoute({ ...child('/reports/$id'), validateSearch: only('claim', 'at', 'hide', 'only'), component: ReaderPage }),
  createRoute({
    ...child('/reports/$id/compare'),
    validateSearch: only('with'),
    component: lazyPage('ComparePage', () => import('./compare/compare-page.tsx')),
  }),
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
      'happenedSince',
      'happenedUntil',
      'saidSince',
      'saidUntil',
      'learntSince',
      'learntUntil',
      'minOrigins',
      'maxOrigins',
      'offices',
      'sort',
    ),
    component: ClaimsPage,
  }),
  createRoute({ ...child('/claims/$id'), component: ClaimPage }),
  createRoute({
    ...child('/network'),
    validateSearch: only(
      'around',
      'accordingTo',
      'withoutOrigin',
      'relation',
      'disputed',
      'asOf',
      'asKnownAt',
      'open',
      'pick',
    ),
    component: lazyPage('NetworkPage', () => import('./network/network-page.tsx')),
  }),
  createRoute({
    ...child('/map'),
    validateSearch: only('relation', 'actor', 'disputed', 'since', 'until', 'place', 'claim'),
    component: lazyPage('MapPage', () => import('./map/map-page.tsx')),
  }),
  createRoute({
    ...child('/sources'),
    validateSearch: only('text', 'kind', 'view', 'around', 'since', 'until', 'top'),
    component: lazyPage('SourcesPage', () => import('./sources/sources-page.tsx')),
  }),
  createRoute({
    ...child('/sources/$id'),
    component: lazyPage('SourcePage', () => import('./sources/source-page.tsx')),
  }),
  createRoute({ ...child('/entities'), validateSearch: only('text', 'type'), component: EntitiesPage }),
  createRoute({ ...child('/briefs'), component: BriefsPage }),
  createRoute({
    ...child('/briefs/$id'),
    component: lazyPage('BriefPage', () => import('./briefs/brief-page.tsx')),
  }),
  createRoute({
    ...child('/entities/$id'),
    component: lazyPage('EntityPage', () => import('./entities/entity-page.tsx')),
  }),
  createRoute({
    ...child('/timeline'),
    validateSearch: only('actor', 'relation', 'text', 'clock', 'since', 'until', 'top'),
    component: lazyPage('TimelinePage', () => import('./timeline/timeline-page.tsx')),
  }),
  createRoute({
    ...child('/search'),
    validateSearch: only('text', 'outlet', 'since', 'until'),
    component: SearchPage,
  }),
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
