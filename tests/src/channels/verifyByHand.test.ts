import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { signedHeaders, signingSecret } from '../../../src/channels/standardWebhooks.ts'

type IsOurs = (secret: string, headers: Record<string, string>, body: string, now?: number) => boolean

test('the lines of the documentation that verify a signature take what we sign, and nothing else', async () => {
  const page = readFileSync(new URL('../../../docs/operations.md', import.meta.url), 'utf8')
  const [, lines = ''] = /```js\n([\s\S]*?)```/.exec(page) ?? []
  const { isOurs } = (await import(`data:text/javascript,${encodeURIComponent(lines)}`)) as { isOurs: IsOurs }
  const [secret, other] = [1, 2].map((fill) => signingSecret(new Uint8Array(32).fill(fill)))
  if (secret === undefined || other === undefined) throw new Error('There are two secrets')
  const [at, body] = [new Date('2026-11-21T12:00:00Z'), '{"type":"decision.made","data":{"reason":"Шаг"}}']
  const headers = await signedHeaders([other, secret], { id: 'evt_1', at }, body)
  const now = at.getTime()
  expect([isOurs(secret, headers, body, now), isOurs(other, headers, body, now + 299_000)]).toEqual([
    true,
    true,
  ])
  expect(isOurs(secret, headers, `${body}\n`, now)).toBe(false)
  expect(isOurs(secret, headers, body, now + 301_000)).toBe(false)
  expect(isOurs(secret, headers, body)).toBe(false)
  expect(isOurs(signingSecret(new Uint8Array(32)), headers, body, now)).toBe(false)
  expect(isOurs(secret, {}, body, now)).toBe(false)
  expect(isOurs(secret, { ...headers, 'webhook-timestamp': 'now' }, body, now)).toBe(false)
})
