import { dayOfRun } from '../../../domain/verdict/calendar.ts'
import { formatDate } from '../../../locales/format.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { figures } from '../figures.ts'
import type { Loaded, SectionProps } from './load.ts'

type Analysis = Loaded['analyses'][number]

interface Relative {
  estimate: number
  lower: number | null
  upper: number | null
}

/** All analyses with the lift that each had, those in a row with one verdict as one line. */
export function VerdictHistory({
  call: { t, locale },
  loaded: { experiment, analyses, doubted },
}: SectionProps) {
  const texts = t.pages.experiment.history
  const { lift, interval } = figures(locale, t)
  const { nothing } = t.pages.tests
  const addressOf = ({ id }: Analysis) => `/experiments/${experiment.id}?analysis=${id}`
  const relativeOf = (one: Analysis) => (doubted ? null : effectOf(one))
  const liftOf = (one: Analysis) => {
    const relative = relativeOf(one)
    return relative === null ? nothing : lift(relative.estimate)
  }
  return (
    <details>
      <summary>{t.pages.tests.experiment.history}</summary>
      <ScrollTable caption={texts.caption}>
        <Heads names={[...texts.columns]} numbers={[2, 3]} />
        <tbody>
          {runsOf(analyses).map(({ newest, earlier }) => {
            const relative = relativeOf(newest)
            const oldest = earlier.at(-1)
            return (
              <tr>
                <th scope="row">
                  {formatDate(locale, newest.asOf)}
                  {experiment.startDate === null ? null : (
                    <div class="small soft">
                      {texts.day({ day: dayOfRun(experiment.startDate, newest.asOf) })}
                    </div>
                  )}
                </th>
                <td>
                  <VerdictBadge t={t} status={newest.status} contested={newest.contested} />{' '}
                  {doubted && newest.status !== 'invalid' ? <UntrustedBadge t={t} /> : null}
                  {oldest === undefined || oldest.asOf === newest.asOf ? null : (
                    <div class="small soft">{texts.unchanged({ since: oldest.asOf })}</div>
                  )}
                </td>
                <td class="number">{liftOf(newest)}</td>
                <td class="number">{relative === null ? nothing : interval(relative, lift)}</td>
                <td>
                  <a href={addressOf(newest)}>
                    {texts.open} <span class="unseen">{newest.id}</span>
                  </a>
                  {earlier.length === 0 ? null : (
                    <details>
                      <summary>{texts.earlier({ n: earlier.length })}</summary>
                      <ul class="plain small">
                        {earlier.map((one) => (
                          <li>
                            <a href={addressOf(one)}>{formatDate(locale, one.asOf)}</a>: {liftOf(one)}
                          </li>
                        ))}
                      </ul>
                    </details>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
    </details>
  )
}

interface VerdictRun {
  newest: Analysis
  /** Those before it with the same verdict, newest first. */
  earlier: Analysis[]
}

/** @param analyses newest first */
function runsOf(analyses: readonly Analysis[]): VerdictRun[] {
  const verdictOf = ({ status, contested, variant }: Analysis) => `${status} ${contested} ${variant}`
  const runs: VerdictRun[] = []
  for (const analysis of analyses) {
    const last = runs.at(-1)
    if (last !== undefined && verdictOf(last.newest) === verdictOf(analysis)) last.earlier.push(analysis)
    else runs.push({ newest: analysis, earlier: [] })
  }
  return runs
}

/** The lift of the variant that the verdict was about; null where it was about several, there was none, or it cannot be trusted. */
const effectOf = ({ effect, status }: Analysis): Relative | null =>
  effect === null || status === 'invalid'
    ? null
    : (JSON.parse(effect) as { relative: Relative | null }).relative
