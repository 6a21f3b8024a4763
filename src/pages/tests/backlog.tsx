import type { Input } from '../../domain/scoring/input.ts'
import { formatNumber } from '../../locales/format.ts'
import { renderInput, renderNoScore } from '../../locales/rankingText.ts'
import { backlogOf } from '../../services/backlog/rank.ts'
import { ExportList } from '../exports/exportList.tsx'
import type { Page, PageCall } from '../page.ts'
import { SourceBadge } from '../parts/sourceBadge.tsx'
import { VerdictBadge } from '../parts/verdictBadge.tsx'
import { PageLinks, startOf } from './pageLinks.tsx'
import { Heads, ScrollTable } from './scrollTable.tsx'
import { Trail } from './trail.tsx'

const framework = 'rice'
const perPage = 50

/** The hypotheses of a map, ranked, each input with where it comes from. */
export const backlogPage: Page = {
  path: '/maps/{id}/backlog',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, id, query } = call
    const texts = t.pages.tests.backlog
    const { map, ranked, entry, barriersOf } = await backlogOf(deps, id, framework)
    const from = startOf(query.from, ranked.length)
    const shown = ranked.slice(from, from + perPage).map(entry)
    const { name, unit, explanation } = t.ranking.frameworks[framework]
    const inputs = ['reach', 'impact', 'confidence', 'effort']
    const body = (
      <>
        <Trail
          label={t.pages.tests.trail.label}
          links={[
            [`/maps/${id}`, map.name],
            [`/maps/${id}/proven`, texts.toProven],
          ]}
        />
        {shown.length === 0 ? (
          <p>{texts.empty}</p>
        ) : (
          <>
            <p>{explanation}</p>
            <ScrollTable caption={texts.caption({ name, unit })}>
              <Heads
                names={[
                  texts.rank,
                  texts.hypothesis,
                  ...inputs.map((input) => t.ranking.inputs[input] ?? input),
                  texts.score,
                ]}
                numbers={[0, 6]}
              />
              <tbody>
                {shown.map((item) => (
                  <tr>
                    <td class="number">{item.rank}</td>
                    <th scope="row" class="backlog-hypothesis">
                      <a href={`/hypotheses/${item.hypothesisId}`}>{item.change}</a>{' '}
                      <VerdictBadge t={t} status={item.state.status} contested={item.state.contested} />
                      <p class="small soft">
                        {texts.barriers}{' '}
                        {barriersOf(item.hypothesisId).map((barrier, i) => (
                          <>
                            {i === 0 ? '' : '; '}
                            <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
                          </>
                        ))}
                      </p>
                      {call.can('editor') ? (
                        <a class="small" href={`/hypotheses/${item.hypothesisId}#plan`}>
                          {texts.plan}
                        </a>
                      ) : null}
                    </th>
                    {inputs.map((input) => (
                      <td>
                        <InputCell call={call} name={input} input={item.inputs[input]} period={map.period} />
                      </td>
                    ))}
                    <td class="number">
                      {item.score === null
                        ? item.reason === null
                          ? t.pages.tests.nothing
                          : renderNoScore(call.locale, item.reason)
                        : formatNumber(call.locale, item.score, { maximumFractionDigits: 1 })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
            <PageLinks
              t={t}
              path={`/maps/${id}/backlog`}
              from={from}
              perPage={perPage}
              total={ranked.length}
            />
            <p class="small soft">{texts.computed}</p>
            <ExportList t={t} files={[['backlog', `/maps/${id}/backlog/export`, ['csv', 'json']]]} />
          </>
        )}
      </>
    )
    return { title: texts.title({ map: map.name }), body }
  },
}

interface CellProps {
  call: PageCall
  name: string
  input: Input | undefined
  period: 'week' | 'month'
}

function InputCell({ call: { locale, t }, name, input, period }: CellProps) {
  const texts = t.pages.tests.backlog
  if (input === undefined) return <>{t.pages.tests.nothing}</>
  const plain = (value: number) =>
    name === 'confidence'
      ? formatNumber(locale, value, { style: 'percent', maximumFractionDigits: 0 })
      : formatNumber(locale, value, { maximumFractionDigits: name === 'reach' ? 0 : 2 })
  const units: Record<string, (p: { count: string }) => string> = {
    reach: texts.people[period],
    effort: texts.months,
  }
  const full = (value: number) => units[name]?.({ count: plain(value) }) ?? plain(value)
  const { value, low, high, source, typed } = input
  return (
    <details class="input">
      <summary>
        {value === null ? t.pages.common.unknown : full(value)}{' '}
        {low === undefined || high === undefined ? null : (
          <span class="small soft">({texts.range({ low: plain(low), high: plain(high) })})</span>
        )}{' '}
        <SourceBadge t={t} source={source} />
      </summary>
      <p class="small">{renderInput(locale, input)}</p>
      {typed === undefined ? null : <p class="small">{t.ranking.typed({ value: plain(typed) })}</p>}
    </details>
  )
}
