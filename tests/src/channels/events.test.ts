import { describe, expect, it } from 'vitest'
import { channels } from '../../../src/channels/index.ts'
import type { Event } from '../../../src/domain/event.ts'
import { refusalOf } from '../../support/slackRefusals.ts'

const timestamp = '2026-11-21T12:00:00.000Z'
const long = '<!channel> & "Шаг" '.repeat(400)
const of = { experimentId: 'exp_1', experimentName: long, mapId: 'map_1', analysisId: 'ana_1' }
const link = `https://journeyproof.example/experiments/${'x'.repeat(600)}`
const every: Event[] = [
  {
    type: 'verdict.changed',
    timestamp,
    data: {
      ...of,
      hypothesisId: 'hyp_1',
      variant: long,
      from: 'proven',
      to: 'proven',
      contested: { since: '2026-11-20', reason: 'health_failed' },
      since: '2026-11-20',
      link,
    },
  },
  {
    type: 'decision.made',
    timestamp,
    data: {
      ...of,
      decisionId: 'dec_1',
      decision: 'rollBack',
      reason: long,
      by: long,
      verdict: null,
      link: null,
    },
  },
  {
    type: 'import.done',
    timestamp,
    data: {
      importId: 'imp_1',
      kind: 'backlog',
      format: 'jira',
      mapId: 'map_1',
      experimentId: null,
      connectorId: null,
      understood: 12_000,
      accepted: 11_999,
      by: long,
    },
  },
]

describe('an event', () => {
  it.each(every)('$type is a message that Slack takes, in both languages, and pings nobody', (event) => {
    for (const [locale, words] of [
      ['en', /[a-z]{5}/i],
      ['ru', /[а-яё]{5}/i],
    ] as const) {
      const message = channels.slack.renderEvent(event, locale)
      expect(refusalOf('application/json', JSON.stringify(message)).refusal).toBeNull()
      expect(String(message.text)).toMatch(words)
      expect(JSON.stringify(message)).not.toContain('<!channel>')
    }
  })

  it.each(every)('$type is type, timestamp and data to a webhook, whatever its language', (event) => {
    expect(channels.webhook.renderEvent(event, 'ru')).toEqual(event)
    const withMore = Object.assign({ id: 'evt_1' }, event)
    expect(channels.webhook.renderEvent(withMore, 'en')).toEqual(event)
  })
})
