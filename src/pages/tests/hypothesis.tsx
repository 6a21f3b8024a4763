import type { Hypothesis } from '../../../db/queries/hypotheses.ts'
import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { metricsByKey } from '../../../db/queries/lookups.ts'
import type { Range } from '../../domain/fields.ts'
import { formatLift, formatNumber, formatPercent } from '../../locales/format.ts'
import { hypothesisStates } from '../../services/maps/states.ts'
import { barrierStore } from '../../services/resources/barrier.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import { testNeeds } from '../../services/stats/testNeeds.ts'
import type { Page, PageCall, View } from '../page.ts'
import { VerdictBadge } from '../parts/verdictBadge.tsx'
import type { FailedForm } from './failedForm.tsx'
import { PlanForm } from './plan/form.tsx'
import { plannableMetrics } from './plan/metrics.ts'
import { Heads, ScrollTable } from './scrollTable.tsx'
import { TestsOfHypothesis } from './testsOfHypothesis.tsx'
import { Trail } from './trail.tsx'

/** A hypothesis: its sentence, what it rests on, its tests, and for editors the form that plans one. */
export const hypothesisPage: Page = {
  path: '/hypotheses/{id}',
  role: 'viewer',
  view: (call) => hypothesisView(call),
}

export async function hypothesisView(call: PageCall, failed?: FailedForm): Promise<View> {
  const { deps, t, id } = call
  const texts = t.pages.tests.hypothesis
  const hypothesis = await hypothesisStore.find(deps.db, id)
  if (hypothesis === undefined) throw notFound(id)
  const [map, states, known, found] = await Promise.all([
    mapStore.find(deps.db, hypothesis.mapId),
    hypothesisStates(deps, [id]),
    metricsByKey(deps.db, [hypothesis.metric]),
    Promise.all(hypothesis.barrierIds.map((barrierId) => barrierStore.find(deps.db, barrierId))),
  ])
  const barriers = found.filter((barrier) => barrier !== undefined)
  const state = states.get(id)
  const metric = known.get(hypothesis.metric)
  const plannable = call.can('editor') && !hypothesis.archived
  return {
    title: texts.title,
    status: failed === undefined ? 200 : 422,
    body: (
      <>
        <Trail
          label={t.pages.tests.trail.label}
          links={[
            [`/maps/${hypothesis.mapId}`, map?.name ?? t.pages.tests.trail.map],
            [`/maps/${hypothesis.mapId}/backlog`, t.pages.tests.trail.backlog],
          ]}
        />
        <p class="sentence">
          {texts.sentence({
            change: hypothesis.change,
            metric: metric?.name ?? hypothesis.metric,
            direction: metric?.goodDirection ?? 'increase',
            because: hypothesis.because,
          })}
        </p>
        <dl class="facts">
          <dt>{texts.state}</dt>
          <dd>
            <VerdictBadge t={t} status={state?.status ?? 'idea'} contested={state?.contested} />
          </dd>
          <dt>{texts.barriers}</dt>
          <dd>
            {barriers.map((barrier, i) => (
              <>
                {i === 0 ? '' : '; '}
                <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
              </>
            ))}
          </dd>
          <dt>{texts.metric}</dt>
          <dd>
            {metric?.name ?? hypothesis.metric} <code>{hypothesis.metric}</code>
          </dd>
          {hypothesis.owner === null ? null : (
            <>
              <dt>{texts.owner}</dt>
              <dd>{hypothesis.owner}</dd>
            </>
          )}
          {hypothesis.baseline === null ? null : (
            <>
              <dt>{texts.baseline}</dt>
              <dd>
                {formatNumber(call.locale, hypothesis.baseline.value, { maximumSignificantDigits: 4 })}
                {hypothesis.baseline.source === undefined ? null : ` (${hypothesis.baseline.source})`}
              </dd>
            </>
          )}
        </dl>
        <h2>{texts.estimates}</h2>
        <Estimates call={call} hypothesis={hypothesis} />
        <h2>{texts.tests}</h2>
        {await TestsOfHypothesis({ call })}
        {plannable ? (
          <PlanForm
            call={call}
            metric={metric?.name ?? hypothesis.metric}
            guardrails={(await plannableMetrics(deps)).filter((one) => one.key !== hypothesis.metric)}
            needs={
              map === undefined || metric === undefined
                ? null
                : await testNeeds(deps, { hypothesis, metric, map })
            }
            failed={failed}
          />
        ) : null}
      </>
    ),
  }
}

function Estimates({ call: { t, locale }, hypothesis }: { call: PageCall; hypothesis: Hypothesis }) {
  const texts = t.pages.tests.hypothesis
  const { lift, effortWeeks, reach, confidence } = hypothesis.estimates
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 })
  const row = (name: string, { low, likely, high }: Range, write: (value: number) => string) => (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{write(low)}</td>
      <td class="number">{write(likely)}</td>
      <td class="number">{write(high)}</td>
    </tr>
  )
  return (
    <ScrollTable caption={texts.estimatesCaption({ by: hypothesis.owner })}>
      <Heads names={[texts.input, texts.low, texts.likely, texts.high]} numbers={[1, 2, 3]} />
      <tbody>
        {row(texts.lift, lift, (value) => formatLift(locale, value))}
        {row(texts.effort, effortWeeks, number)}
        {reach === undefined ? null : row(texts.reach, reach, number)}
        {confidence === undefined ? null : (
          <tr>
            <th scope="row">{texts.confidence}</th>
            <td />
            <td class="number">{formatPercent(locale, confidence, 0)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </ScrollTable>
  )
}
