import { runningImports } from '../../../../../db/queries/importProgress.ts'
import { pageOfImports } from '../../../../../db/queries/imports.ts'
import { formatDate } from '../../../../locales/format.ts'
import { personName } from '../../../../locales/personName.ts'
import { silenceMs } from '../../../../services/imports/progress.ts'
import { Running } from '../../../imports/list/running.tsx'
import { sourceName } from '../../../imports/list/sourceName.ts'
import type { PageCall } from '../../../page.ts'
import { CsrfField } from '../../../parts/csrfField.tsx'
import { Heads, ScrollTable } from '../../../parts/scrollTable.tsx'
import { figures } from '../../figures.ts'

const shown = 50

/** The imports under way, each with a way to end it, and those that were made, each with a way to reverse it. */
export async function ImportList({ call }: { call: PageCall }) {
  const { deps, t, locale, id, csrf } = call
  const texts = t.pages.resultImports
  const write = figures(locale, t)
  const path = `/experiments/${id}`
  const since = new Date(deps.now().getTime() - silenceMs).toISOString()
  const [{ rows }, running] = await Promise.all([
    pageOfImports(deps.db, { experimentId: id }, { limit: shown, after: null }),
    runningImports(deps.db, id, since),
  ])
  return (
    <>
      <Running call={call} running={running} here={`${path}#imports`} />
      {rows.length === 0 ? null : (
        <>
          <h3 id="imports">{texts.list}</h3>
          <ScrollTable caption={texts.caption}>
            <Heads names={[texts.when, texts.by, texts.source, texts.size, texts.state]} numbers={[3]} />
            <tbody>
              {rows.map((row) => (
                <tr>
                  <th scope="row">
                    <a href={`/imports/${row.id}`}>{formatDate(locale, row.at.slice(0, 10))}</a>
                  </th>
                  <td>{personName(t, row.by)}</td>
                  <td>{sourceName(t, row)}</td>
                  <td class="number">{write.count(row.accepted)}</td>
                  <td>
                    {row.reversedAt !== null ? (
                      texts.reversed({
                        date: row.reversedAt.slice(0, 10),
                        by: row.reversedBy ?? '',
                        reason: row.reversalReason ?? '',
                      })
                    ) : call.can('editor') ? (
                      <form method="post" action={`${path}#verdict`}>
                        <CsrfField value={csrf} />
                        <input type="hidden" name="form" value="reverse" />
                        <input type="hidden" name="import" value={row.id} />
                        <input
                          name="reason"
                          aria-label={texts.reasonFor({ date: row.at.slice(0, 10) })}
                          placeholder={texts.reason}
                          required
                          maxlength={2000}
                        />
                        <button type="submit" class="quiet">
                          {texts.reverse}
                        </button>
                      </form>
                    ) : (
                      texts.stands
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
        </>
      )}
    </>
  )
}
