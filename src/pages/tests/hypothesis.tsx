import { hypothesisStore } from '../../../db/queries/hypotheses.ts'
import { metricsByKey } from '../../../db/queries/lookups.ts'
import { formatNumber } from '../../locales/format.ts'
import { shortened } from '../../locales/shortened.ts'
import { scoresOf } from '../../services/learning/scores.ts'
import { hypothesisStates } from '../../services/maps/states.ts'
import { barrierStore } from '../../services/resources/barrier.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import { readSettings } from '../../services/settings/read.ts'
import type { Page, PageCall, View } from '../page.ts'
import { Facts } from '../parts/facts.tsx'
import { Notice } from '../parts/notice.tsx'
import { Press } from '../parts/press.tsx'
import { VerdictBadge } from '../parts/verdictBadge.tsx'
import { backlogAddress, pageOfRank } from './backlog/address.ts'
import type { FailedForm } from './failedForm.tsx'
import { hypothesisChanged } from './hypothesis/changedNotice.tsx'
import { EstimatesTable } from './hypothesis/estimates.tsx'
import { ScoreHistory } from './hypothesis/history.tsx'
import { ReadersOutlook } from './hypothesis/readersOutlook.tsx'
import { ScoresTable } from './hypothesis/scores.tsx'
import { NewPlan } from './plan/newPlan.tsx'
import { TestsOfHypothesis } from './testsOfHypothesis.tsx'

/** So many changes of its scores are shown. */
const MOST = 24

/** A hypothesis: its sentence, how every framework scores it and what tests changed of that, its tests, and for editors the form that plans one. */
export const hypothesisPage: Page = {
  path: '/hypotheses/{id}',
  role: 'viewer',
  view: (call) => hypothesisView(call),
}

export async function hypothesisView(call: PageCall, failed?: FailedForm): Promise<View> {
  const { deps, t, id, locale } = call
  const texts = t.pages.tests.hypothesis
  const words = t.pages.backlog.page
  const hypothesis = await hypothesisStore.find(deps.db, id)
  if (hypothesis === undefined) throw notFound(id)
  const [map, states, known, found, { current, history }, { timeZone }] = await Promise.all([
    mapStore.find(deps.db, hypothesis.mapId),
    hypothesisStates(deps, [id]),
    metricsByKey(deps.db, [hypothesis.metric]),
    Promise.all(hypothesis.barrierIds.map((barrierId) => barrierStore.find(deps.db, barrierId))),
    scoresOf(deps, id, { limit: MOST, after: null }),
    readSettings(deps),
  ])
  if (map === undefined) throw notFound(hypothesis.mapId)
  const barriers = found.filter((barrier) => barrier !== undefined)
  const state = states.get(id)
  const metric = known.get(hypothesis.metric)
  const editable = call.can('editor') && !hypothesis.archived
  const { baseline } = hypothesis
  const own = map.ranking?.framework ?? 'rice'
  const ownRank = current.find(({ framework }) => framework === own)?.rank ?? 1
  return {
    title: shortened(hypothesis.change),
    status: failed === undefined ? 200 : 422,
    place: { map, steps: barriers.slice(0, 1).map(({ id, title }) => [`/barriers/${id}`, title] as const) },
    tools: (
      <>
        <a class="button quiet" href={`${backlogAddress(map.id, { from: pageOfRank(ownRank) })}#${id}`}>
          {words.inBacklog}
        </a>
        {editable ? (
          <a class="button quiet" href={`/hypotheses/${id}/estimates`}>
            {words.edit}
          </a>
        ) : null}
        {editable && state?.status === 'idea' ? (
          <a class="button" href="#plan">
            {t.pages.next.barrier.planTest}
          </a>
        ) : null}
        {call.can('editor') ? (
          hypothesis.archived ? (
            <Press
              action={`/hypotheses/${id}/archive`}
              csrf={call.csrf}
              text={t.pages.editing.hypothesis.restore}
              label={t.pages.editing.hypothesis.restore}
            >
              <input type="hidden" name="archived" value="no" />
            </Press>
          ) : (
            <a
              class="button quiet"
              href={`/hypotheses/${id}/edit`}
              aria-label={t.pages.editing.hypothesis.title}
            >
              {t.pages.editing.hypothesis.link}
            </a>
          )
        ) : null}
      </>
    ),
    body: (
      <>
        {await hypothesisChanged(call)}
        {hypothesis.archived ? <Notice tone="warn">{t.pages.editing.hypothesis.archived}</Notice> : null}
        <p class="sentence">
          {texts.sentence({
            change: hypothesis.change,
            metric: metric?.name ?? hypothesis.metric,
            direction: metric?.goodDirection ?? 'increase',
            because: hypothesis.because,
          })}
        </p>
        <Facts
          rows={[
            [
              texts.state,
              <VerdictBadge t={t} status={state?.status ?? 'idea'} contested={state?.contested} />,
            ],
            [
              texts.barriers,
              barriers.map((barrier, i) => (
                <>
                  {i === 0 ? '' : '; '}
                  <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
                </>
              )),
            ],
            [
              texts.metric,
              <>
                {metric?.name ?? hypothesis.metric} <code>{hypothesis.metric}</code>
              </>,
            ],
            [texts.owner, hypothesis.owner],
            [
              texts.baseline,
              baseline === null
                ? null
                : formatNumber(locale, baseline.value, {
                    maximumSignificantDigits: 4,
                    ...(metric?.type === 'proportion' ? { style: 'percent' as const } : {}),
                  }) + (baseline.source === undefined ? '' : ` (${baseline.source})`),
            ],
          ]}
        />
        <h2>{words.scores}</h2>
        {current.length === 0 ? (
          <p>{words.archived}</p>
        ) : (
          <ScoresTable call={call} map={map} current={current} />
        )}
        <h3>{texts.estimates}</h3>
        <EstimatesTable call={call} hypothesis={hypothesis} />
        <h3>{words.history}</h3>
        <ScoreHistory
          call={call}
          map={map}
          history={history.slice(0, MOST)}
          more={history.length > MOST}
          timeZone={timeZone}
        />
        <h2>{texts.tests}</h2>
        {await TestsOfHypothesis({ call })}
        {editable ? <NewPlan call={call} failed={failed} /> : <ReadersOutlook call={call} />}
      </>
    ),
  }
}
