import type { MonthOfTests } from '../../domain/programme/testsPerMonth.ts'
import { formatMonth } from '../../locales/formatMonth.ts'
import type { PageCall } from '../page.ts'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { figures } from '../tests/figures.ts'
import { MonthChart } from './monthChart.tsx'

/** How many tests started and ended, month by month. */
export function MonthSection({ call: { t, locale }, months }: { call: PageCall; months: MonthOfTests[] }) {
  const texts = t.pages.programme.months
  const { count } = figures(locale, t)
  const name = (month: string) => `${formatMonth(locale, month, 'long')} ${month.slice(0, 4)}`
  const told = months.map(({ month, ended, won }) => texts.bar({ month: name(month), ended, won }))
  return (
    <section>
      <h2>{texts.title}</h2>
      <section class="scroll" tabindex={0} aria-label={texts.title}>
        <MonthChart
          months={months}
          text={texts.chart({ months: told.join('; ') })}
          short={(month) => formatMonth(locale, month, 'short')}
          count={count}
        />
      </section>
      <p class="small soft">{texts.legend}</p>
      <details>
        <summary>{texts.table}</summary>
        <ScrollTable caption={texts.caption} dense>
          <Heads names={[texts.month, texts.started, texts.ended, texts.won]} numbers={[1, 2, 3]} />
          <tbody>
            {months.map(({ month, started, ended, won }) => (
              <tr>
                <th scope="row">{name(month)}</th>
                <td class="number">{count(started)}</td>
                <td class="number">{count(ended)}</td>
                <td class="number">{count(won)}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      </details>
    </section>
  )
}
