import { metricsByKey } from '../../../../db/queries/lookups.ts'
import type { latestAnalysesOfMap } from '../../../../db/queries/proven.ts'
import { formatDate } from '../../../locales/format.ts'
import type { provenOf } from '../../../services/backlog/proven.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { figures } from '../figures.ts'

type Tested = Awaited<ReturnType<typeof latestAnalysesOfMap>>[number]
type Improvement = Awaited<ReturnType<typeof provenOf>>[number]

/** The improvements that are proven, with the effect as measured and as shrunken. */
export async function provenTable(call: PageCall, proven: Improvement[], tested: Tested[]) {
  const { deps, t, locale } = call
  const texts = t.pages.tests.proven
  const { lift, interval, difference } = figures(locale, t)
  const metrics = await metricsByKey(deps.db, [...new Set(proven.flatMap((item) => item.metric ?? []))])
  const testOf = new Map(tested.map((test) => [test.experimentId, test]))
  return (
    <>
      <ScrollTable caption={texts.caption}>
        <Heads
          names={[
            texts.improvement,
            texts.metric,
            texts.lift,
            texts.shrunken,
            texts.since,
            texts.programme,
            texts.stands,
          ]}
        />
        <tbody>
          {proven.map((item) => {
            const { relative, shrunken, absolute, contested } = item
            const metric = metrics.get(item.metric ?? '')
            const test = testOf.get(item.experimentId)
            return (
              <tr>
                <th scope="row">
                  <a href={`/hypotheses/${item.hypothesisId}`}>{test?.change}</a>
                  <p class="small soft">
                    <a href={`/experiments/${item.experimentId}`}>{test?.name}</a>, {item.variant};{' '}
                    {texts.source({ analysis: item.analysisId ?? '' })}
                  </p>
                </th>
                <td>{metric?.name ?? item.metric}</td>
                <td>
                  {relative !== null ? (
                    <>
                      {lift(relative.estimate)} <span class="small soft">({interval(relative, lift)})</span>
                    </>
                  ) : absolute?.estimate == null || metric === undefined ? (
                    t.pages.tests.nothing
                  ) : (
                    difference(metric, absolute.estimate)
                  )}
                </td>
                <td>
                  {shrunken === null ? (
                    t.pages.tests.nothing
                  ) : (
                    <>
                      {lift(shrunken.estimate)} <span class="small soft">({interval(shrunken, lift)})</span>
                    </>
                  )}
                </td>
                <td>{item.since === null ? t.pages.tests.nothing : formatDate(locale, item.since)}</td>
                <td>
                  {item.holdsAcrossProgramme ? (
                    <Badge icon="check" tone="good">
                      {texts.holds}
                    </Badge>
                  ) : (
                    <Badge icon="minus" tone="neutral">
                      {texts.holdsNot}
                    </Badge>
                  )}
                </td>
                <td>
                  {contested === null ? (
                    texts.undisputed
                  ) : (
                    <>
                      <VerdictBadge t={t} status="proven" contested />{' '}
                      <span class="small">
                        {t.pages.tests.experiment.contestedSince({
                          date: contested.since,
                          reason: t.pages.tests.experiment.contestedReasons[contested.reason],
                        })}
                      </span>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      <p class="small soft">{texts.programmeNote}</p>
      <p class="small soft">{t.pages.tests.experiment.shrunkenNote}</p>
    </>
  )
}
