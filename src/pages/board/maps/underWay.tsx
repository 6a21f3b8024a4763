import { formatDate, formatNumber } from '../../../locales/format.ts'
import type { TestUnderWay } from '../../../services/maps/underWay.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'

/** The running tests of all maps, with how long each has to go. */
export function UnderWay({ call: { t, locale }, tests }: { call: PageCall; tests: readonly TestUnderWay[] }) {
  const words = t.pages.board.maps.underWay
  const { live } = t.pages.experiment
  const days = (n: number) => formatNumber(locale, n)
  const toGo = (found: TestUnderWay['found']) => {
    if (found === null || found.status !== 'collecting') return t.pages.tests.nothing
    if (found.daysToGo === null) return live.unknown
    return found.daysToGo === 0 ? live.reached : days(found.daysToGo)
  }
  return (
    <section id="tests">
      <h2>{words.title}</h2>
      {tests.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ScrollTable caption={words.caption} class="stack">
          <Heads
            names={[words.test, words.map, words.verdict, live.day, live.toGo, words.asOf]}
            numbers={[3, 4]}
          />
          <tbody>
            {tests.map(({ id, name, map, found }) => (
              <tr>
                <th scope="row">
                  <a href={`/experiments/${id}`}>{name}</a>
                </th>
                <td data-head={words.map}>
                  <a href={`/maps/${map.id}`}>{map.name}</a>
                </td>
                <td>
                  <VerdictBadge t={t} status={found?.status ?? 'collecting'} contested={found?.contested} />
                </td>
                <td class="number" data-head={live.day}>
                  {found === null ? t.pages.tests.nothing : days(found.day)}
                </td>
                <td class="number" data-head={live.toGo}>
                  {toGo(found)}
                </td>
                <td data-head={words.asOf}>
                  {found === null ? words.noResults : formatDate(locale, found.asOf)}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  )
}
