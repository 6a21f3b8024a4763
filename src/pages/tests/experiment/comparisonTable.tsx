import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import { renderNoAnswer } from '../../../locales/verdictText.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import type { Figures } from '../figures.ts'
import type { ShownAnalysis } from './load.ts'
import { OutcomeBadge } from './outcomeBadge.tsx'
import type { ShownOutcome } from './shownOutcome.ts'

interface Props {
  t: Dictionary
  locale: Locale
  metric: MetricRow
  role: ShownAnalysis['metrics'][number]['role']
  comparisons: ShownAnalysis['metrics'][number]['comparisons']
  outcomeOf(row: ShownAnalysis['metrics'][number]['comparisons'][number]): ShownOutcome
  alpha: number
  write: Figures
}

/** The numbers of a metric: each treatment against the control. */
export function ComparisonTable({ t, locale, metric, role, comparisons, outcomeOf, alpha, write }: Props) {
  const texts = t.pages.tests.experiment
  const { orNothing, lift, difference, interval, p } = write
  const arm = ({ n, mean }: { n: number; mean: number | null }) => (
    <>
      {orNothing(mean, (value) => write.value(metric, value))}
      <div class="small soft">{texts.people({ n })}</div>
    </>
  )
  return (
    <ScrollTable caption={texts.tableCaption({ metric: metric.name, level: write.percent(1 - alpha) })}>
      <Heads names={Object.values(texts.columns)} numbers={[1, 2, 3, 4, 5, 6, 7, 8]} />
      <tbody>
        {comparisons.map((row) => (
          <tr>
            <th scope="row">{row.variant}</th>
            <td class="number">{arm(row.control)}</td>
            <td class="number">{arm(row.treatment)}</td>
            <td class="number">
              {orNothing(row.absolute.estimate, (value) => difference(metric, value))}
              {row.absolute.standardError === null ? null : (
                <div class="small soft">{interval(row.absolute, (value) => difference(metric, value))}</div>
              )}
              {row.covariate ? (
                <div class="small soft">
                  {texts.covariate({ share: write.percent(Math.max(0, row.covariate.varianceReduction)) })}
                </div>
              ) : null}
            </td>
            <td class="number">{orNothing(row.relative?.estimate ?? null, lift)}</td>
            <td class="number">
              {row.relative === null ? t.pages.tests.nothing : interval(row.relative, lift)}
            </td>
            <td class="number">
              {orNothing(row.pValue, p)}
              {row.anytimePValue === null ? null : (
                <div class="small soft">{texts.anytime({ p: p(row.anytimePValue) })}</div>
              )}
              {row.exactPValue === null ? null : (
                <div class="small soft">{texts.exact({ p: p(row.exactPValue) })}</div>
              )}
            </td>
            <td class="number">
              {orNothing(row.adjustedPValue, p)}
              {row.adjustedPValue === null ? null : (
                <div class="small soft">{t.pages.experiment.forest.adjustedBy[role]}</div>
              )}
            </td>
            <td class="number">
              {orNothing(row.shrunken?.estimate ?? null, lift)}
              {row.shrunken === null ? null : <div class="small soft">{interval(row.shrunken, lift)}</div>}
            </td>
            <td>
              <OutcomeBadge t={t} outcome={outcomeOf(row)} />
              {row.reason === null ? null : <div class="small">{renderNoAnswer(locale, row.reason)}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
