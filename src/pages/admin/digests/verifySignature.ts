/** How the other side tells that a message comes from us (Standard Webhooks 1.0.0), in Node: as docs/operations.md has it. */
export const verifySignature = `import { createHmac, timingSafeEqual } from 'node:crypto'

export function isOurs(secret, headers, rawBody, now = Date.now()) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures = '' } = headers
  if (!id || !(Math.abs(now / 1000 - Number(time)) < 300)) return false
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const expected = Buffer.from(\`v1,\${createHmac('sha256', key).update(\`\${id}.\${time}.\${rawBody}\`).digest('base64')}\`)
  return signatures.split(' ').map((one) => Buffer.from(one))
    .some((given) => given.length === expected.length && timingSafeEqual(given, expected))
}`
