import type { World } from '../world.ts'
import type { Entry } from './entry.ts'

export function evidenceRequests(w: World): Record<string, Entry> {
  const rule = {
    name: 'Payment tickets',
    barrierId: w.barrier,
    keywords: ['pay', 'card'],
    labels: ['billing'],
    channel: 'chat',
  }
  const elsewhere = { what: 'a barrier of another map', pointer: '/barrierId' }
  return {
    'post /maps/{id}/evidence-rules': {
      valid: [{ id: w.map, body: rule }],
      specials: [
        { ...elsewhere, body: { ...rule, barrierId: w.otherBarrier } },
        {
          what: 'a rule that asks for nothing',
          pointer: '/keywords',
          body: { name: rule.name, barrierId: w.barrier },
        },
      ],
    },
    'patch /evidence-rules/{id}': {
      valid: [{ id: w.evidenceRule, body: { ...rule, position: 3, archived: false } }],
      specials: [
        { ...elsewhere, body: { barrierId: w.otherBarrier } },
        {
          what: 'all conditions taken away',
          pointer: '/keywords',
          body: { keywords: null, labels: null, channel: null },
        },
      ],
    },
    'put /evidence-sources': {
      valid: [{ body: { source: 'survey', consent: true, retentionDays: 365 } }],
    },
  }
}
