import type { Experiment } from '../../../../db/queries/experiments.ts'
import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import type { HypothesisStatus } from '../../../domain/verdict/states.ts'
import { formatDate } from '../../../locales/format.ts'
import { experimentResource } from '../../../services/resources/experiment.ts'
import { hypothesisResource } from '../../../services/resources/hypothesis.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'

type Test = Omit<Experiment, 'plan' | 'metrics'> & {
  verdict: { status: string; contested: boolean; since: string | null; analysisId: string } | null
  decision: { decision: 'ship' | 'rollBack' | 'iterate' | 'stop' } | null
}

export interface HypothesisWithTests {
  hypothesis: Hypothesis & { state: HypothesisStatus; contested: boolean }
  tests: Test[]
}

/** The hypotheses against the barrier of the call, each with all its tests. */
export async function readHypotheses({ deps, id }: PageCall): Promise<HypothesisWithTests[]> {
  const page = { limit: 200, after: null }
  const { rows } = await hypothesisResource.list(deps, { barrierIds: [id] }, page)
  return Promise.all(
    (rows as HypothesisWithTests['hypothesis'][]).map(async (hypothesis) => ({
      hypothesis,
      tests: (await experimentResource.list(deps, { hypothesisId: hypothesis.id }, page)).rows as Test[],
    })),
  )
}

export function HypothesisList({ call, hypotheses }: { call: PageCall; hypotheses: HypothesisWithTests[] }) {
  const { t } = call
  const words = t.pages.board.barrier
  if (hypotheses.length === 0) return <p>{words.noHypotheses}</p>
  return (
    <>
      {hypotheses.map(({ hypothesis, tests }) => {
        const { estimates, owner } = hypothesis
        const by = words.estimatedBy({ by: owner })
        return (
          <article class="card">
            <h3>
              <a href={`/hypotheses/${hypothesis.id}`}>{hypothesis.change}</a>
            </h3>
            {hypothesis.because === null ? null : (
              <p class="prose">{words.because({ reason: hypothesis.because })}</p>
            )}
            <p>
              <VerdictBadge t={t} status={hypothesis.state} contested={hypothesis.contested} />{' '}
              {hypothesis.archived ? (
                <Badge icon="minus" tone="neutral">
                  {words.archived}
                </Badge>
              ) : null}
            </p>
            <dl class="facts">
              <dt>{words.metric}</dt>
              <dd>{hypothesis.metric}</dd>
              <dt>{words.lift}</dt>
              <dd>
                {words.liftRange(estimates.lift)} <span class="small soft">({by})</span>
              </dd>
              <dt>{words.effort}</dt>
              <dd>
                {words.effortRange(estimates.effortWeeks)} <span class="small soft">({by})</span>
              </dd>
            </dl>
            {tests.length === 0 ? (
              <p class="soft">{words.noTests}</p>
            ) : (
              <Tests call={call} hypothesis={hypothesis.change} tests={tests} />
            )}
          </article>
        )
      })}
    </>
  )
}

function Tests({ call, hypothesis, tests }: { call: PageCall; hypothesis: string; tests: Test[] }) {
  const { t, locale } = call
  const words = t.pages.board.barrier
  return (
    <ScrollTable caption={words.testsCaption({ hypothesis })}>
      <Heads names={[words.test, words.status, words.verdict, words.since, words.decision]} />
      <tbody>
        {tests.map(({ id, name, status, verdict, decision }) => (
          <tr>
            <th scope="row">
              <a href={`/experiments/${id}`}>{name}</a>
            </th>
            <td>{words.statuses[status]}</td>
            <td>
              {verdict === null ? (
                words.noVerdict
              ) : (
                <>
                  <VerdictBadge t={t} status={verdict.status} contested={verdict.contested} />
                  <br />
                  <span class="small soft">{words.analysis({ id: verdict.analysisId })}</span>
                </>
              )}
            </td>
            <td>{verdict?.since == null ? '' : formatDate(locale, verdict.since)}</td>
            <td>{decision === null ? '' : words.decisions[decision.decision]}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
