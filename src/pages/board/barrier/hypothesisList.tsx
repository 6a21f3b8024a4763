import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import { metricsByKey } from '../../../../db/queries/lookups.ts'
import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import type { HypothesisStatus } from '../../../domain/verdict/states.ts'
import type { LedgerTest } from '../../../services/ledger/testsOfBarrier.ts'
import { hypothesisResource } from '../../../services/resources/hypothesis.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { effectAxis } from '../../tests/proven/effectAxis.ts'
import { TestItem } from './testItem.tsx'

type Standing = Hypothesis & { state: HypothesisStatus; contested: boolean }
type ShownHypothesis = Standing & { metricName: string }

/** The hypotheses against the barrier of the call, whatever became of them. */
export async function readHypotheses({ deps, id }: PageCall): Promise<ShownHypothesis[]> {
  const { rows } = await hypothesisResource.list(deps, { barrierIds: [id] }, { limit: 200, after: null })
  const standing = rows as Standing[]
  const metrics = await metricsByKey(deps.db, [...new Set(standing.map(({ metric }) => metric))])
  return standing.map((row) => ({ ...row, metricName: metrics.get(row.metric)?.name ?? row.metric }))
}

interface Props {
  call: PageCall
  hypotheses: readonly ShownHypothesis[]
  tests: readonly LedgerTest[]
}

/** Every hypothesis with its state and all its tests, losers included, on one scale. */
export function HypothesisList({ call, hypotheses, tests }: Props) {
  const { t } = call
  const words = t.pages.board.barrier
  const told = t.pages.ledger.hypotheses
  const trusted = tests.filter(({ verdict }) => verdict !== null && isTrusted(verdict))
  const axis = effectAxis(trusted)
  const drawn = trusted.some(({ comparisons }) => comparisons.some(({ relative }) => relative !== null))
  const testsOf = Map.groupBy(tests, ({ hypothesisId }) => hypothesisId)
  return (
    <>
      {hypotheses.map((hypothesis) => {
        const { id, estimates, owner } = hypothesis
        const by = words.estimatedBy({ by: owner })
        const mine = testsOf.get(id) ?? []
        return (
          <article class="thesis">
            <h3>
              <a href={`/hypotheses/${id}`}>{hypothesis.change}</a>
            </h3>
            <p>
              <VerdictBadge t={t} status={hypothesis.state} contested={hypothesis.contested} />{' '}
              {hypothesis.archived ? (
                <Badge icon="minus" tone="neutral">
                  {words.archived}
                </Badge>
              ) : null}
            </p>
            {hypothesis.because === null ? null : (
              <p class="prose">{words.because({ reason: hypothesis.because })}</p>
            )}
            <p class="small soft">
              {`${words.metric}: ${hypothesis.metricName}`}
              <br />
              {`${words.lift}: ${words.liftRange(estimates.lift)} (${by})`}
              <br />
              {`${words.effort}: ${words.effortRange(estimates.effortWeeks)} (${by})`}
            </p>
            {mine.length > 0 ? null : (
              <p class="soft">
                {told.notTested}{' '}
                {call.can('editor') && !hypothesis.archived ? (
                  <a href={`/hypotheses/${id}#plan`}>{t.pages.next.barrier.planTest}</a>
                ) : null}
              </p>
            )}
            {mine.map((test) => (
              <TestItem call={call} test={test} axis={axis} />
            ))}
          </article>
        )
      })}
      {drawn ? <p class="small soft">{told.legend}</p> : null}
    </>
  )
}
