import { parseHTML } from 'linkedom'

/** The parts of a DOM node that reading needs. */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<MarkupNode>
}

/** The parts of a DOM element that reading needs. */
export interface MarkupElement extends MarkupNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): MarkupElement | null
  querySelectorAll(selector: string): ArrayLike<MarkupElement>
}

/** The parts of a DOM document that reading needs. */
export interface MarkupTree {
  readonly documentElement: MarkupElement | null
  readonly body: MarkupElement | null
  querySelector(selector: string): MarkupElement | null
  querySelectorAll(selector: string): ArrayLike<MarkupElement>
}

/** Parses prepared markup; nothing in it runs or is fetched. */
export function parseMarkup(html: string): MarkupTree {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`
  return parseHTML(whole).document as unknown as MarkupTree
}
