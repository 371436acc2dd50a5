import ipaddr from 'ipaddr.js'

/**
 * Whether an IP address may be reached: only public unicast. Loopback, private, link-local, unique-local, carrier-grade NAT, unspecified,
 * multicast, broadcast and reserved ranges are refused, and so are IPv4 addresses of these in IPv6 clothing (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '')
  if (!ipaddr.isValid(bare)) return false
  const parsed = ipaddr.process(bare)
  return parsed.range() === 'unicast'
}

/** The IP address that a host name of an address (as `URL` normalises it) spells out; absent for a name. */
export function literalOf(hostname: string): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '')
  return ipaddr.isValid(bare) ? bare : undefined
}
