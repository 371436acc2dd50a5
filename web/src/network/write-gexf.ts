import type { Graph, Positions } from './graph.ts'
import { escaped } from './write-svg.ts'

const NODE_ATTRIBUTES = ['kind', 'type', 'claims'] as const
const EDGE_ATTRIBUTES = [
  ...(['relation', 'state', 'sentence', 'claims', 'lower', 'upper', 'firstPublished', 'lastPublished'] as const),
  ...(['planned', 'inferred'] as const),
] as const

/** A graph in GEXF 1.3, which Gephi and others read, with positions; each edge keeps its claim's id, state and origins. */
export function writeGexf({ nodes, edges }: Graph, positions: Positions): string {
  const nodeLines = nodes.map((node, i) => {
    const place = `<viz:position x="${positions[2 * i]}" y="${-positions[2 * i + 1]!}"/>`
    return `<node id="${escaped(node.id)}" label="${escaped(node.name)}">${values(NODE_ATTRIBUTES, node)}${place}</node>`
  })
  const edgeLines = edges.map(({ origins, ...edge }) => {
    const ends = `source="${escaped(edge.from)}" target="${escaped(edge.to)}"`
    return `<edge id="${escaped(edge.id)}" ${ends} label="${escaped(edge.relation)}" weight="${edge.claims}">${values(EDGE_ATTRIBUTES, { ...edge, ...origins })}</edge>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>hearsay</creator><description>What is claimed, by whom; not what is true.</description></meta>
<graph defaultedgetype="directed" mode="static">
<attributes class="node">${declarations(NODE_ATTRIBUTES)}</attributes>
<attributes class="edge">${declarations(EDGE_ATTRIBUTES)}</attributes>
<nodes>
${nodeLines.join('\n')}
</nodes>
<edges>
${edgeLines.join('\n')}
</edges>
</graph>
</gexf>
`
}

const NUMBERS: ReadonlySet<string> = new Set(['claims', 'lower', 'upper'])
const FLAGS: ReadonlySet<string> = new Set(['planned', 'inferred'])

function declarations(names: readonly string[]): string {
  const type = (name: string) => (NUMBERS.has(name) ? 'integer' : FLAGS.has(name) ? 'boolean' : 'string')
  return names.map((name) => `<attribute id="${name}" title="${name}" type="${type(name)}"/>`).join('')
}

function values(names: readonly string[], of: Readonly<Record<string, unknown>>): string {
  const found = names.flatMap((name) => (of[name] === undefined ? [] : [[name, String(of[name])] as const]))
  return `<attvalues>${found.map(([name, value]) => `<attvalue for="${name}" value="${escaped(value)}"/>`).join('')}</attvalues>`
}
