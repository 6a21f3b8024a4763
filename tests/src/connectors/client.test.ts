import { describe, expect, it } from 'vitest'
import { connectorClient } from '../../../src/connectors/client.ts'

const url = 'https://tool.example/api'
const token = 'secret-token'

/** A client of a tool that answers so, one after the other; the last answer goes on for ever. */
function toolThat(...answers: (Response | Error | (() => Response))[]) {
  let time = Date.parse('2026-11-21T12:00:00Z')
  const paused: number[] = []
  const sent: { url: string; init: RequestInit }[] = []
  const client = connectorClient({
    fetch: async (to, init) => {
      sent.push({ url: to, init })
      const answer = answers[Math.min(sent.length, answers.length) - 1]
      if (answer instanceof Error || answer === undefined) throw answer
      return typeof answer === 'function' ? answer() : answer
    },
    token,
    now: () => new Date(time),
    pause: async (ms) => {
      paused.push(ms)
      time += ms
    },
    random: () => 0,
    deadline: new Date(time + 60_000),
  })
  return { ...client, paused, sent }
}
const status = (code: number, headers: Record<string, string> = {}, body = '') =>
  new Response(body, { status: code, headers })

describe('asking a tool', () => {
  it('presents the token, follows no redirect, and posts JSON where there is a body', async () => {
    const { ask, sent } = toolThat(() => status(200, {}, '{}'))
    expect(await ask(url)).toEqual({ outcome: 'text', text: '{}' })
    await ask(url, { a: 1 })
    expect(sent[0]?.init).toMatchObject({
      method: 'GET',
      redirect: 'manual',
      headers: { authorization: `Bearer ${token}`, accept: 'application/json' },
    })
    expect(sent[1]?.init).toMatchObject({ method: 'POST', body: '{"a":1}' })
  })

  it('asks three times at most, after a second and then two', async () => {
    const { ask, paused, requests } = toolThat(() => status(503))
    expect(await ask(url)).toEqual({ outcome: 'retry', reason: '503' })
    expect(paused).toEqual([1000, 2000])
    expect(requests()).toBe(3)
  })

  it('waits as long as it is asked to, in seconds or until a date, where that is five seconds at most', async () => {
    const short = toolThat(status(429, { 'retry-after': '5' }), status(200))
    expect(await short.ask(url)).toMatchObject({ outcome: 'text' })
    expect(short.paused).toEqual([5000])
    const until = toolThat(status(503, { 'retry-after': 'Sat, 21 Nov 2026 12:00:03 GMT' }), status(200))
    expect(await until.ask(url)).toMatchObject({ outcome: 'text' })
    expect(until.paused).toEqual([3000])
    const long = toolThat(status(429, { 'retry-after': '6' }))
    expect(await long.ask(url)).toEqual({ outcome: 'retry', reason: '429', afterSeconds: 6 })
    expect(long.paused).toEqual([])
  })

  it('asks again where there was no connection, and not where there was no answer in time', async () => {
    const broken = toolThat(new TypeError('fetch failed'), status(200))
    expect(await broken.ask(url)).toMatchObject({ outcome: 'text' })
    const slow = toolThat(new DOMException('timed out', 'TimeoutError'))
    expect(await slow.ask(url)).toEqual({ outcome: 'retry', reason: 'no answer within 10 seconds' })
    expect(slow.requests()).toBe(1)
  })

  it.each([400, 401, 403, 404, 410, 422])('takes %d for its last word', async (code) => {
    const { ask, requests } = toolThat(status(code, {}, '{"message":"No\n such thing"}'))
    expect(await ask(url)).toEqual({ outcome: 'refused', reason: `${code} {"message":"No such thing"}` })
    expect(requests()).toBe(1)
  })

  it('never repeats the token, nor more than the beginning of a long answer', async () => {
    const { ask } = toolThat(status(401, {}, `${token} ${token} ${'x'.repeat(10_000)}`))
    const reply = await ask(url)
    expect(reply.outcome).toBe('refused')
    expect('reason' in reply ? reply.reason.length : 0).toBeLessThan(220)
    expect(JSON.stringify(reply)).not.toContain(token)
  })

  it('ends when the pull has had its time', async () => {
    const { ask, requests } = toolThat(() => status(429, { 'retry-after': '5' }))
    for (let i = 0; i < 10; i += 1) await ask(url)
    expect(await ask(url)).toEqual({ outcome: 'retry', reason: 'the pull ran out of time' })
    expect(requests()).toBeLessThan(20)
  })

  it('reads an answer to its last byte within the limit, and no further beyond it', async () => {
    const limit = 5_000_000
    const whole = toolThat(status(200, {}, `"${'ы'.repeat(limit / 2 - 1)}"`))
    expect(await whole.ask(url)).toMatchObject({ outcome: 'text' })
    let read = 0
    const endless = new ReadableStream({
      pull(controller) {
        read += 100_000
        controller.enqueue(new Uint8Array(100_000))
      },
    })
    const huge = toolThat(new Response(endless))
    expect(await huge.ask(url)).toEqual({
      outcome: 'refused',
      reason: 'the answer is larger than 5 MB',
    })
    expect(read).toBeLessThan(limit + 500_000)
  })
})
