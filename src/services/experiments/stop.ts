import { recordChanges } from '../../../db/queries/changes.ts'
import { experimentStore } from '../../../db/queries/experiments.ts'
import { openRevision } from '../../../db/queries/results.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { planAnalysis } from '../analyses/run.ts'
import { readSubject } from '../analyses/subject.ts'
import { refusal } from '../resources/refuse.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'
import { momentOf } from './moment.ts'

export interface Stopped {
  id: string
  status: 'stopped'
  stoppedAt: string
  stopDate: string
  analysisId: string
  version: number
}

/** Stops a running experiment and judges what it has: a stop can conclude, so it is analysed like a batch of rows. */
export async function stopExperiment(
  deps: Deps,
  actor: Actor,
  id: string,
  { at }: { at?: string | undefined },
): Promise<Write<Stopped>> {
  const subject = await readSubject(deps, id)
  const { experiment } = subject
  if (experiment.status !== 'running')
    throw new AppError('not_running', said('not_running', { id, status: experiment.status }))
  const now = deps.now().toISOString()
  const { timeZone } = await readSettings(deps)
  const { instant: stoppedAt, date: stopDate } = momentOf(at, deps.now(), timeZone, experiment)
  const newest = subject.rows.reduce(
    (last, row) => (row.summary !== null && row.date > last ? row.date : last),
    '',
  )
  if (stopDate < newest) throw refusal([{ pointer: '/at', detail: said('before_results', { date: newest }) }])
  const version = experiment.version + 1
  const fields = { status: 'stopped' as const, stoppedAt, stopDate, version, updatedAt: now }
  const after = { ...experiment, ...fields, revision: experiment.revision + 1 }
  const analysis = await planAnalysis(deps, { ...subject, experiment: after })
  return {
    statements: [
      ...recordChanges(deps.db, [
        {
          entityId: id,
          version,
          entity: 'experiment',
          action: 'stop',
          mapId: experiment.mapId,
          before: experiment,
          after,
          actor: actor.id,
          at: now,
        },
      ]),
      ...openRevision(deps.db, {
        experimentId: id,
        revision: after.revision,
        cause: 'stop',
        accepted: 0,
        replaced: 0,
        at: now,
        actor: actor.id,
      }),
      experimentStore.update(deps.db, id, fields),
      ...analysis.statements,
    ],
    answer: { id, status: 'stopped', stoppedAt, stopDate, analysisId: analysis.id, version },
  }
}
