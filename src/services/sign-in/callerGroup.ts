import { groupsOfIpv6 } from '../../channels/groupsOfIpv6.ts'

/**
 * Whose attempts are counted together: an IPv4 address, or the /64 network of an IPv6 one, as one household has all of its
 * 2^64 addresses. An IPv4 address in the clothes of IPv6 is the address inside.
 */
export function callerGroup(address: string): string {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (inside !== undefined) return inside
  const url = `http://[${address.split('%')[0]}]`
  if (!address.includes(':') || !URL.canParse(url)) return address
  const canonical = new URL(url).hostname.slice(1, -1)
  return groupsOfIpv6(canonical)
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}
