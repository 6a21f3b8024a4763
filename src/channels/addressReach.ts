import { groupsOfIpv6 } from './groupsOfIpv6.ts'

/** `never` is link-local and other places where clouds keep their metadata. */
type Reach = 'public' | 'private' | 'never'

type Ipv4 = [number, number, number, number]

/** Single addresses where clouds keep their metadata, and IANA's special-purpose IPv4 blocks: first address, length of the prefix. */
const ipv4Blocks: [Ipv4, number, Reach][] = [
  [[169, 254, 0, 0], 16, 'never'],
  [[100, 100, 100, 200], 32, 'never'],
  [[168, 63, 129, 16], 32, 'never'],
  [[192, 0, 0, 192], 32, 'never'],
  [[0, 0, 0, 0], 8, 'private'],
  [[10, 0, 0, 0], 8, 'private'],
  [[100, 64, 0, 0], 10, 'private'],
  [[127, 0, 0, 0], 8, 'private'],
  [[172, 16, 0, 0], 12, 'private'],
  [[192, 0, 0, 0], 24, 'private'],
  [[192, 0, 2, 0], 24, 'private'],
  [[192, 88, 99, 0], 24, 'private'],
  [[192, 168, 0, 0], 16, 'private'],
  [[198, 18, 0, 0], 15, 'private'],
  [[198, 51, 100, 0], 24, 'private'],
  [[203, 0, 113, 0], 24, 'private'],
  [[224, 0, 0, 0], 3, 'private'],
]

/**
 * How far an IP address reaches; null for a name.
 *
 * @param host the hostname of a parsed URL: IPv4 in four decimal parts, IPv6 in brackets
 */
export function addressReach(host: string): Reach | null {
  if (host.startsWith('[')) return ipv6Reach(groupsOfIpv6(host.slice(1, -1)))
  const parts = host.split('.').map(Number)
  const [a, b, c, d] = parts
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null
  return parts.length === 4 && parts.every(Number.isInteger) ? ipv4Reach([a, b, c, d]) : null
}

function ipv4Reach(address: Ipv4): Reach {
  const value = asNumber(address)
  const block = ipv4Blocks.find(([base, length]) => {
    const size = 2 ** (32 - length)
    return Math.floor(value / size) === Math.floor(asNumber(base) / size)
  })
  return block?.[2] ?? 'public'
}

function asNumber([a, b, c, d]: Ipv4): number {
  return ((a * 256 + b) * 256 + c) * 256 + d
}

/** Compatible (`::` and `::1` among them), mapped and translated IPv4 addresses. */
const ipv4Prefixes = new Set(['0:0:0:0:0:0', '0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'])

/** Global unicast is 2000::/3 less documentation and tunnels; an IPv4 address inside an IPv6 one counts as itself. */
function ipv6Reach(groups: number[]): Reach {
  const [first = 0, second = 0, third = 0] = groups
  if (ipv4Prefixes.has(groups.slice(0, 6).map(hexadecimal).join(':'))) {
    return ipv4Reach(inIpv4(groups[6], groups[7]))
  }
  if (first === 0x2002) return ipv4Reach(inIpv4(second, third))
  if (first >= 0xfe80 && first <= 0xfebf) return 'never'
  if (first === 0xfd00 && second === 0xec2) return 'never'
  if (first < 0x2000 || first > 0x3fff) return 'private'
  return first === 0x2001 && (second < 0x200 || second === 0xdb8) ? 'private' : 'public'
}

function hexadecimal(group: number): string {
  return group.toString(16)
}

function inIpv4(high = 0, low = 0): Ipv4 {
  return [high >> 8, high & 255, low >> 8, low & 255]
}
