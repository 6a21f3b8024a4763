import type { MetricRole } from '../../../domain/verdict/analysis.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import type { Threshold } from '../../../stats/methods/threshold.ts'
import { figures } from '../figures.ts'
import type { ForestRow } from './charts/forestPlot.tsx'
import type { Loaded, Reader, ShownAnalysis } from './load.ts'
import { OutcomeBadge } from './outcomeBadge.tsx'
import { outcomeName, type ShownOutcome, shownOutcome } from './shownOutcome.ts'

interface Effects {
  relative: ShownAnalysis['metrics'][number]['comparisons'][number]['relative']
  shrunken: ShownAnalysis['metrics'][number]['comparisons'][number]['shrunken']
  outcome: ShownOutcome
}

interface Subject {
  metric: MetricRow
  role: MetricRole
  /** The treatment, and where there is one the segment. */
  variant: string
  /** The minimum effect of the primary metric, the margin of a guardrail. */
  threshold: Threshold | null
}

const tones = {
  better: 'good',
  worse: 'bad',
  negligible: 'accent',
  unclear: 'accent',
  untrusted: 'doubted',
} as const

/** One effect as a row of a forest plot: relative to the control, in the reader's words. */
export function forestRow({ t, locale }: Reader, subject: Subject, effects: Effects): ForestRow {
  const { metric, role, variant, threshold } = subject
  const { relative, shrunken, outcome } = effects
  const texts = t.pages.experiment.forest
  const write = figures(locale, t)
  const said =
    relative?.estimate == null
      ? texts.nothing
      : `${write.lift(relative.estimate)} (${write.interval(relative, write.lift)})`
  const size = typeof threshold === 'number' ? threshold : null
  const word = outcomeName(t, outcome)
  return {
    name: (
      <>
        <strong>{metric.name}</strong>
        <span class="small soft">
          {variant}, {t.pages.tests.roles[role]}
          {metric.goodDirection === 'decrease' ? `, ${texts.less}` : ''}
        </span>
      </>
    ),
    outcome: <OutcomeBadge t={t} outcome={outcome} />,
    tone: tones[outcome],
    estimate: relative?.estimate ?? null,
    lower: relative?.lower ?? null,
    upper: relative?.upper ?? null,
    shrunken: shrunken?.estimate ?? null,
    band: role === 'primary' && size !== null ? { from: -size, to: size } : null,
    margin:
      role === 'guardrail' && size !== null ? (metric.goodDirection === 'increase' ? -size : size) : null,
    figures:
      relative?.estimate == null ? (
        texts.nothing
      ) : (
        <>
          <strong>{write.lift(relative.estimate)}</strong> {write.interval(relative, write.lift)}
        </>
      ),
    text: texts.row({ metric: metric.name, variant, figures: said, outcome: word }),
  }
}

/** Every metric and every treatment of an analysis, the primary metric first. */
export function forestRows(
  reader: Reader,
  { experiment, metrics, doubted }: Pick<Loaded, 'experiment' | 'metrics' | 'doubted'>,
  analysis: ShownAnalysis,
): ForestRow[] {
  const { minimumEffect = null } = planOf(experiment)
  const order: MetricRole[] = ['primary', 'guardrail', 'secondary']
  const sorted = analysis.metrics.toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return sorted.flatMap(({ metric: key, role, comparisons }) => {
    const metric = metrics.find((one) => one.key === key)
    if (metric === undefined) return []
    const margin = experiment.metrics.find((one) => one.metric === key)?.margin ?? null
    const threshold = role === 'primary' ? minimumEffect : margin
    return comparisons.map((one) =>
      forestRow(
        reader,
        { metric, role, threshold, variant: variantName(experiment, one.variant) },
        {
          ...one,
          outcome: shownOutcome({ doubted }, analysis.verdict, one),
        },
      ),
    )
  })
}

/** A variant by its name, where it has one. */
export const variantName = ({ variants }: Loaded['experiment'], key: string): string =>
  variants.find((variant) => variant.key === key)?.name ?? key
