import {
  type Attribution,
  type Claim,
  contains,
  contentId,
  type Extraction,
  type JudgedClaim,
  type JudgedLink,
  overlaps,
  type Selector,
  type Span,
  type TextSpan,
} from '../schema/index.ts'
import { locate } from './selectors.ts'

/** An Extraction under judgement: attributions and claims may come and go, everything else stays as it was read. */
export class Draft {
  readonly read: Extraction
  readonly #attributions: Attribution[]

  constructor(read: Extraction) {
    this.read = read
    this.#attributions = [...read.attributions]
  }

  get attributions(): readonly Attribution[] {
    return this.#attributions
  }

  /** The Claim that a judgement puts forward, every span checked; absent when some of its words do not stand in the text. */
  claimOf(judged: JudgedClaim, mark: NonNullable<Claim['judged']>): Claim | undefined {
    const { quantities, times, document } = this.read
    const evidence = this.locate(judged.evidence)
    const fillers = judged.arguments.map(({ role, words, inferred }) => {
      const span = this.locate(words)
      return span && { role, ...span, ...this.#entityAt(span), ...(inferred && { inferred }) }
    })
    if (!evidence || fillers.includes(undefined) || !isWhole(judged.chain, (words) => this.locate(words)))
      return undefined
    const found = fillers.filter((filler) => filler !== undefined)
    const chain = this.#chainOf(judged.chain)
    const quantity = this.#indexAt(quantities, judged.quantity)
    const time = this.#indexAt(times, judged.time)
    const { relation, factuality, modes, former, confidence } = judged
    return {
      id: contentId({ document: document.id, relation, arguments: found, cues: chain.map(({ cue }) => cue), evidence }),
      relation,
      arguments: found,
      factuality,
      modes,
      ...(former && { former }),
      ...(quantity !== undefined && { quantity }),
      ...(time !== undefined && { time }),
      chain: chain.map(({ id }) => id),
      evidence,
      confidence: mark === 'accepted' ? (confidence ?? 1) : 1,
      judged: mark,
    }
  }

  locate(words: Selector): TextSpan | undefined {
    return locate(this.read.document.text, words)
  }

  /** Ids of the chain's attributions, outermost first; those that are no longer read are put back. */
  #chainOf(links: readonly JudgedLink[]): readonly Attribution[] {
    const chain: Attribution[] = []
    for (const link of links) {
      const cue = this.locate(link.cue)!
      const source = link.source && this.locate(link.source)
      const known = this.#attributions.find(
        (one) =>
          overlaps(one.cue, cue) &&
          (source === undefined) === (one.source === undefined) &&
          (!source || overlaps(one.source!, source)),
      )
      const found = known ?? this.#restored(link, cue, source, chain.at(-1)?.id)
      if (!known) this.#attributions.push(found)
      chain.push(found)
    }
    return chain
  }

  #restored(link: JudgedLink, cue: TextSpan, source: TextSpan | undefined, within: string | undefined): Attribution {
    const { claimant, act, loaded } = link
    const audience = link.audience && this.locate(link.audience)
    const venue = link.venue && this.locate(link.venue)
    const entity = source && this.#entityAt(source).entity
    return {
      id: `j${this.#attributions.length - this.read.attributions.length}`,
      ...(source && { source }),
      cue,
      content: link.content.flatMap((words) => this.locate(words) ?? []),
      act,
      ...(loaded && { loaded }),
      ...(within !== undefined && { within }),
      ...(claimant && { claimant: { ...claimant, ...(entity !== undefined && { entity }) } }),
      ...(audience && { audience }),
      ...(venue && { venue }),
    }
  }

  /** The Document's entity that a filler mentions: what the reading took it for, the mention it ends with, or the same name elsewhere. */
  #entityAt(span: TextSpan): { readonly entity?: string } {
    const { claims, entities } = this.read
    const read = claims
      .flatMap((claim) => claim.arguments)
      .find((one) => one.start === span.start && one.end === span.end)
    if (read) return read.entity === undefined ? {} : { entity: read.entity }
    const mentions = entities.flatMap(({ id, mentions: all }) => all.map((mention) => ({ id, ...mention })))
    const same = (one: Span) => one.start === span.start && one.end === span.end
    const found =
      mentions.find(same) ??
      mentions.filter((one) => contains(span, one) && one.end === span.end).sort((a, b) => a.start - b.start)[0] ??
      mentions.find((one) => one.kind === 'name' && one.text === span.text)
    return found ? { entity: found.id } : {}
  }

  #indexAt(items: readonly Span[], words: Selector | undefined): number | undefined {
    const span = words && this.locate(words)
    const index = span ? items.findIndex((item) => overlaps(item, span)) : -1
    return index < 0 ? undefined : index
  }
}

/** Whether every word that a chain needs stands in the text; of its contents those that do not are left out. */
function isWhole(links: readonly JudgedLink[], find: (words: Selector) => Span | undefined): boolean {
  return links.every(({ cue, source }) => find(cue) !== undefined && (!source || find(source) !== undefined))
}
