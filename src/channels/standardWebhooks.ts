const encoder = new TextEncoder()
const prefix = 'whsec_'

/** How many random bytes a secret is made of; the specification takes 24 to 64. */
export const secretBytes = 32

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** A secret in the form in which people are given it. */
export const signingSecret = (bytes: Uint8Array): string => `${prefix}${toBase64(bytes)}`

interface Attempt {
  /** Of what is told, the same at every attempt: by it the other side knows that it has seen a message before. */
  id: string
  /** When the attempt is made. */
  at: Date
}

/**
 * The headers of a signed message by Standard Webhooks 1.0.0: `v1,` and the HMAC-SHA256 of `id.timestamp.body` in Base64.
 *
 * @param secrets signing secrets; each gives a signature of its own, so that the other side can change from one to the next
 */
export async function signedHeaders(
  secrets: string[],
  { id, at }: Attempt,
  body: string,
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = await Promise.all(
    secrets.map((secret) => signature(secret, `${id}.${timestamp}.${body}`)),
  )
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}

async function signature(secret: string, content: string): Promise<string> {
  const bytes = Uint8Array.from(atob(secret.slice(prefix.length)), (c) => c.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const sealed = await crypto.subtle.sign('HMAC', key, encoder.encode(content))
  return `v1,${toBase64(new Uint8Array(sealed))}`
}
