import { recordChanges } from '../../../db/queries/changes.ts'
import { type EvidenceSourceRow, findSource, keepSource } from '../../../db/queries/evidenceSources.ts'
import type { Actor, Deps } from '../../deps.ts'
import type { EvidenceInput } from '../../domain/barrier.ts'
import { personalFields, type SourcePolicy } from '../../domain/evidenceSource.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import type { Write } from '../write.ts'

/**
 * Decides what may be kept of a source from now on; what is kept already is erased by the job that runs every hour.
 *
 * @param version of the decision that the caller has seen, 0 for none; undefined where any may stand
 */
export async function decideSource(
  deps: Deps,
  actor: Actor,
  input: SourcePolicy,
  version?: number,
): Promise<Write<EvidenceSourceRow>> {
  const { source } = input
  const before = await findSource(deps.db, source)
  if (version !== undefined && version !== (before?.version ?? 0))
    throw new AppError('stale_version', said('source_decided', { source }))
  const at = deps.now().toISOString()
  const row = {
    ...input,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
  }
  const change = {
    entityId: `source ${source}`,
    version: row.version,
    entity: 'evidenceSource',
    action: before === undefined ? ('create' as const) : ('update' as const),
    mapId: null,
    before: before ?? null,
    after: row,
    actor: actor.id,
    at,
  }
  return { statements: [...recordChanges(deps.db, [change]), keepSource(deps.db, row)], answer: row }
}

const dayBefore = (today: string, days: number): string =>
  new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10)

/**
 * The day before which evidence of a source keeps no words; null: words of any age are kept.
 *
 * @param today YYYY-MM-DD
 */
export function wordsKeptSince({ consent, retentionDays }: SourcePolicy, today: string): string | null {
  if (!consent) return '9999-12-31'
  return retentionDays === null ? null : dayBefore(today, retentionDays)
}

/** Evidence as its source allows it to be kept, and whether something was left out for that. */
export function withheld(
  evidence: EvidenceInput,
  policy: SourcePolicy | undefined,
  today: string,
): { evidence: EvidenceInput; withheld: boolean } {
  const since = policy === undefined ? null : wordsKeptSince(policy, today)
  const held = personalFields.some((field) => evidence[field] !== undefined)
  if (since === null || !held || evidence.date >= since) return { evidence, withheld: false }
  const { quote: _quote, url: _url, authorRole: _role, ...counts } = evidence
  return { evidence: counts, withheld: true }
}
