import { isTrusted } from '../../../domain/verdict/isTrusted.ts'
import { formatDate } from '../../../locales/format.ts'
import { personName } from '../../../locales/personName.ts'
import type { LibraryTest } from '../../../services/library/libraryOf.ts'
import type { Axis } from '../../charts/axisOf.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { figures } from '../figures.ts'
import { EffectPlot } from './effectPlot.tsx'

interface Props {
  call: PageCall
  test: LibraryTest
  axis: Axis
}

/** One test of the library: what was changed and why, what came of it, and how large that was. */
export function TestedItem(props: Props) {
  const { call, test } = props
  const texts = call.t.pages.library
  const date = (day: string) => formatDate(call.locale, day)
  return (
    <li class="tested" id={test.experimentId}>
      <div>
        <h3>
          <a href={`/hypotheses/${test.hypothesisId}`}>{test.change}</a>
        </h3>
        {test.barriers.map(({ id, title }) => (
          <p>
            <span class="soft">{texts.barrier}</span> <a href={`/barriers/${id}`}>{title}</a>
          </p>
        ))}
        <p>
          <span class="soft">{texts.test}</span> <a href={`/experiments/${test.experimentId}`}>{test.name}</a>
          ,{' '}
          {texts.ran({
            from: test.startDate === null ? null : date(test.startDate),
            to: test.stopDate === null ? null : date(test.stopDate),
          })}
        </p>
        <p>
          <span class="soft">{texts.decision}</span>{' '}
          {test.decision === null
            ? texts.undecided
            : texts.decided({
                decision: call.t.pages.tests.experiment.decisionNames[test.decision.decision],
                by: personName(call.t, test.decision.by),
                date: date(test.decision.at.slice(0, 10)),
              })}
        </p>
      </div>
      <Verdict {...props} />
      <Effect {...props} />
    </li>
  )
}

function Verdict({ call: { t, locale }, test }: Props) {
  const texts = t.pages.library
  const { experiment } = t.pages.tests
  return (
    <div>
      <p>
        <VerdictBadge t={t} status={test.verdict} contested={test.contested !== null} />
      </p>
      <p class="soft">{texts.since({ date: formatDate(locale, test.since ?? test.asOf) })}</p>
      {test.contested === null ? null : (
        <p>
          {experiment.contestedSince({
            date: test.contested.since,
            reason: experiment.contestedReasons[test.contested.reason],
          })}
        </p>
      )}
      {test.verdict !== 'proven' ? null : (
        <p>
          {test.holds ? (
            <Badge icon="check" tone="good">
              {texts.holds}
            </Badge>
          ) : (
            <Badge icon="minus" tone="neutral">
              {texts.holdsNot}
            </Badge>
          )}
        </p>
      )}
    </div>
  )
}

function Effect({ call: { t, locale }, test, axis }: Props) {
  const texts = t.pages.library
  const { lift, interval } = figures(locale, t)
  const trusted = isTrusted({ status: test.verdict, contested: test.contested })
  const lines = test.comparisons.map(({ variant, relative, shrunken }) => ({
    variant,
    measured:
      relative === null
        ? texts.noLift
        : texts.measured({ lift: lift(relative.estimate), interval: interval(relative, lift) }),
    shrunken:
      shrunken === null
        ? null
        : texts.shrunken({ lift: lift(shrunken.estimate), interval: interval(shrunken, lift) }),
  }))
  return (
    <div>
      {test.metric === null ? null : (
        <p>
          <strong>{test.metric.name}</strong>
          {test.metric.goodDirection === 'increase' ? null : <span class="soft">, {texts.lessIsBetter}</span>}
        </p>
      )}
      {lines.length === 0 ? <p class="soft">{texts.noResults}</p> : null}
      {lines.map(({ variant, measured, shrunken }) => (
        <p class={trusted ? undefined : 'soft'}>
          <span class="soft">{variant}:</span> {measured}
          {shrunken === null ? null : <span class="soft">; {shrunken}</span>}
          {trusted ? null : (
            <>
              {' '}
              <UntrustedBadge t={t} />
            </>
          )}
        </p>
      ))}
      {!trusted || test.comparisons.every(({ relative }) => relative === null) ? null : (
        <EffectPlot
          axis={axis}
          comparisons={test.comparisons}
          text={lines
            .map((line) =>
              [`${line.variant}: ${line.measured}`, line.shrunken ?? ''].filter(Boolean).join('; '),
            )
            .join('. ')}
          format={(value) => lift(value).replace(/[.,]0(?=\s?%)/, '')}
        />
      )}
    </div>
  )
}
