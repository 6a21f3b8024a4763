import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import type { Range } from '../../../domain/fields.ts'
import { formatLift, formatNumber, formatPercent } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

/** What people estimate of a hypothesis, and whose estimates they are. */
export function EstimatesTable({
  call: { t, locale },
  hypothesis,
}: {
  call: PageCall
  hypothesis: Hypothesis
}) {
  const texts = t.pages.tests.hypothesis
  const { lift, effortWeeks, reach, confidence } = hypothesis.estimates
  const number = (value: number) => formatNumber(locale, value, { maximumFractionDigits: 2 })
  const row = (name: string, { low, likely, high }: Range, write: (value: number) => string) => (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">{write(low)}</td>
      <td class="number">{write(likely)}</td>
      <td class="number">{write(high)}</td>
    </tr>
  )
  return (
    <ScrollTable caption={texts.estimatesCaption({ by: hypothesis.owner })} dense>
      <Heads names={[texts.input, texts.low, texts.likely, texts.high]} numbers={[1, 2, 3]} />
      <tbody>
        {row(texts.lift, lift, (value) => formatLift(locale, value))}
        {row(texts.effort, effortWeeks, number)}
        {reach === undefined ? null : row(texts.reach, reach, number)}
        {confidence === undefined ? null : (
          <tr>
            <th scope="row">{texts.confidence}</th>
            <td />
            <td class="number">{formatPercent(locale, confidence, 0)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </ScrollTable>
  )
}
