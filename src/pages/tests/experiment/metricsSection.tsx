import { planOf } from '../../../services/resources/experiment.ts'
import { IntervalPlot } from '../../parts/intervalPlot.tsx'
import { figures } from '../figures.ts'
import { ComparisonTable } from './comparisonTable.tsx'
import type { SectionProps, ShownAnalysis } from './load.ts'
import { plotOf } from './plotOf.ts'
import { AnalysisSource } from './source.tsx'

/** Each metric: its effects as a plot, and the same in numbers beside it. */
export function MetricsSection({
  call: { t, locale },
  loaded: { experiment, metrics },
  analysis,
}: SectionProps & { analysis: ShownAnalysis }) {
  const texts = t.pages.tests.experiment
  const write = figures(locale, t)
  const plan = planOf(experiment)
  return (
    <section id="metrics">
      <h2>{texts.metrics}</h2>
      {analysis.metrics.map(({ metric: key, role, comparisons }, i) => {
        const metric = metrics.find((one) => one.key === key)
        if (metric === undefined) return null
        const margin = experiment.metrics.find((one) => one.metric === key)?.margin ?? null
        const threshold = role === 'primary' ? (plan.minimumEffect ?? null) : margin
        const plot = plotOf({ comparisons, metric, role, threshold, t, write })
        return (
          <div class="metric">
            <h3>{texts.metricTitle({ metric: metric.name, role: t.pages.tests.roles[role] })}</h3>
            <p class="small">{texts.direction[metric.goodDirection]}</p>
            <IntervalPlot
              id={`plot-${i}`}
              title={texts.plot.title({ metric: metric.name })}
              rows={plot.rows}
              band={plot.band}
              format={plot.format}
              legend={
                <>
                  {texts.plot.legend}{' '}
                  {plot.rows.some((row) => row.shrunken != null) ? texts.plot.shrunkenLegend : ''}{' '}
                  {plot.bandText}
                </>
              }
            />
            <ComparisonTable
              t={t}
              locale={locale}
              metric={metric}
              comparisons={comparisons}
              alpha={plan.alpha}
              write={write}
            />
            <AnalysisSource t={t} analysis={analysis} />
          </div>
        )
      })}
      <p class="small soft">{texts.shrunkenNote}</p>
    </section>
  )
}
