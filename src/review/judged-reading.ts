import { link } from '../linking/index.ts'
import type { Resources } from '../resources/index.ts'
import type { Claim, Extraction, Links } from '../schema/index.ts'
import type { ApplyJudgements, StoredExtraction } from '../store/index.ts'
import { applyJudgements } from './apply-judgements.ts'

/**
 * How a Store brings a report in line with its judgements. What was read keeps its links; what a person changed or added is linked by the same
 * code as any reading, to the entities the report had. `resources` are asked for only then.
 */
export function judgedReading(resources: () => Resources): ApplyJudgements {
  return ({ read, judgements }) => {
    const { extraction, effects } = applyJudgements(read.extraction, judgements)
    return { extraction, links: linksOf(read, extraction, resources), effects }
  }
}

function linksOf({ extraction: read, links }: StoredExtraction, judged: Extraction, resources: () => Resources): Links {
  const before = new Map(read.claims.map((claim) => [claim.id, claim]))
  const isAsRead = (claim: Claim) => {
    const known = before.get(claim.id)
    return known !== undefined && contentOf(known) === contentOf(claim)
  }
  const kept = new Set(judged.claims.filter(isAsRead).map(({ id }) => id))
  const made = kept.size === judged.claims.length ? undefined : link(judged, resources(), links.entities)
  const pick = <One extends { readonly claim: string }>(old: readonly One[], fresh: readonly One[] = []) =>
    judged.claims.flatMap(({ id }) => (kept.has(id) ? old : fresh).filter(({ claim }) => claim === id))
  return {
    entities: links.entities,
    clusters: pick(links.clusters, made?.clusters),
    stances: pick(links.stances, made?.stances),
    derivations: pick(links.derivations, made?.derivations),
  }
}

/** All that linking looks at in a claim. */
function contentOf({ judged: _judged, confidence: _confidence, ...content }: Claim): string {
  return JSON.stringify(Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1)))
}
