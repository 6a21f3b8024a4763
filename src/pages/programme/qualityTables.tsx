import type { EstimateQuality, NothingSaid } from '../../domain/learning/estimateQuality.ts'
import type { RankCorrelation } from '../../domain/learning/rankCorrelation.ts'
import { formatNumber } from '../../locales/format.ts'
import { renderNothingSaid } from '../../locales/learningText.ts'
import type { qualityOf } from '../../services/learning/quality.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'

type Quality = Awaited<ReturnType<typeof qualityOf>>

function texted({ t, locale }: PageCall) {
  const texts = t.pages.programme.estimates
  const number = (value: number) =>
    formatNumber(locale, value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const order = (spearman: RankCorrelation | null) =>
    spearman === null
      ? t.pages.tests.nothing
      : texts.orderValue({ rho: number(spearman.estimate), chance: number(spearman.randomSd) })
  return { texts, number, order }
}

/** A row that says why it has no figures. */
function Unsaid({ call, reason, columns }: { call: PageCall; reason: NothingSaid; columns: number }) {
  return (
    <td colspan={columns} class="soft">
      {renderNothingSaid(call.locale, reason)}
    </td>
  )
}

/** How estimates held: of everybody, and of each who made some. */
export function PeopleTable({
  call,
  overall,
  people,
}: { call: PageCall } & Pick<Quality, 'overall' | 'people'>) {
  const { texts, number, order } = texted(call)
  const rows: (EstimateQuality & { name: string })[] = [
    { name: texts.everybody, ...overall },
    ...people.map(({ by, ...quality }) => ({ name: by, ...quality })),
  ]
  return (
    <>
      <h3>{texts.people}</h3>
      <ScrollTable caption={texts.peopleCaption}>
        <Heads
          names={[texts.person, texts.tests, texts.slope, texts.order, texts.brier]}
          numbers={[1, 2, 3, 4]}
        />
        <tbody>
          {rows.map(({ name, tests, reason, slope, spearman, willWin }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{tests}</td>
              {reason !== null ? (
                <Unsaid call={call} reason={reason} columns={3} />
              ) : (
                <>
                  <td class="number">
                    {slope === null
                      ? call.t.pages.tests.nothing
                      : texts.slopeValue({
                          slope: number(slope.estimate),
                          lower: number(slope.lower),
                          upper: number(slope.upper),
                        })}
                  </td>
                  <td class="number">{order(spearman)}</td>
                  <td class="number">
                    {willWin === null
                      ? call.t.pages.tests.nothing
                      : texts.brierValue({ brier: number(willWin.brier), coin: number(willWin.coin) })}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

/** How well each framework's order, and each that people typed, foretold what tests brought. */
export function FrameworkTable({
  call,
  frameworks,
  typedOrders,
}: { call: PageCall } & Pick<Quality, 'frameworks' | 'typedOrders'>) {
  const { texts, order } = texted(call)
  const { lift } = figures(call.locale, call.t)
  const rows = [
    ...frameworks.map(({ framework, ...quality }) => ({
      name: call.t.ranking.frameworks[framework].name,
      ...quality,
    })),
    ...typedOrders.map(({ by, ...quality }) => ({ name: texts.typedOrder({ by }), ...quality })),
  ]
  return (
    <>
      <h3>{texts.frameworks}</h3>
      <ScrollTable caption={texts.frameworksCaption}>
        <Heads names={[texts.framework, texts.tests, texts.order, texts.half]} numbers={[1, 2, 3]} />
        <tbody>
          {rows.map(({ name, tests, reason, spearman, betterHalf }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{tests}</td>
              {reason !== null ? (
                <Unsaid call={call} reason={reason} columns={2} />
              ) : (
                <>
                  <td class="number">{order(spearman)}</td>
                  <td class="number">
                    {betterHalf === null
                      ? call.t.pages.tests.nothing
                      : texts.halfValue({
                          lift: lift(betterHalf.lift),
                          random: lift(betterHalf.randomLift),
                        })}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}
