import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channels } from '../../../../src/channels/index.ts'
import { buildDigest } from '../../../../src/domain/digest/buildDigest.ts'
import { type SlackStandIn, startSlackStandIn } from '../../../support/slackStandIn.ts'
import { transitionOf } from '../../domain/digest/transitionOf.ts'

const { slack } = channels
const digest = buildDigest({ date: '2026-11-21', transitions: [transitionOf()], told: {}, nextTests: [] })
const message = slack.render(digest, 'en')
let standIn: SlackStandIn

beforeEach(async () => {
  standIn = await startSlackStandIn()
})
afterEach(() => standIn.stop())

describe('posting to Slack', () => {
  it('delivers blocks and text', async () => {
    expect(await slack.send(message, standIn.url, fetch)).toEqual({ outcome: 'delivered' })
    expect(standIn.accepted).toEqual([JSON.parse(JSON.stringify(message))])
  })

  it.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long'])(
    'tries once more as text when Slack says %s',
    async (body) => {
      standIn.answerNext({ status: 400, body })
      expect(await slack.send(message, standIn.url, fetch)).toEqual({ outcome: 'delivered' })
      expect(standIn.accepted).toHaveLength(1)
      expect(standIn.accepted[0]).not.toHaveProperty('blocks')
      expect(standIn.accepted[0]?.text).toContain('+5.2% relative to control')
    },
  )

  it('tries as text only once', async () => {
    standIn.answerNext({ status: 400, body: 'invalid_blocks' }, { status: 400, body: 'invalid_blocks' })
    expect(await slack.send(message, standIn.url, fetch)).toEqual({
      outcome: 'refused',
      reason: '400 invalid_blocks',
    })
    expect(standIn.answers).toHaveLength(2)
  })

  it('waits as long as Slack says when it is too fast', async () => {
    standIn.answerNext({ status: 429, body: 'rate_limited', headers: { 'retry-after': '30' } })
    expect(await slack.send(message, standIn.url, fetch)).toEqual({
      outcome: 'retry',
      reason: '429 rate_limited',
      afterSeconds: 30,
    })
  })

  it('does without a time that it cannot read', async () => {
    const headers = { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }
    standIn.answerNext({ status: 429, body: 'rate_limited', headers })
    expect(await slack.send(message, standIn.url, fetch)).toEqual({
      outcome: 'retry',
      reason: '429 rate_limited',
    })
  })

  it.each(['no_service', 'channel_not_found', 'channel_is_archived', 'action_prohibited'])(
    'gives up at %s',
    async (fault) => {
      const outcome = await slack.send(message, standIn.url.replace(/works$/, fault), fetch)
      expect(outcome).toMatchObject({ outcome: 'refused', reason: expect.stringContaining(fault) })
    },
  )

  it('follows no redirect', async () => {
    const outcome = await slack.send(message, standIn.url.replace(/works$/, 'redirect'), fetch)
    expect(outcome).toEqual({ outcome: 'refused', reason: '302' })
    expect(standIn.answers).toHaveLength(1)
  })

  it('tries again later when Slack is broken', async () => {
    const outcome = await slack.send(message, standIn.url.replace(/works$/, 'rollup_error'), fetch)
    expect(outcome).toEqual({ outcome: 'retry', reason: '500 rollup_error' })
  })

  it('tries again later when nobody is there, and does not give the address away', async () => {
    await standIn.stop()
    const outcome = await slack.send(message, standIn.url, fetch)
    expect(outcome).toEqual({ outcome: 'retry', reason: 'network' })
    standIn = await startSlackStandIn()
  })

  it('gives up waiting for an answer', async () => {
    const slow = (_: string, init: RequestInit) =>
      new Promise<Response>((_, reject) => {
        expect(init.signal).toBeInstanceOf(AbortSignal)
        reject(new DOMException('The operation timed out', 'TimeoutError'))
      })
    expect(await slack.send(message, standIn.url, slow)).toEqual({ outcome: 'retry', reason: 'timeout' })
  })

  it('reads only the start of an endless answer', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1
        controller.enqueue(new TextEncoder().encode('no '.repeat(50)))
      },
    })
    const outcome = await slack.send(message, standIn.url, async () => new Response(endless, { status: 403 }))
    expect(outcome).toMatchObject({ outcome: 'refused' })
    expect(JSON.stringify(outcome).length).toBeLessThan(300)
    expect(sent).toBeLessThan(10)
  })
})
