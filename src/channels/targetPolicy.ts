import { addressReach } from './addressReach.ts'

const localName = /(^|\.)(localhost|localdomain|local|internal|intranet|lan|home|corp|private|home\.arpa)$/

/** Where clouds answer with credentials, by name. */
const metadataName = /(^|\.)metadata\.(google\.internal|goog)$/

/**
 * Whether an outgoing call may go to an address that somebody typed: only https, without user or password, to a public
 * address or a public name. Odd spellings of an address (decimal, hexadecimal, octal, short) are normalised by URL before they
 * are looked at. A public name that resolves to a private address cannot be seen here.
 *
 * @param address what was typed
 * @param allowPrivate also allows http, loopback and private networks, for local stand-ins; link-local addresses and
 * others where clouds keep their metadata stay out of reach
 */
export function isAllowedTarget(address: string, allowPrivate: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password, hostname } = new URL(address)
  if (username !== '' || password !== '') return false
  if (protocol !== 'https:' && !(allowPrivate && protocol === 'http:')) return false
  const host = hostname.replace(/\.$/, '')
  const reach = addressReach(host)
  if (reach !== null) return reach === 'public' || (allowPrivate && reach === 'private')
  if (metadataName.test(host)) return false
  return allowPrivate || (host.includes('.') && !localName.test(host))
}
