import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import type { LedgerTest } from '../../../services/ledger/testsOfBarrier.ts'
import type { Axis } from '../../charts/axisOf.ts'
import type { PageCall } from '../../page.ts'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { figures } from '../../tests/figures.ts'
import { EffectPlot } from '../../tests/proven/effectPlot.tsx'

interface Props {
  call: PageCall
  test: LedgerTest
  axis: Axis
}

/** One test of a hypothesis with what came of it, winner or loser. */
export function TestItem({ call, test, axis }: Props) {
  const { t } = call
  const { hypotheses: words } = t.pages.ledger
  const { verdict } = test
  return (
    <article class="trial">
      <div>
        <p>
          <a href={`/experiments/${test.id}`}>
            <b>{test.name}</b>
          </a>
        </p>
        <p class="soft">{ranText(test, words)}</p>
        {verdict === null ? null : (
          <p>
            <VerdictBadge t={t} status={verdict.status} contested={verdict.contested !== null} />{' '}
            {verdict.since === null ? null : words.since({ date: verdict.since })}
          </p>
        )}
        {verdict?.contested == null ? null : (
          <p>
            {t.pages.tests.experiment.contestedSince({
              date: verdict.contested.since,
              reason: t.pages.tests.experiment.contestedReasons[verdict.contested.reason],
            })}
          </p>
        )}
        {test.analysisId === null || test.asOf === null ? null : (
          <p class="small soft">
            <a href={`/experiments/${test.id}?analysis=${test.analysisId}`}>
              {words.source({ date: test.asOf })}
            </a>
          </p>
        )}
      </div>
      <Effect call={call} test={test} axis={axis} />
    </article>
  )
}

function ranText(test: LedgerTest, words: PageCall['t']['pages']['ledger']['hypotheses']): string {
  if (test.startDate === null) return words.draft
  if (test.stopDate === null) return words.running({ from: test.startDate })
  return words.ran({ from: test.startDate, to: test.stopDate })
}

function Effect({ call: { t, locale }, test, axis }: Props) {
  const { hypotheses: words } = t.pages.ledger
  const { lift, interval } = figures(locale, t)
  if (test.verdict === null) return <div />
  if (test.verdict.status === 'collecting')
    return (
      <div>
        <p class="soft">{words.collecting}</p>
      </div>
    )
  const trusted = isTrusted(test.verdict)
  const lines = test.comparisons.map(({ variant, relative, shrunken }) => {
    const measured =
      relative === null
        ? words.noLift({ variant })
        : words.lift({ variant, lift: lift(relative.estimate), interval: interval(relative, lift) })
    return shrunken === null ? measured : `${measured}; ${words.shrunken({ lift: lift(shrunken.estimate) })}`
  })
  return (
    <div>
      {test.metric === null ? null : (
        <p>
          <b>{test.metric}</b>
          {test.goodDirection === 'decrease' ? <span class="soft">, {words.lessIsBetter}</span> : null}
        </p>
      )}
      {lines.map((line) => (
        <p class={trusted ? undefined : 'soft'}>
          {line} {trusted ? null : <UntrustedBadge t={t} />}
        </p>
      ))}
      {!trusted || test.comparisons.every(({ relative }) => relative === null) ? null : (
        <EffectPlot
          axis={axis}
          comparisons={test.comparisons}
          text={lines.join('. ')}
          format={(value) => lift(value).replace(/[.,]0(?=\s?%)/, '')}
        />
      )}
    </div>
  )
}
