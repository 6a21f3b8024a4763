import { insertFault } from '../../../db/queries/experiments.ts'
import { openRevision } from '../../../db/queries/results.ts'
import type { Actor, Deps } from '../../deps.ts'
import { said } from '../../domain/fault.ts'
import { AppError } from '../../errors.ts'
import { planAnalysis } from '../analyses/run.ts'
import { readSubject } from '../analyses/subject.ts'
import { calendarDate } from '../calendarDate.ts'
import { readSettings } from '../settings/read.ts'
import type { Write } from '../write.ts'

/** Declares that an experiment was run wrongly: its verdict is invalid from now on, with the name of who says so. */
export async function declareFault(deps: Deps, actor: Actor, id: string, { reason }: { reason: string }) {
  const subject = await readSubject(deps, id)
  if (subject.experiment.status === 'draft') throw new AppError('not_running', said('never_started', { id }))
  const at = deps.now().toISOString()
  const date = calendarDate(deps.now(), (await readSettings(deps)).timeZone)
  const fault = {
    id: deps.newId('fault'),
    experimentId: id,
    reason,
    date,
    at,
    actor: actor.id,
    by: actor.name,
  }
  const experiment = { ...subject.experiment, revision: subject.experiment.revision + 1 }
  const analysis = await planAnalysis(deps, { ...subject, experiment, faults: [...subject.faults, fault] })
  const write: Write<typeof fault & { analysisId: string }> = {
    statements: [
      ...openRevision(deps.db, {
        experimentId: id,
        revision: experiment.revision,
        cause: 'fault',
        accepted: 0,
        replaced: 0,
        at,
        actor: actor.id,
      }),
      insertFault(deps.db, fault),
      ...analysis.statements,
    ],
    answer: { ...fault, analysisId: analysis.id },
  }
  return write
}
