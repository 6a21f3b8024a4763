import { figures } from '../figures.ts'
import { courseFigures } from './courseFigures.ts'
import type { Loaded, Reader, ShownAnalysis } from './load.ts'

interface Props {
  reader: Reader
  loaded: Pick<Loaded, 'metrics' | 'course'>
  analysis: Pick<ShownAnalysis, 'asOf' | 'verdict' | 'metrics'>
}

const decided = new Set<ShownAnalysis['verdict']['status']>(['proven', 'harmful', 'negligible'])

/**
 * What stood at the look that decided, where results have come in since: the figures of a page are of all results, and the verdict is not.
 */
export function DecidingLook({ reader: { t, locale }, loaded: { metrics, course }, analysis }: Props) {
  const { verdict, asOf } = analysis
  const { since } = verdict
  if (since === null || since >= asOf || course === null || !decided.has(verdict.status)) return null
  const key = analysis.metrics.find(({ role }) => role === 'primary')?.metric
  const metric = metrics.find((one) => one.key === key)
  const treatment =
    course.treatments.find(({ variant }) => variant === verdict.variant) ??
    (course.treatments.length === 1 ? course.treatments[0] : undefined)
  const look = treatment?.looks.find(({ date }) => date === since)
  if (metric === undefined || look === undefined || look.estimate === null) return null
  const { one, interval } = courseFigures(figures(locale, t), metric, course)
  return (
    <p class="deciding-look">
      {t.pages.experiment.lift.decidedAt({
        date: since,
        lift: one(look.estimate),
        interval: interval(look),
        asOf,
      })}
    </p>
  )
}
