import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { channels } from '../../../src/channels/index.ts'
import { buildDigest } from '../../../src/domain/digest/buildDigest.ts'
import { nextTestOf, transitionOf } from '../domain/digest/transitionOf.ts'

const { webhook } = channels
const digest = buildDigest({
  date: '2026-11-21',
  transitions: [transitionOf({ change: 'Ask <b>less</b> & explain' })],
  told: { 'exp_9/b': { status: 'proven', on: '2026-01-01', stands: true } },
  nextTests: [nextTestOf()],
})

describe('a webhook', () => {
  it('gets the digest as data and as plain text, and not what was told before', () => {
    const message = webhook.render(digest, 'en')
    expect(message).toMatchObject({ event: 'digest', locale: 'en', date: '2026-11-21' })
    expect(message.items).toEqual(digest.items)
    expect(message.nextTests).toEqual(digest.nextTests)
    expect(message).not.toHaveProperty('told')
    expect(message.text).toContain('Ask <b>less</b> & explain')
    expect(message.text).toContain('Open: https://journeyproof.example/experiments/exp_1')
  })

  it('is posted as JSON', async () => {
    const bodies: string[] = []
    const server = createServer(async (request, response) => {
      let body = `${request.method} ${request.headers['content-type']} `
      for await (const chunk of request) body += chunk
      bodies.push(body)
      response.writeHead(204).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const message = webhook.render(digest, 'ru')
    expect(await webhook.send(message, `http://127.0.0.1:${port}/`, fetch)).toEqual({ outcome: 'delivered' })
    expect(bodies).toEqual([`POST application/json; charset=utf-8 ${JSON.stringify(message)}`])
    server.close()
  })
})
