import type { latestAnalysesOfMap } from '../../../../db/queries/proven.ts'
import type { AnalysisResult } from '../../../domain/verdict/analysis.ts'
import { formatDate } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { PageLinks, startOf } from '../../parts/pageLinks.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { figures } from '../figures.ts'

type Tested = Awaited<ReturnType<typeof latestAnalysesOfMap>>[number]

const perPage = 50

/** What was tested on a map and is not proven. */
export function OthersTable({
  call: { t, locale, id, query },
  others,
}: {
  call: PageCall
  others: Tested[]
}) {
  const texts = t.pages.tests.proven
  const { lift, interval } = figures(locale, t)
  const from = startOf(query.from, others.length)
  const rows = others.slice(from, from + perPage).map((test) => {
    const result = test.result === null ? null : (JSON.parse(test.result) as AnalysisResult)
    const primary = result?.metrics.find((metric) => metric.role === 'primary')
    return { test, contested: result?.verdict.contested != null, comparisons: primary?.comparisons ?? [] }
  })
  return (
    <>
      <ScrollTable caption={texts.othersCaption}>
        <Heads names={[texts.improvement, texts.verdict, texts.lift, texts.asOf]} />
        <tbody>
          {rows.map(({ test, contested, comparisons }) => (
            <tr>
              <th scope="row">
                <a href={`/hypotheses/${test.hypothesisId}`}>{test.change}</a>
                <p class="small soft">
                  <a href={`/experiments/${test.experimentId}`}>{test.name}</a>
                </p>
              </th>
              <td>
                <VerdictBadge t={t} status={test.status ?? 'collecting'} contested={contested} />
              </td>
              <td>
                {comparisons.length === 0
                  ? t.pages.tests.nothing
                  : comparisons.map(({ variant, relative }) => (
                      <div>
                        {variant}:{' '}
                        {relative === null ? (
                          t.pages.tests.experiment.plot.none
                        ) : (
                          <>
                            {lift(relative.estimate)}{' '}
                            <span class="small soft">({interval(relative, lift)})</span>
                          </>
                        )}
                      </div>
                    ))}
              </td>
              <td>
                {test.asOf === null ? t.pages.tests.nothing : formatDate(locale, test.asOf)}
                {test.analysisId === null ? null : (
                  <p class="small soft">{texts.source({ analysis: test.analysisId })}</p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <PageLinks t={t} path={`/maps/${id}/proven`} from={from} perPage={perPage} total={others.length} />
    </>
  )
}
