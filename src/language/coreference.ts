import type { Resources } from '../resources/index.ts'
import type { DocumentEntity, Mention } from '../schema/index.ts'
import type { Syntax } from './syntax.ts'

/** Groups mentions into entities; every mention is in exactly one. */
export function resolveCoreference(
  syntax: Syntax,
  mentions: readonly Mention[],
  _resources: Resources,
): readonly DocumentEntity[] {
  const byName = new Map<string, { type: string; mentions: number[] }>()
  for (const [index, mention] of mentions.entries()) {
    const text = syntax.document.text.slice(mention.start, mention.end)
    const key = mention.kind === 'name' ? text : `${text}#${index}`
    const found = byName.get(key)
    if (found) found.mentions.push(index)
    else byName.set(key, { type: mention.type, mentions: [index] })
  }
  return [...byName].map(([key, entity], index) => ({
    id: `e${index}`,
    name: key.replace(/#\d+$/, ''),
    ...entity,
  }))
}
