import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The secret key of an installation that was given none: made once and kept beside the embedded database, readable by its
 * owner only. A remote database gets none: several instances would each make their own.
 */
export function secretKeyBeside(databaseUrl: string): string | undefined {
  if (!databaseUrl.startsWith('file:')) return undefined
  const folder = dirname(databaseUrl.slice('file:'.length).replace(/^\/\//, ''))
  const path = join(folder, 'secret.key')
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true })
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    writeFileSync(path, Buffer.from(bytes).toString('base64url'), { mode: 0o600, flag: 'wx' })
  }
  return readFileSync(path, 'utf8').trim()
}
