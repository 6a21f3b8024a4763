import type { World } from '../world.ts'
import type { Entry } from './entry.ts'

export function accessRequests(w: World): Record<string, Entry> {
  const token = { name: 'A script', role: 'viewer', expiresAt: '2999-01-01T00:00:00+02:00' }
  return {
    'post /tokens': { valid: [{ body: token }] },
    'patch /tokens/{id}': { valid: [{ id: w.token, body: { ...token, revoked: true } }] },
    'post /members': { valid: [{ body: { name: 'Somebody else', role: 'editor' } }] },
    'post /members/{id}/link': { valid: [{ id: w.member }] },
    'patch /members/{id}': {
      valid: [{ id: w.member, body: { name: 'Somebody', role: 'admin', revoked: true } }],
    },
    'patch /settings': {
      valid: [{ body: { timeZone: 'UTC', locale: 'en', currency: 'EUR', digest: { nextTests: 3 } } }],
      specials: [
        { what: 'no time zone', pointer: '/timeZone', body: { timeZone: 'Mars/Olympus' } },
        { what: 'no currency', pointer: '/currency', body: { currency: 'euro' } },
      ],
    },
  }
}
