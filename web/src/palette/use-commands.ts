import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { openKeysHelp } from '../shell/keys-help-store.ts'
import { sections } from '../shell/sections.ts'
import type { Finding, FindingGroup } from './finding.ts'

/** What can be gone to or done, as far as it has every word typed; first of all, looking the words up in the reports. */
export function useCommands(typed: string): FindingGroup[] {
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  const other = useComputedColorScheme('light') === 'light' ? 'dark' : 'light'
  const text = typed.trim()
  const search: Finding = {
    id: 'search',
    label: text === '' ? 'Search the reports' : `Search the reports for “${text}”`,
    open: () => void navigate({ to: '/search', search: text === '' ? {} : { text } }),
  }
  const pages: Finding[] = sections.map(({ to, label }) => ({
    id: `page ${to}`,
    label,
    beside: 'page',
    open: () => void navigate({ to }),
  }))
  const actions: Finding[] = [
    {
      id: 'disputed',
      label: 'See what is disputed',
      open: () => void navigate({ to: '/claims', search: { disputed: 'true', sort: 'disputed' } }),
    },
    { id: 'add', label: 'Add reports', open: () => void navigate({ to: '/', hash: 'add' }) },
    { id: 'scheme', label: `Switch to ${other} colours`, open: () => setColorScheme(other) },
    { id: 'keys', label: 'Show the keys', open: openKeysHelp },
    { id: 'csv', label: 'Export as CSV', open: () => window.location.assign('/api/export/csv') },
    { id: 'json', label: 'Export as JSON', open: () => window.location.assign('/api/export/json') },
  ]
  const words = text.toLowerCase().split(/\s+/)
  const matching = (findings: readonly Finding[]) =>
    findings.filter(({ label }) => words.every((word) => label.toLowerCase().includes(word)))
  return [
    { heading: 'Search', findings: [search] },
    { heading: 'Pages', findings: matching(pages) },
    { heading: 'Commands', findings: matching(actions) },
  ]
}
