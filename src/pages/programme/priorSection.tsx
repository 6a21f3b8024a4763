import { formatPercent } from '../../locales/format.ts'
import type { programmeOf } from '../../services/programme/read.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'

interface Props {
  call: PageCall
  prior: Awaited<ReturnType<typeof programmeOf>>['prior']
}

/** What ended tests have taught about true lifts, over all and by type of barrier. */
export function PriorSection({ call: { t, locale }, prior: { overall, byBarrierType } }: Props) {
  const texts = t.pages.programme.prior
  const { lift, count } = figures(locale, t)
  const percent = (share: number) => formatPercent(locale, share)
  const rows = [
    { name: texts.all, ...overall },
    ...byBarrierType.map((row) => ({ ...row, name: t.pages.board.barrierTypes[row.type] ?? row.type })),
  ]
  return (
    <section id="prior">
      <h2>{texts.title}</h2>
      <p>{texts.text({ sd: percent(overall.sd), tests: overall.tests })}</p>
      <ScrollTable caption={texts.caption}>
        <Heads names={[texts.type, texts.tests, texts.mean, texts.spread]} numbers={[1, 2, 3]} />
        <tbody>
          {rows.map(({ name, tests, mean, sd }) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{count(tests)}</td>
              <td class="number">{mean === 0 ? texts.meanSet({ zero: lift(0) }) : lift(mean)}</td>
              <td class="number">{percent(sd)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  )
}
