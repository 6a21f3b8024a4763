import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    const own = `${path}.${process.pid}`
    writeFileSync(own, Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'), {
      mode: 0o600,
    })
    // Of several servers that start at once, the first to link its file has made everybody's key, whole from the start.
    try {
      linkSync(own, path)
    } catch (error) {
      if (!existsSync(path)) throw error
    } finally {
      rmSync(own)
    }
  }
  return readFileSync(path, 'utf8').trim()
}
