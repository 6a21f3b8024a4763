import { formatLift, formatNumber } from '../../../locales/format.ts'
import type { TestNeeds } from '../../../services/stats/testNeeds.ts'
import type { PageCall } from '../../page.ts'
import { SourceBadge } from '../../parts/sourceBadge.tsx'

/** What a test would take by each method, before anything is typed; or what is missing to say it. */
export function Needs({ call: { t, locale }, needs }: { call: PageCall; needs: TestNeeds }) {
  const texts = t.pages.tests.plan.needs
  if (!needs.ok) return <p>{texts.lacking[needs.lacking]}</p>
  const { methods, traffic, limitWeeks } = needs
  const figure = (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 3 })
  const share = (value: number) =>
    formatNumber(locale, value, { style: 'percent', maximumSignificantDigits: 3 })
  const baseline = needs.isShare ? share(needs.baseline) : figure(needs.baseline)
  const aim = {
    lift: formatLift(locale, needs.lift),
    baseline,
    power: share(needs.power),
    alpha: share(needs.alpha),
  }
  return (
    <section class="card">
      <h3>{texts.title}</h3>
      <p>{texts.aim(aim)}</p>
      <ul>
        {methods.map(({ method, perVariant, days, untestable }) => (
          <li>
            {texts.methods[method]}: <strong>{texts.people({ n: Number(perVariant.toPrecision(3)) })}</strong>
            {days === null ? null : `, ${texts.days({ days })}`}
            {untestable ? ` (${texts.tooLong({ weeks: limitWeeks })})` : null}
          </li>
        ))}
      </ul>
      {methods.every(({ untestable }) => untestable) ? (
        <p>
          <strong>{texts.untestable({ weeks: limitWeeks })}</strong>
        </p>
      ) : null}
      {traffic === null ? (
        <p class="hint">{texts.noTraffic}</p>
      ) : (
        <p class="hint">
          {texts.traffic[traffic.period](traffic)} <SourceBadge t={t} source={traffic.source} />
        </p>
      )}
    </section>
  )
}
