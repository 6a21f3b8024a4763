const loopback = /^(?:127\.|::1$|::ffff:127\.)/i

/**
 * The address a request comes from. Anybody can write X-Forwarded-For; only where the other end of the socket is this very
 * machine, a proxy that stands before the server, is its last entry believed: it is the one that the proxy wrote.
 *
 * @param peer the address at the other end of the socket
 */
export function callerBehindProxy(peer: string, forwardedFor: string | null): string {
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  return loopback.test(peer) && last !== '' ? last : peer
}
