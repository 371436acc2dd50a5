import type { Extraction } from '../../../src/schema/extraction.ts'

/** What can be shown on the text of a report, each by a means of its own so that all can be seen at once. */
export const layers = [
  { name: 'source', label: 'Sources' },
  { name: 'cue', label: 'Cues' },
  { name: 'content', label: 'Attributed words' },
  { name: 'claim', label: 'Claims' },
  { name: 'zone', label: 'Zones' },
] as const

export type Layer = (typeof layers)[number]['name']

/** The layers that have something to show in a report. */
export function layersOf({ attributions, claims, document }: Extraction): readonly Layer[] {
  const has: Readonly<Record<Layer, boolean>> = {
    source: attributions.some((attribution) => attribution.source),
    cue: attributions.length > 0,
    content: attributions.some((attribution) => attribution.content.length > 0),
    claim: claims.length > 0,
    zone: document.zones.some((zone) => zone.kind !== 'body'),
  }
  return layers.map((layer) => layer.name).filter((name) => has[name])
}

/** The layers shown when the address hides those named in `hide`, parted by commas. */
export function shownLayers(hide: string | undefined): Layer[] {
  const hidden = new Set(hide?.split(','))
  return layers.map((layer) => layer.name).filter((name) => !hidden.has(name))
}

/** The `hide` of the address that shows exactly these layers; absent when all are shown. */
export function hiddenLayers(shown: readonly string[]): string | undefined {
  const hidden = layers.map((layer) => layer.name).filter((name) => !shown.includes(name))
  return hidden.length === 0 ? undefined : hidden.join(',')
}
