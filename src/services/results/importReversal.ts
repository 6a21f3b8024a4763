import type { Statement } from '../../../db/database.ts'
import { reversedRevisions } from '../../../db/queries/imports.ts'
import {
  appendRows,
  historyOfRevision,
  openRevision,
  reversalsOf,
  setMode,
  supersedeRows,
} from '../../../db/queries/results.ts'
import type { Actor, Deps } from '../../deps.ts'
import { type KeptRow, keyOf } from '../analyses/input.ts'
import { planAnalysis } from '../analyses/run.ts'
import { readSubject } from '../analyses/subject.ts'

export interface ReversedRows {
  analysisId: string
  revision: number
  /** Rows of the import that no longer stand, and those among them in whose place an earlier one stands again. */
  withdrawn: number
  restored: number
}

type PastRow = Awaited<ReturnType<typeof historyOfRevision>>[number]

/**
 * Plans the reversal of an import of results: a later revision, with its analysis.
 *
 * Under each key that the import wrote, what then stands is the newest row that neither a reversed import nor a reversal brought; where
 * there is none, nothing stands. So a row that replaced one of the import's since stays as it is, and when several imports are reversed
 * their order makes no difference. The old rows remain, marked as superseded, for the analyses that were computed from them.
 */
export async function planRowsReversal(
  deps: Deps,
  actor: Actor,
  experimentId: string,
  imported: number,
): Promise<{ statements: Statement[]; answer: ReversedRows }> {
  const [subject, history, reversed, reversals] = await Promise.all([
    readSubject(deps, experimentId),
    historyOfRevision(deps.db, experimentId, imported),
    reversedRevisions(deps.db, experimentId),
    reversalsOf(deps.db, experimentId),
  ])
  const gone = new Set([...reversed, imported])
  const isOwn = ({ revision }: PastRow) => !gone.has(revision) && !reversals.has(revision)
  const withdrawn: PastRow[] = []
  const restored: KeptRow[] = []
  for (const rows of Map.groupBy(history, keyOf).values()) {
    const standing = rows.find((row) => row.supersededBy === null)
    const before = rows.findLast(isOwn)
    if (standing === undefined || standing === before) continue
    if (before !== undefined && standing.revision !== imported && standing.summary === before.summary)
      continue
    withdrawn.push(standing)
    if (before !== undefined) restored.push(before)
  }

  const { experiment } = subject
  const rows = new Map(subject.rows.map((row) => [keyOf(row), row as KeptRow]))
  for (const row of withdrawn) rows.delete(keyOf(row))
  for (const row of restored) rows.set(keyOf(row), row)
  const mode = rows.size === 0 ? null : experiment.mode
  const next = { ...experiment, mode, revision: experiment.revision + 1 }
  const analysis = await planAnalysis(deps, { ...subject, experiment: next, rows: [...rows.values()] })
  return {
    statements: [
      ...openRevision(deps.db, {
        experimentId,
        revision: next.revision,
        cause: 'reversal',
        accepted: restored.length,
        replaced: withdrawn.length,
        at: deps.now().toISOString(),
        actor: actor.id,
      }),
      ...(mode === experiment.mode ? [] : [setMode(deps.db, experimentId, mode)]),
      ...supersedeRows(deps.db, experimentId, next.revision, withdrawn),
      ...appendRows(deps.db, experimentId, next.revision, restored),
      ...analysis.statements,
    ],
    answer: {
      analysisId: analysis.id,
      revision: next.revision,
      withdrawn: withdrawn.length,
      restored: restored.length,
    },
  }
}
