/** Rules of fetching; the defaults are strict. */
export interface FetchOptions {
  /** Total time for one address, redirects included, in milliseconds. */
  readonly timeoutMs?: number
  /** Bytes of one answer. */
  readonly maxBytes?: number
  readonly maxRedirects?: number
  /** For tests against loopback servers only: whether an address that is otherwise refused may be reached. */
  readonly allowAddress?: (address: string) => boolean
  /** For tests only: stands in for the system's name resolution. */
  readonly lookup?: (hostname: string) => Promise<readonly string[]>
}
