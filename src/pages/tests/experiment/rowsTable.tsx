import { pageOfRows } from '../../../../db/queries/results.ts'
import type { Summary } from '../../../domain/summary.ts'
import { formatDate } from '../../../locales/format.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { figures } from '../figures.ts'
import type { SectionProps } from './load.ts'

const perPage = 50
/** More than these are unfolded only when asked for: whoever comes for the verdict has no use for them. */
const shownAtOnce = 12
/** Between the parts of a place in the address; no key can hold it. */
const separator = '\u0001'

/** A page of the result rows that stand. */
export async function RowsTable({ call, loaded: { experiment, metrics } }: SectionProps) {
  const { deps, t, locale, query } = call
  const texts = t.pages.tests.experiment
  const { count, number } = figures(locale, t)
  const place = query.after?.split(separator) ?? null
  const found = await pageOfRows(deps.db, experiment.id, perPage, place?.length === 4 ? place : null)
  const rows = found.slice(0, perPage)
  const last = rows.at(-1)
  if (last === undefined) return <p>{texts.noRows}</p>
  const next = [last.date, last.variant, last.metric, last.segment].join(separator)
  const path = `/experiments/${experiment.id}`
  const figuresOf = ({ n: _n, ...rest }: Summary) =>
    Object.entries(rest).flatMap(([name, value]) =>
      value === undefined ? [] : [`${texts.figures[name as keyof typeof rest]} ${number(value)}`],
    )
  const names = texts.columnsOfRows
  return (
    <details id="rows" open={place !== null || rows.length <= shownAtOnce}>
      <summary>{texts.allRows}</summary>
      <ScrollTable caption={texts.rowsCaption}>
        <Heads
          names={[names.date, names.variant, names.metric, names.segment, names.n, names.figures]}
          numbers={[4]}
        />
        <tbody>
          {rows.map((row) => {
            const summary = row.summary === null ? null : (JSON.parse(row.summary) as Summary)
            return (
              <tr>
                <th scope="row">{formatDate(locale, row.date)}</th>
                <td>{row.variant}</td>
                <td>
                  {row.metric === ''
                    ? texts.exposures
                    : (metrics.find((metric) => metric.key === row.metric)?.name ?? row.metric)}
                </td>
                <td>{row.segment}</td>
                <td class="number">{summary === null ? t.pages.tests.nothing : count(summary.n)}</td>
                <td>{summary === null ? texts.withdrawn : figuresOf(summary).join('; ')}</td>
              </tr>
            )
          })}
        </tbody>
      </ScrollTable>
      {place === null && found.length <= perPage ? null : (
        <nav class="actions" aria-label={t.pages.tests.pages.label}>
          {place === null ? null : <a href={`${path}#results`}>{t.pages.tests.pages.first}</a>}
          {found.length <= perPage ? null : (
            <a href={`${path}?after=${encodeURIComponent(next)}#results`}>{t.pages.tests.pages.next}</a>
          )}
        </nav>
      )}
    </details>
  )
}
