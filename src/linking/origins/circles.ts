/** An edge from a party to the one it drew on. */
interface Edge {
  readonly from: string
  readonly to: string
}

/**
 * Parties that draw on each other in a circle, each circle once with its parties in order of id (strongly connected components, Tarjan 1972).
 * O(parties + edges).
 */
export function circlesOf(edges: readonly Edge[]): string[][] {
  const next = new Map<string, Set<string>>()
  for (const { from, to } of edges) {
    if (!next.has(to)) next.set(to, new Set())
    next.set(from, (next.get(from) ?? new Set()).add(to))
  }
  const found: string[][] = []
  const number = new Map<string, number>()
  const low = new Map<string, number>()
  const open: string[] = []
  const isOpen = new Set<string>()
  // A stack of its own, since chains of repeaters can be long.
  for (const root of next.keys()) {
    if (number.has(root)) continue
    const path: { readonly node: string; readonly rest: Iterator<string> }[] = []
    const enter = (node: string) => {
      number.set(node, number.size)
      low.set(node, number.get(node)!)
      open.push(node)
      isOpen.add(node)
      path.push({ node, rest: next.get(node)![Symbol.iterator]() })
    }
    enter(root)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { node } = top
      const step = top.rest.next()
      if (!step.done) {
        if (!number.has(step.value)) enter(step.value)
        else if (isOpen.has(step.value)) low.set(node, Math.min(low.get(node)!, number.get(step.value)!))
        continue
      }
      path.pop()
      const above = path.at(-1)?.node
      if (above !== undefined) low.set(above, Math.min(low.get(above)!, low.get(node)!))
      if (low.get(node) !== number.get(node)) continue
      const circle = open.splice(open.lastIndexOf(node))
      for (const one of circle) isOpen.delete(one)
      if (circle.length > 1) found.push(circle.sort())
    }
  }
  return found.sort((a, b) => (a[0]! < b[0]! ? -1 : 1))
}
