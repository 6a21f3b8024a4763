import { formatNumber } from '../../locales/format.ts'
import { renderLeftOut, renderNothingSaid } from '../../locales/learningText.ts'
import type { qualityOf } from '../../services/learning/quality.ts'
import type { PageCall } from '../page.ts'
import { figures } from '../tests/figures.ts'
import { type Predicted, PredictionTable } from './predictionTable.tsx'
import { FrameworkTable, PeopleTable } from './qualityTables.tsx'
import { Scatter } from './scatter.tsx'

interface Props {
  call: PageCall
  quality: Awaited<ReturnType<typeof qualityOf>>
  /** What tests are called, by their ids. */
  nameOf(experimentId: string): string
}

/** For a 95 % interval. */
const NORMAL = 1.959964

/** What was predicted held against what came, over all, by person and by framework; and what could not be held against anything. */
export function EstimateSection({ call, quality, nameOf }: Props) {
  const { t, locale } = call
  const texts = t.pages.programme.estimates
  const { lift } = figures(locale, t)
  const { overall, correction, leftOut } = quality
  const points: Predicted[] = quality.tests.map(({ experimentId, by, predicted, realised }) => ({
    experimentId,
    name: nameOf(experimentId),
    by,
    predicted,
    realised: realised.lift,
    lower: realised.lift - NORMAL * realised.standardError,
    upper: realised.lift + NORMAL * realised.standardError,
  }))
  const told = points.map(({ name, predicted, realised }) =>
    texts.point({ name, predicted: lift(predicted.likely), realised: lift(realised) }),
  )
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 })
  return (
    <section id="estimates">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {overall.reason === null ? null : <p>{`${renderNothingSaid(locale, overall.reason)}.`}</p>}
      {points.length === 0 ? null : (
        <>
          <Scatter
            points={points.map(({ predicted, ...rest }) => ({ ...rest, predicted: predicted.likely }))}
            names={{ predicted: texts.predicted, realised: texts.realised }}
            text={texts.chart({ points: told.join('. ') })}
            format={lift}
          />
          <p class="small soft">{texts.legend}</p>
          <PredictionTable call={call} points={points} />
          <PeopleTable call={call} overall={overall} people={quality.people} />
          <FrameworkTable call={call} frameworks={quality.frameworks} typedOrders={quality.typedOrders} />
        </>
      )}
      {correction === null ? null : (
        <p>
          {texts.correction({
            tests: correction.tests,
            slope: number(correction.slope),
            intercept: lift(correction.intercept),
          })}
        </p>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <h3>{texts.leftOut}</h3>
          <ul>
            {leftOut.map(({ code, tests }) => (
              <li>{`${renderLeftOut(locale, code, tests)}.`}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
