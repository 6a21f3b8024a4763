import type { Dictionary } from '../../../locales/dictionary.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { figures } from '../figures.ts'
import { ComparisonTable } from './comparisonTable.tsx'
import { ForestFigure } from './forestSection.tsx'
import type { SectionProps, ShownAnalysis } from './load.ts'
import { shownOutcome } from './shownOutcome.ts'

/** Every metric on one axis, and the same in numbers below it. */
export function MetricsSection({ call, loaded, analysis }: SectionProps & { analysis: ShownAnalysis }) {
  const { t, locale } = call
  const texts = t.pages.tests.experiment
  const write = figures(locale, t)
  const { alpha } = planOf(loaded.experiment)
  return (
    <section id="metrics">
      <h2>{t.pages.experiment.forest.title}</h2>
      <ForestFigure reader={call} loaded={loaded} analysis={analysis} />
      <details>
        <summary>{t.pages.experiment.forest.numbers}</summary>
        {analysis.metrics.map(({ metric: key, role, comparisons }) => {
          const metric = loaded.metrics.find((one) => one.key === key)
          if (metric === undefined) return null
          return (
            <div class="metric">
              <h3>{texts.metricTitle({ metric: metric.name, role: t.pages.tests.roles[role] })}</h3>
              <p class="small">{texts.direction[metric.goodDirection]}</p>
              <ComparisonTable
                t={t}
                locale={locale}
                metric={metric}
                role={role}
                comparisons={comparisons}
                outcomeOf={(row) => shownOutcome(loaded, analysis.verdict, row)}
                alpha={alpha}
                write={write}
              />
            </div>
          )
        })}
        <p class="small soft">
          {[texts.shrunkenNote, ...aboutP(t.pages.experiment.forest, analysis)].join(' ')}
        </p>
      </details>
    </section>
  )
}

/** What the p-values of the tables are of, as far as this test has them. */
function aboutP(
  { adjusted, guardrail, smallest }: Dictionary['pages']['experiment']['forest'],
  { metrics }: ShownAnalysis,
): string[] {
  const all = metrics.flatMap(({ comparisons }) => comparisons)
  return [
    ...(all.some((one) => one.adjustedPValue !== null) ? [adjusted] : []),
    ...(metrics.some(({ role }) => role === 'guardrail') ? [guardrail] : []),
    ...(all.some((one) => one.anytimePValue !== null) ? [smallest] : []),
  ]
}
