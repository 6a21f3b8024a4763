import type { PageCall } from '../../../page.ts'
import { Notice } from '../../../parts/notice.tsx'
import { Heads, ScrollTable } from '../../../parts/scrollTable.tsx'
import { figures } from '../../figures.ts'
import type { FileTotals } from './fileTotals.ts'

/** Whom a file counts in each variant, before it is imported. */
export function TotalsTable({ call: { t, locale }, totals }: { call: PageCall; totals: FileTotals | null }) {
  if (totals === null) return null
  const texts = t.pages.resultImports
  const { count, percent, p } = figures(locale, t)
  return (
    <>
      {totals.isOff ? (
        <Notice tone="warn">
          <p>{texts.splitOff({ pValue: `p = ${p(totals.pValue)}`.replace('= <', '<') })}</p>
        </Notice>
      ) : null}
      <ScrollTable caption={texts.span(totals)} dense>
        <Heads names={[...texts.spanColumns]} numbers={[1, 2, 3]} />
        <tbody>
          {totals.arms.map(({ variant, n, share, planned }) => (
            <tr>
              <th scope="row">{variant}</th>
              <td class="number">{count(n)}</td>
              <td class="number">{percent(share)}</td>
              <td class="number">{percent(planned)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}
