/** `?a=b` to `{ a: 'b' }`; empty values are left out. */
export function parseAddress(search: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(search)].filter(([, value]) => value !== ''))
}

/** `{ a: 'b' }` to `?a=b`; absent and empty values are left out. */
export function writeAddress(state: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(state).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts).toString()}`
}

/** Reads `names` from an address and nothing else, so that a mistyped parameter cannot reach the API. */
export function only<Name extends string>(...names: readonly Name[]) {
  return (state: Record<string, unknown>): { [K in Name]?: string | undefined } => {
    const kept: { [K in Name]?: string | undefined } = {}
    for (const name of names) {
      const value = state[name]
      if (typeof value === 'string' && value !== '') kept[name] = value
    }
    return kept
  }
}
