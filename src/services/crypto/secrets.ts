import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'

const encoder = new TextEncoder()

async function keyFrom(secretKey: string | undefined): Promise<CryptoKey> {
  if (secretKey === undefined) throw new AppError('conflict', said('secret_key_missing'))
  const material = await crypto.subtle.importKey('raw', encoder.encode(secretKey), 'HKDF', false, [
    'deriveKey',
  ])
  return crypto.subtle.deriveKey(
    {
      name: 'HKDF',
      hash: 'SHA-256',
      salt: new Uint8Array(),
      info: encoder.encode('journeyproof channel address'),
    },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))
const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), (c) => c.charCodeAt(0))

/**
 * Encrypts a secret that we must present to others (a webhook's address) with AES-GCM.
 *
 * @param owner the id of what holds the secret; bound in, so that a secret moved to another row does not open
 */
export async function encryptSecret(
  secret: string,
  owner: string,
  secretKey: string | undefined,
  iv: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: encoder.encode(owner) },
    await keyFrom(secretKey),
    encoder.encode(secret),
  )
  return `${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`
}

/** Opens what encryptSecret sealed. Throws when the deployment's key is another one. */
export async function decryptSecret(
  sealed: string,
  owner: string,
  secretKey: string | undefined,
): Promise<string> {
  const [iv = '', body = ''] = sealed.split('.')
  const opened = await crypto.subtle.decrypt(
    { name: 'AES-GCM', iv: fromBase64(iv), additionalData: encoder.encode(owner) },
    await keyFrom(secretKey),
    fromBase64(body),
  )
  return new TextDecoder().decode(opened)
}
