import type { Course } from '../../../domain/verdict/course.ts'
import { formatDate } from '../../../locales/format.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { thresholdOn } from '../../../stats/methods/threshold.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { UntrustedBadge } from '../../parts/untrustedBadge.tsx'
import { figures } from '../figures.ts'
import { type CourseMark, CoursePlot, isCourseCut } from './charts/coursePlot.tsx'
import { courseFigures } from './courseFigures.ts'
import { variantName } from './forest.tsx'
import type { SectionProps, ShownAnalysis } from './load.ts'

interface Props extends SectionProps {
  analysis: ShownAnalysis
  course: Course
}

/** An end that is farther away than the test has run is told, not drawn. */
const FARTHEST = 2.5

/** How the interval of each treatment came along on the primary metric, and where the verdict fell. */
export function CourseSection({ call: { t, locale }, loaded, analysis, course }: Props) {
  const texts = t.pages.experiment.course
  const { experiment, metrics } = loaded
  const { method, minimumEffect } = planOf(experiment)
  const primary = experiment.metrics.find(({ role }) => role === 'primary')?.metric
  const metric = metrics.find((one) => one.key === primary)
  if (metric === undefined) return null
  const write = figures(locale, t)
  const { axis, one, interval } = courseFigures(write, metric, course)
  const { endDay } = course.progress
  const drawnEnd = endDay !== null && endDay <= course.progress.day * FARTHEST ? endDay : null
  const lastDay = Math.max(course.progress.day, drawnEnd ?? 0)
  const band =
    minimumEffect === undefined
      ? null
      : {
          size: thresholdOn(minimumEffect).size,
          text: texts.band({ size: write.threshold(metric, minimumEffect) }),
        }
  const dateOf = (day: number) => formatDate(locale, dayAfter(experiment.startDate ?? analysis.asOf, day - 1))
  return (
    <section id="course">
      <h2>
        {texts.title} {loaded.doubted ? <UntrustedBadge t={t} /> : null}
      </h2>
      <p>{texts.intro[method]}</p>
      {course.treatments.map(({ variant, looks }, i) => {
        const first = looks.at(0)
        const last = looks.at(-1)
        if (first === undefined || last === undefined) return <p>{texts.none}</p>
        const name = variantName(experiment, variant)
        if (looks.length === 1) return <p>{texts.one({ variant: name, date: first.date })}</p>
        const verdict = analysis.verdict.variants.find((one) => one.variant === variant)
        const marks: CourseMark[] = []
        if (drawnEnd !== null) marks.push({ day: drawnEnd, text: texts.end({ day: drawnEnd }), look: 'end' })
        if (verdict !== undefined && verdict.since !== null && verdict.status !== 'collecting')
          marks.push({
            day: Math.min(lastDay, dayOfRun(first, verdict.since)),
            text: texts.verdict({ status: t.pages.tests.statuses[verdict.status], date: verdict.since }),
            look: 'verdict',
          })
        const said =
          last.estimate === null ? t.pages.tests.nothing : `${one(last.estimate)} (${interval(last)})`
        return (
          <figure>
            <h3>{texts.plot({ variant: name, metric: metric.name })}</h3>
            <CoursePlot
              id={`course-${i}`}
              title={texts.plot({ variant: name, metric: metric.name })}
              text={[
                texts.text({ looks: looks.length, first: first.date, last: last.date, figures: said }),
                ...marks.map((mark) => mark.text),
              ].join(' ')}
              looks={looks}
              lastDay={lastDay}
              band={band}
              marks={marks}
              format={axis}
              cut={texts.cut}
              ends={[dateOf(1), dateOf(lastDay)]}
            />
            <figcaption class="small soft">
              {[
                texts.legend,
                ...(endDay !== null && drawnEnd === null
                  ? [texts.later({ days: endDay - course.progress.day })]
                  : []),
                ...(drawnEnd === null ? [] : [texts.endMeans]),
                ...(isCourseCut(looks, band?.size ?? 0) ? [texts.cutMeans] : []),
              ].join(' ')}
            </figcaption>
            <details>
              <summary>{texts.table}</summary>
              <ScrollTable caption={texts.tableCaption({ variant: name })} dense tall>
                <Heads
                  names={[texts.date, texts.day, texts.effect, texts.interval, texts.decides]}
                  numbers={[1, 2, 3]}
                />
                <tbody>
                  {looks.map((look) => (
                    <tr>
                      <th scope="row">{formatDate(locale, look.date)}</th>
                      <td class="number">{look.day}</td>
                      <td class="number">
                        {look.estimate === null ? t.pages.tests.nothing : one(look.estimate)}
                      </td>
                      <td class="number">
                        {look.estimate === null ? t.pages.tests.nothing : interval(look)}
                      </td>
                      <td>{look.eligible ? texts.yes : texts.no}</td>
                    </tr>
                  ))}
                </tbody>
              </ScrollTable>
            </details>
          </figure>
        )
      })}
    </section>
  )
}

const DAY = 86_400_000

/** The day of the run that a date is, counted from a look. */
const dayOfRun = (look: { day: number; date: string }, date: string): number =>
  look.day + Math.round((Date.parse(date) - Date.parse(look.date)) / DAY)

const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
