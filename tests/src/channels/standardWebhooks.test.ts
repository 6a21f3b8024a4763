import { describe, expect, it } from 'vitest'
import { secretBytes, signedHeaders, signingSecret } from '../../../src/channels/standardWebhooks.ts'
import { isGenuine } from '../../support/standIns/webhookReceiver.ts'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const at = new Date(1_614_265_330_000)
const body = '{"test": 2432232314}'

describe('a signed message', () => {
  it('has the signature that the reference implementation of Standard Webhooks gives', async () => {
    expect(await signedHeaders([secret], { id, at }, body)).toEqual({
      'webhook-id': id,
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    })
  })

  it('has a signature for each secret, so that either is enough', async () => {
    const other = signingSecret(new Uint8Array(secretBytes).fill(7))
    const headers = await signedHeaders([other, secret], { id, at }, body)
    expect(headers['webhook-signature']?.split(' ')).toHaveLength(2)
    for (const one of [secret, other]) expect(isGenuine(one, headers, body, at.getTime())).toBe(true)
    expect(isGenuine(signingSecret(new Uint8Array(32).fill(1)), headers, body, at.getTime())).toBe(false)
  })

  it('is refused with another body, another id, another time, or too late', async () => {
    const headers = await signedHeaders([secret], { id, at }, body)
    const now = at.getTime()
    expect(isGenuine(secret, headers, body, now)).toBe(true)
    expect(isGenuine(secret, headers, `${body} `, now)).toBe(false)
    expect(isGenuine(secret, { ...headers, 'webhook-id': 'msg_2' }, body, now)).toBe(false)
    expect(isGenuine(secret, { ...headers, 'webhook-timestamp': '1614265331' }, body, now)).toBe(false)
    for (const late of [301_000, -301_000]) expect(isGenuine(secret, headers, body, now + late)).toBe(false)
  })

  it('signs a text in any language by its bytes', async () => {
    const text = JSON.stringify({ reason: 'Шагов слишком много 🙂' })
    const headers = await signedHeaders([secret], { id, at: new Date(at.getTime() + 999) }, text)
    expect(isGenuine(secret, headers, text, at.getTime())).toBe(true)
  })
})

it('a secret is as long as the specification asks for, and says what it is', () => {
  expect(secretBytes).toBeGreaterThanOrEqual(24)
  expect(secretBytes).toBeLessThanOrEqual(64)
  const made = signingSecret(Uint8Array.from({ length: secretBytes }, (_, i) => 255 - i))
  expect(made).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/)
  expect(Buffer.from(made.slice(6), 'base64')).toHaveLength(secretBytes)
})
