import { latestAnalysis, listAnalyses } from '../../../../db/queries/analyses.ts'
import type { Experiment } from '../../../../db/queries/experiments.ts'
import { findChange } from '../../../../db/queries/mapPast.ts'
import type { VerdictStatus } from '../../../domain/verdict/analysis.ts'
import { AppError } from '../../../errors.ts'
import { formatDate } from '../../../locales/format.ts'
import { findExperiment } from '../../../services/analyses/subject.ts'
import { checkVersion } from '../../../services/resources/resource.ts'
import type { FormCall } from '../../page.ts'
import type { Differing } from '../../parts/conflict.tsx'
import type { FailedForm } from '../failedForm.tsx'
import { initialPlan } from '../plan/initial.ts'
import { planVersions } from '../plan/versions.ts'

const seenVersion = ({ field }: FormCall): number | undefined =>
  field('version') === '' ? undefined : Number(field('version'))

/** Refuses what is done to a test that is not as it was when the form was shown. */
export async function checkSeen(call: FormCall): Promise<void> {
  checkVersion(await findExperiment(call.deps, call.id), seenVersion(call))
}

/** What the reader decided on is not what stands. */
class Outdated extends Error {}

/** Refuses a decision on another verdict than the one that was read. */
export function checkVerdict({ field }: FormCall, analysisId: string | null): void {
  const seen = field('seen')
  if (seen !== '' && seen !== (analysisId ?? 'none')) throw new Outdated()
}

/** A form that was pressed on what is no longer so: what it was, and what it is. Anything else goes on. */
export async function changedSince(call: FormCall, form: string, error: unknown): Promise<FailedForm> {
  const codes = ['stale_version', 'already_started', 'not_running']
  const known = error instanceof Outdated || (error instanceof AppError && codes.includes(error.code))
  if (!known || !['start', 'stop', 'discard', 'decision'].includes(form)) throw error
  const changed = form === 'decision' ? await verdicts(call) : await plans(call)
  if (changed.length === 0) throw error
  return { form, faults: [], value: call.field, changed }
}

async function plans(call: FormCall): Promise<Differing[]> {
  const { deps, id, t } = call
  const version = seenVersion(call)
  const [now, change] = await Promise.all([
    findExperiment(deps, id),
    version === undefined ? undefined : findChange(deps.db, id, version),
  ])
  const before = change?.after as Experiment | null | undefined
  if (before == null) return []
  const { experiment: texts } = t.pages.tests
  const status = ({ status }: Experiment) => t.pages.tests.experimentStatuses[status]
  const others = [
    { label: texts.status, theirs: status(now), mine: status(before) },
    { label: texts.notes, theirs: now.notes ?? '', mine: before.notes ?? '' },
  ].filter(({ theirs, mine }) => theirs !== mine)
  const [theirs, mine] = [initialPlan(now), initialPlan(before)]
  return [
    ...others,
    ...planVersions(
      call,
      (name) => theirs[name] ?? '',
      (name) => mine[name] ?? '',
    ),
  ]
}

async function verdicts({ deps, id, t, locale, field }: FormCall): Promise<Differing[]> {
  const [now, known] = await Promise.all([latestAnalysis(deps.db, id), listAnalyses(deps.db, id, 200, null)])
  const said = (analysis: Pick<(typeof known)[number], 'status' | 'asOf' | 'revision'> | undefined) =>
    analysis === undefined
      ? t.pages.tests.experiment.noVerdict
      : `${t.pages.tests.statuses[analysis.status as VerdictStatus]} (${formatDate(locale, analysis.asOf)}, ${analysis.revision})`
  const mine = said(known.find(({ id }) => id === field('seen')))
  return [{ label: t.pages.tests.experiment.verdict, theirs: said(now), mine }]
}
