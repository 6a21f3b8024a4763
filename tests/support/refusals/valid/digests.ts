import type { World } from '../world.ts'
import { type Entry, type Json, type Special, without } from './entry.ts'

export function digests(w: World): Record<string, Entry> {
  const channel = {
    kind: 'slack',
    name: 'Team',
    url: 'https://hooks.example.com/services/T/B/y',
    locale: 'ru',
    mapIds: [w.emptyMap],
    schedule: 'weekly mon 09:00',
    events: ['verdict.changed', 'import.done'],
  }
  const request = { since: '2026-01-01T00:00:00Z', mapId: w.emptyMap, channelId: w.channel, locale: 'en' }
  const channelSpecials: Special[] = [
    { what: 'an unknown map', pointer: '/mapIds/0', body: { mapIds: ['map_none'] } },
    { what: 'an address of another scheme', pointer: '/url', body: { url: 'ftp://example.com/' } },
    { what: 'an address with a password', pointer: '/url', body: { url: 'https://a:b@example.com/' } },
    {
      what: 'where clouds answer with credentials',
      pointer: '/url',
      body: { url: 'http://169.254.169.254/' },
    },
  ]
  channelSpecials.push(
    { what: 'an unknown event', pointer: '/events/0', body: { events: ['verdict.dreamt'] } },
    {
      what: 'an event twice',
      pointer: '/events',
      body: { events: ['decision.made', 'decision.made'] },
    },
  )
  for (const schedule of ['weekly', 'weekly monday 09:00', 'daily 24:00', 'off 09:00'])
    channelSpecials.push({ what: `the schedule ${schedule}`, pointer: '/schedule', body: { schedule } })
  const requestSpecials: Special[] = [
    { what: 'an unknown map', pointer: '/mapId', body: { ...request, mapId: 'map_none' } },
    { what: 'an unknown channel', pointer: '/channelId', body: { ...request, channelId: w.map } },
  ]
  return {
    'post /channels': {
      valid: [{ body: channel }],
      specials: channelSpecials.map((special) => ({
        ...special,
        body: { ...channel, ...(special.body as Json) },
      })),
    },
    'patch /channels/{id}': {
      valid: [{ id: w.channel, body: { ...without(channel, 'kind'), archived: false } }],
      specials: channelSpecials,
    },
    'post /channels/{id}/secret': { valid: [{ id: w.webhook }] },
    'post /channels/{id}/test': { valid: [{ id: w.channel }] },
    'post /digests/preview': { valid: [{ body: request }], specials: requestSpecials },
    'post /digests/send': {
      valid: [{ body: request }],
      specials: [
        ...requestSpecials,
        { what: 'no channel', pointer: '/channelId', body: without(request, 'channelId') },
      ],
    },
  }
}
