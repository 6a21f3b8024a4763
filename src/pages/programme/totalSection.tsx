import type { programmeOf } from '../../services/programme/read.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'
import { TotalChart } from './totalChart.tsx'

interface Props {
  call: PageCall
  total: Awaited<ReturnType<typeof programmeOf>>['total']
}

/** What the proven lifts add up to, as measured and corrected for having been picked. */
export function TotalSection({ call: { t, locale }, total }: Props) {
  const texts = t.pages.programme.total
  const { lift, count } = figures(locale, t)
  const { fixed, shrunken, naive, corrected } = total
  const together = {
    tests: fixed.tests + shrunken.tests,
    proven: fixed.proven + shrunken.proven,
    naive,
    corrected,
  }
  const rows = [
    [texts.fixed, fixed],
    [texts.others, shrunken],
    [texts.all, together],
  ] as const
  return (
    <section>
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {together.proven === 0 ? (
        <p class="soft">{texts.nothing}</p>
      ) : (
        <TotalChart
          naive={naive}
          corrected={corrected}
          names={{ naive: texts.naive, corrected: texts.corrected }}
          text={texts.chart({ naive: lift(naive), corrected: lift(corrected) })}
          format={lift}
        />
      )}
      <ScrollTable caption={texts.caption}>
        <Heads
          names={[texts.method, texts.tests, texts.proven, texts.naive, texts.corrected]}
          numbers={[1, 2, 3, 4]}
        />
        <tbody>
          {rows.map(([name, part]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{count(part.tests)}</td>
              <td class="number">{count(part.proven)}</td>
              <td class="number">{lift(part.naive)}</td>
              <td class="number">{lift(part.corrected)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
