/** The pages of the masthead, the menu and the command palette, in their order there; `under` begins the addresses that belong to one. */
export const sections = [
  { to: '/', label: 'Desk' },
  { to: '/claims', label: 'Claims', under: '/claims' },
  { to: '/network', label: 'Network', under: '/network' },
  { to: '/map', label: 'Map', under: '/map' },
  { to: '/timeline', label: 'Timeline', under: '/timeline' },
  { to: '/reports', label: 'Reports', under: '/reports' },
  { to: '/sources', label: 'Sources', under: '/sources' },
  { to: '/entities', label: 'Entities', under: '/entities' },
  { to: '/briefs', label: 'Briefs', under: '/briefs' },
] as const

interface Section {
  readonly to: string
  readonly under?: string
}

/** Whether a page belongs to a section. */
export function isWithin({ to, under }: Section, pathname: string): boolean {
  return pathname === to || (under !== undefined && pathname.startsWith(under))
}
