import type { ClusterLink, Links, Party } from '../../schema/index.ts'

/**
 * The Links of a Document whose text is taken over from another outlet's: that outlet stands behind whatever the Document says in its own
 * voice, and between it and the parties it quotes. So a reprint brings no origin of its own, however it is credited.
 */
export function drawnOn(links: Links, source: Party): Links {
  return { ...links, clusters: links.clusters.map((link) => ({ ...link, parties: through(link.parties, source) })) }
}

function through(parties: ClusterLink['parties'], source: Party): readonly Party[] {
  const [own, ...rest] = parties
  if (!own || own.key === source.key || parties.some((party) => party.key === source.key)) return parties
  // An unnamed party is known by who heard it: here the source, not who copied it.
  const heard = rest.map((party) =>
    party.key.endsWith(`@${own.key}`)
      ? { ...party, key: `${party.key.slice(0, -own.key.length)}${source.key}` }
      : party,
  )
  return [own, source, ...heard]
}
