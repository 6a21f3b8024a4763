import { reportedOfExperiment } from '../../../../../db/queries/imports.ts'
import type { ReportedEstimate } from '../../../../domain/reported.ts'
import { formatDate } from '../../../../locales/format.ts'
import { Heads, ScrollTable } from '../../../parts/scrollTable.tsx'
import { figures } from '../../figures.ts'
import type { SectionProps } from '../load.ts'

const shown = 200

/** Figures as other tools report them, apart from what was computed here. */
export async function ReportedSection({ call, loaded: { metrics } }: SectionProps) {
  const { deps, t, locale, id } = call
  const texts = t.pages.resultImports
  const rows = await reportedOfExperiment(deps.db, id, { limit: shown, after: null })
  if (rows.length === 0) return null
  const { orNothing, interval, lift, difference, p, percent } = figures(locale, t)
  const estimate = (value: ReportedEstimate | null, write: (value: number) => string) =>
    value === null ? (
      t.pages.tests.nothing
    ) : (
      <>
        {write(value.estimate)}
        {value.lower === null && value.upper === null ? null : (
          <div class="small soft">{interval(value, write)}</div>
        )}
      </>
    )
  return (
    <section id="reported">
      <h2>{texts.reported}</h2>
      <p>{texts.reportedHint}</p>
      <ScrollTable caption={texts.reportedCaption}>
        <Heads names={Object.values(texts.columns)} numbers={[2, 3, 4, 5]} />
        <tbody>
          {rows.map(({ asOf, figure }) => {
            const metric = metrics.find(({ key }) => key === figure.metric)
            return (
              <tr>
                <th scope="row">{metric?.name ?? figure.metric}</th>
                <td>{figure.variant}</td>
                <td class="number">{estimate(figure.relative, lift)}</td>
                <td class="number">
                  {estimate(figure.absolute, (value) =>
                    metric === undefined ? String(value) : difference(metric, value),
                  )}
                </td>
                <td class="number">{orNothing(figure.pValue, p)}</td>
                <td class="number">{orNothing(figure.chanceToWin, percent)}</td>
                <td>{formatDate(locale, asOf)}</td>
                <td>{texts.reportedBy({ tool: figure.by })}</td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
    </section>
  )
}
