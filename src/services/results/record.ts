import { appendRows, openRevision, setMode, supersedeRows } from '../../../db/queries/results.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { type AcceptedRow, checkBatch, type ResultBatch } from '../../domain/results.ts'
import { AppError, type Fault } from '../../errors.ts'
import { type KeptRow, keyOf } from '../analyses/input.ts'
import { planAnalysis } from '../analyses/run.ts'
import { readSubject } from '../analyses/subject.ts'
import { calendarDate } from '../calendarDate.ts'
import { refuse } from '../resources/refuse.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'

export interface Recorded {
  /** All rows of the batch that were recorded, those that replaced others among them. */
  accepted: number
  replaced: number
  analysisId: string
}

/** A batch that was found right, and the experiment with the rows as they will stand. */
export interface CheckedResults {
  subject: Awaited<ReturnType<typeof readSubject>>
  mode: ResultBatch['mode']
  /** The batch's rows, those that stood under the same keys, and all rows as they will stand. */
  accepted: KeptRow[]
  superseded: KeptRow[]
  rows: KeptRow[]
  /** Rows of metrics, and those among them that replace one that stood. */
  counted: number
  replaced: number
}

/**
 * Holds a batch of result rows against its experiment; refuses it for everything that is wrong with it.
 *
 * @param place turns a pointer into the batch into a place that the caller knows (a line of a file)
 */
export async function checkResults(
  deps: Deps,
  id: string,
  batch: ResultBatch,
  place: (fault: Fault) => Fault = (fault) => fault,
): Promise<CheckedResults> {
  const subject = await readSubject(deps, id)
  const { experiment } = subject
  if (experiment.status === 'draft' || experiment.startDate === null)
    throw new AppError('not_running', said('draft_takes_no_results', { id }))
  if (experiment.mode !== null && experiment.mode !== batch.mode)
    throw new AppError('mode_mismatch', said('mode_is_set', { id, mode: experiment.mode }))

  const today = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  const { accepted, faults } = checkBatch(batch, {
    variants: new Set(experiment.variants.map((variant) => variant.key)),
    metrics: new Map(subject.metrics.map((metric) => [metric.key, metric.type])),
    startDate: experiment.startDate,
    lastDate: experiment.stopDate ?? today,
    stopped: experiment.stopDate !== null,
  })
  refuse(faults.map(place))
  const ofMetrics = (rows: KeptRow[]) => rows.filter((row) => row.metric !== '').length
  const merged = merge(subject.rows, accepted.map(kept))
  const counts = { counted: ofMetrics(merged.accepted), replaced: ofMetrics(merged.superseded) }
  return { subject, mode: batch.mode, ...merged, ...counts }
}

/** Plans the write of rows that were found right: them, their revision, and the analysis that they make. */
export async function planResults(
  deps: Deps,
  actor: Actor,
  { subject, mode, accepted, superseded, rows, counted, replaced }: CheckedResults,
): Promise<Write<Recorded> & { revision: number }> {
  const { experiment } = subject
  const { id } = experiment
  const next = { ...experiment, mode, revision: experiment.revision + 1 }
  const analysis = await planAnalysis(deps, { ...subject, experiment: next, rows })
  return {
    revision: next.revision,
    statements: [
      ...openRevision(deps.db, {
        experimentId: id,
        revision: next.revision,
        cause: 'results',
        accepted: counted,
        replaced,
        at: deps.now().toISOString(),
        actor: actor.id,
      }),
      ...(experiment.mode === null ? [setMode(deps.db, id, mode)] : []),
      ...supersedeRows(deps.db, id, next.revision, superseded),
      ...appendRows(deps.db, id, next.revision, accepted),
      ...analysis.statements,
    ],
    answer: { accepted: counted, replaced, analysisId: analysis.id },
  }
}

/** Records a batch of result rows, whole or not at all, and analyses the experiment with them in the same write. */
export async function recordResults(
  deps: Deps,
  actor: Actor,
  id: string,
  batch: ResultBatch,
  place?: (fault: Fault) => Fault,
): Promise<Write<Recorded>> {
  const { statements, answer } = await planResults(deps, actor, await checkResults(deps, id, batch, place))
  return { statements, answer }
}

const kept = (row: AcceptedRow): KeptRow => ({
  ...row,
  summary: row.summary === null ? null : JSON.stringify(row.summary),
})

/** The rows as they will stand, and those that stood under the keys of new ones. */
function merge(
  standing: KeptRow[],
  accepted: KeptRow[],
): Pick<CheckedResults, 'accepted' | 'superseded' | 'rows'> {
  const rows = new Map(standing.map((row) => [keyOf(row), row]))
  const superseded: KeptRow[] = []
  for (const row of accepted) {
    const key = keyOf(row)
    const stood = rows.get(key)
    if (stood !== undefined) superseded.push(stood)
    rows.set(key, row)
  }
  return { accepted, superseded, rows: [...rows.values()] }
}
