import { formatLift, formatNumber } from '../../../locales/format.ts'
import type { TestNeeds } from '../../../services/stats/testNeeds.ts'
import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { SourceBadge } from '../../parts/sourceBadge.tsx'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import type { PlanSubject } from './subject.ts'

interface Props {
  call: Pick<PageCall, 't' | 'locale'>
  subject: PlanSubject
  /** What stands in the field of the planned size, and the chosen method. */
  size: number | undefined
  method: string
}

/** What a plan takes as far as it is typed: people, days, the same by each method, and what to be warned of. */
export function Outlook({ call, subject, size, method }: Props) {
  const { t } = call
  const { needs } = subject
  const texts = t.pages.testPlan.outlook
  return (
    <section id="outlook" class="outlook card" aria-live="polite">
      <h3>{texts.title}</h3>
      {needs === null ? null : needs.ok ? (
        <Figures call={call} subject={subject} needs={needs} size={size} method={method} />
      ) : (
        <p>{t.pages.tests.plan.needs.lacking[needs.lacking]}</p>
      )}
    </section>
  )
}

type Answered = TestNeeds & { ok: true }

function Figures({ call: { t, locale }, subject, needs, size, method }: Props & { needs: Answered }) {
  const texts = t.pages.testPlan.outlook
  const { methods, traffic } = needs
  const chosen = chosenOf(needs, method)
  // The whole number that is enough, as the plan will keep it: a rounder one would differ from it.
  const figure = (value: number) => formatNumber(locale, Math.ceil(value), { maximumFractionDigits: 0 })
  const share = (value: number) =>
    formatNumber(locale, value, { style: 'percent', maximumSignificantDigits: 3 })
  const baseline = needs.isShare
    ? share(needs.baseline)
    : formatNumber(locale, needs.baseline, { maximumSignificantDigits: 3 })
  if (chosen === undefined) return null
  return (
    <>
      <Warnings t={t} locale={locale} subject={subject} needs={needs} size={size} method={method} />
      <Stats>
        <StatTile
          label={texts.days}
          value={chosen.days === null ? texts.daysUnknown : figure(chosen.days)}
          note={
            traffic === null ? (
              texts.daysUnknownNote
            ) : (
              <>
                {texts.daysNote[traffic.period](traffic)} <SourceBadge t={t} source={traffic.source} />
              </>
            )
          }
        />
        <StatTile
          label={texts.each}
          value={figure(chosen.perVariant)}
          note={texts.eachNote({ effect: formatLift(locale, needs.lift), baseline })}
        />
        <StatTile
          label={texts.total}
          value={figure(chosen.total)}
          note={
            method === 'bayesian'
              ? texts.totalBayesian
              : texts.totalNote({ power: share(needs.power), alpha: share(needs.alpha) })
          }
        />
      </Stats>
      <ScrollTable caption={texts.compare} dense>
        <Heads names={[...texts.columns]} numbers={[1, 2, 3]} />
        <tbody>
          {methods.map((one) => (
            <tr>
              <th scope="row">{t.pages.testPlan.methods[one.method].name}</th>
              <td class="number">{figure(one.total)}</td>
              <td class="number">
                {one.days === null ? t.pages.tests.nothing : figure(one.days)}
                {one.untestable ? (
                  <div class="small">{t.pages.tests.plan.needs.tooLong({ weeks: needs.limitWeeks })}</div>
                ) : null}
              </td>
              <td class="number">
                {formatNumber(locale, one.price, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}×
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

/** A Bayesian plan looks once, as a fixed one does. */
const chosenOf = ({ methods }: Answered, method: string) =>
  methods.find((one) => one.method === (method === 'bayesian' ? 'fixed' : method))

interface WarningProps extends Pick<PageCall, 't' | 'locale'>, Pick<Props, 'subject' | 'size' | 'method'> {
  needs: Answered
}

function Warnings({ t, locale, subject, needs, size, method }: WarningProps) {
  const texts = t.pages.testPlan.outlook
  const { limitWeeks: weeks, finds } = needs
  const chosen = chosenOf(needs, method)
  const wanted = Math.abs(needs.lift)
  const { high } = subject.hypothesis.estimates.lift
  const lift = (value: number) => formatLift(locale, value * Math.sign(needs.lift))
  const warnings = [
    needs.methods.every(({ untestable }) => untestable)
      ? finds.inTime === null || chosen === undefined
        ? t.pages.tests.plan.needs.untestable({ weeks })
        : texts.untestableByAny({ weeks })
      : chosen?.untestable === true
        ? texts.untestable({ weeks })
        : '',
    chosen?.untestable === true && finds.inTime !== null
      ? texts.inTime({ effect: lift(finds.inTime), weeks })
      : '',
    size !== undefined && chosen !== undefined && size < chosen.perVariant && finds.withSize !== null
      ? texts.tooSmall({ effect: lift(finds.withSize), wanted: lift(wanted) })
      : '',
    wanted > high && high > 0 ? texts.ambitious({ effect: lift(wanted), high: lift(high) }) : '',
  ].filter((text) => text !== '')
  if (warnings.length === 0) return null
  return (
    <Notice tone="warn">
      {warnings.map((text) => (
        <p>{text}</p>
      ))}
    </Notice>
  )
}

/** The planned size that is taken where none was typed: what the chosen method needs. */
export function computedSize(needs: TestNeeds | null, method: string): number | undefined {
  return needs?.ok === true ? chosenOf(needs, method)?.perVariant : undefined
}
