import { metricsByKey } from '../../../db/queries/lookups.ts'
import { latestAnalysesOfMap } from '../../../db/queries/proven.ts'
import type { AnalysisResult } from '../../domain/verdict/analysis.ts'
import { formatDate } from '../../locales/format.ts'
import { provenOf } from '../../services/backlog/proven.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import type { Page, PageCall } from '../page.ts'
import { VerdictBadge } from '../parts/verdictBadge.tsx'
import { figures } from './figures.ts'
import { PageLinks, startOf } from './pageLinks.tsx'
import { Heads, ScrollTable } from './scrollTable.tsx'
import { Trail } from './trail.tsx'

type Tested = Awaited<ReturnType<typeof latestAnalysesOfMap>>[number]
type Improvement = Awaited<ReturnType<typeof provenOf>>[number]

const perPage = 50

/** What the tests of a map have proven, and below it what they have not. */
export const provenPage: Page = {
  path: '/maps/{id}/proven',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id } = call
    const texts = t.pages.tests.proven
    const map = await mapStore.find(deps.db, id)
    if (map === undefined) throw notFound(id)
    const [proven, tested] = await Promise.all([provenOf(deps, id), latestAnalysesOfMap(deps.db, id)])
    const others = tested.filter((test) => !proven.some((item) => item.experimentId === test.experimentId))
    return {
      title: texts.title({ map: map.name }),
      body: (
        <>
          <Trail
            label={t.pages.tests.trail.label}
            links={[
              [`/maps/${id}`, map.name],
              [`/maps/${id}/backlog`, t.pages.tests.trail.backlog],
            ]}
          />
          {proven.length === 0 ? <p>{texts.none}</p> : await provenTable(call, proven, tested)}
          <h2>{texts.others}</h2>
          {others.length === 0 ? <p>{texts.noOthers}</p> : <OthersTable call={call} others={others} />}
        </>
      ),
    }
  },
}

async function provenTable(call: PageCall, proven: Improvement[], tested: Tested[]) {
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
                    <span class="badge good">
                      <span aria-hidden="true">✔</span>
                      {texts.holds}
                    </span>
                  ) : (
                    <span class="badge">
                      <span aria-hidden="true">—</span>
                      {texts.holdsNot}
                    </span>
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

function OthersTable({ call: { t, locale, id, query }, others }: { call: PageCall; others: Tested[] }) {
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
