import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type SlackStandIn, startSlackStandIn } from '../../support/slackStandIn.ts'

let standIn: SlackStandIn
beforeEach(async () => {
  standIn = await startSlackStandIn({ onePerSecond: true })
})
afterEach(() => standIn.stop())

async function post(body: string, contentType = 'application/json') {
  const response = await fetch(standIn.url, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body,
  })
  return `${response.status} ${await response.text()}`
}

const section = (length: number) => ({ type: 'section', text: { type: 'mrkdwn', text: 'x'.repeat(length) } })
const blocks = (...list: unknown[]) => JSON.stringify({ text: 't', blocks: list })

describe('the stand-in for Slack', () => {
  it('refuses what Slack refuses', async () => {
    expect(await post('{')).toBe('400 invalid_payload')
    expect(await post('[]')).toBe('400 invalid_payload')
    expect(await post('{"text":"x"}', 'text/plain')).toBe('400 invalid_payload')
    expect(await post('{}')).toBe('400 no_text')
    expect(await post('{"text":""}')).toBe('400 no_text')
    expect(await post(JSON.stringify({ text: 'x'.repeat(40_001) }))).toBe('400 msg_too_long')
    expect(await post(blocks(...Array.from({ length: 51 }, () => section(1))))).toBe('400 invalid_blocks')
    expect(await post(blocks(section(3001)))).toBe('400 invalid_blocks')
    expect(await post(blocks(section(0)))).toBe('400 invalid_blocks')
    expect(await post(blocks({ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }))).toBe(
      '400 invalid_blocks',
    )
    expect(await post(blocks({ type: 'header', text: { type: 'mrkdwn', text: 'x' } }))).toBe(
      '400 invalid_blocks',
    )
    expect(await post(blocks({ type: 'context', elements: [] }))).toBe('400 invalid_blocks')
    expect(await post(blocks({ type: 'surprise' }))).toBe('400 invalid_blocks')
    expect(await post(blocks(...[3000, 3000, 3000, 3000, 1001].map(section)))).toBe('400 msg_blocks_too_long')
    expect(standIn.accepted).toEqual([])
  })

  it('accepts the rest, one message a second', async () => {
    expect(await post(blocks(...[3000, 3000, 3000, 3000, 1000].map(section)))).toBe('200 ok')
    expect(await post('{"text":"again"}')).toBe('429 rate_limited')
    expect(standIn.accepted).toHaveLength(1)
    expect(standIn.answers).toEqual(['200 ok', '429 rate_limited'])
  })
})
