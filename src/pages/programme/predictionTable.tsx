import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'

export interface Predicted {
  experimentId: string
  name: string
  by: string | null
  predicted: { low: number; likely: number; high: number }
  realised: number
  lower: number
  upper: number
}

/** The points of the drawing as figures. */
export function PredictionTable({ call: { t, locale }, points }: { call: PageCall; points: Predicted[] }) {
  const texts = t.pages.programme.estimates
  const { lift, interval } = figures(locale, t)
  return (
    <ScrollTable caption={texts.caption} tall={points.length > 20}>
      <Heads names={[texts.test, texts.by, texts.range, texts.measured]} numbers={[2, 3]} />
      <tbody>
        {points.map(({ experimentId, name, by, predicted, realised, lower, upper }) => (
          <tr>
            <th scope="row">
              <a href={`/experiments/${experimentId}`}>{name}</a>
            </th>
            <td>{by ?? texts.nobody}</td>
            <td class="number">
              {lift(predicted.likely)}{' '}
              <span class="small soft">
                ({interval({ lower: predicted.low, upper: predicted.high }, lift)})
              </span>
            </td>
            <td class="number">
              {lift(realised)} <span class="small soft">({interval({ lower, upper }, lift)})</span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
