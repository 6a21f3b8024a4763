import { recordChanges } from '../../../db/queries/changes.ts'
import { eraseWords, sourcePolicies, wordsOfSource } from '../../../db/queries/evidenceSources.ts'
import type { Deps } from '../../deps.ts'
import { calendarDate } from '../calendarDate.ts'
import { readSettings } from '../settings/read.ts'
import { commit } from '../write.ts'
import { wordsKeptSince } from './sources.ts'

const atOnce = 500

/** Who did it, in the audit trail. */
const actor = 'job:erasure'

/**
 * Erases people's words that their source may not, or no longer, keep: quotes, links and roles, in the evidence and in the audit trail.
 * Dates and counts stay, so no figure changes.
 *
 * @returns how many pieces of evidence were erased
 */
export async function eraseExpiredWords(deps: Deps): Promise<number> {
  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  let erased = 0
  for (const policy of await sourcePolicies(deps.db)) {
    const since = wordsKeptSince(policy, today)
    if (since === null) continue
    for (;;) {
      const done = await commit(deps, async () => {
        const found = await wordsOfSource(deps.db, policy.source, since, atOnce)
        const at = deps.now().toISOString()
        const trail = found.map(({ id, mapId, version }) => ({
          entityId: id,
          version: version + 1,
          entity: 'evidence',
          action: 'update' as const,
          mapId,
          before: null,
          after: { erased: true },
          actor,
          at,
        }))
        const ids = found.map(({ id }) => id)
        const statements =
          found.length === 0 ? [] : [...recordChanges(deps.db, trail), ...eraseWords(deps.db, ids, at)]
        return { statements, answer: found.length }
      })
      erased += done
      if (done < atOnce) break
    }
  }
  return erased
}
