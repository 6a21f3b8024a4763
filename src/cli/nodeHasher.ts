import { createHash } from 'node:crypto'
import type { Hasher } from '../deps.ts'

/** SHA-256 of what streams through, on Node. */
export function nodeHasher(): Hasher {
  const hash = createHash('sha256')
  return {
    update: async (bytes) => void hash.update(bytes),
    digest: async () => hash.digest('hex'),
  }
}
