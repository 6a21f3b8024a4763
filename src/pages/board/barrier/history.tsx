import { changesOf, namesOfActors } from '../../../../db/queries/ledger.ts'
import { personName } from '../../../locales/personName.ts'
import type { StageRow } from '../../../services/resources/stage.ts'
import type { PageCall } from '../../page.ts'
import { PageLinks } from '../../parts/pageLinks.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { Time } from '../../parts/time.tsx'
import { changeWords } from './changeWords.ts'

const aPage = 25

/** A page of the changes of the barrier of the call, with the names of those who made them. */
export async function readHistory({ deps, id, query }: PageCall) {
  const asked = Number(query.history ?? 0)
  const from = Number.isSafeInteger(asked) && asked > 0 ? asked : 0
  const { rows, total } = await changesOf(deps.db, id, { limit: aPage, from })
  const names = await namesOfActors(deps.db, [...new Set(rows.map(({ actor }) => actor))])
  return { rows, total, from, names }
}

interface Props {
  call: PageCall
  history: Awaited<ReturnType<typeof readHistory>>
  stages: readonly StageRow[]
  timeZone: string
}

/** What became of a barrier: who changed what, and when. */
export function History({ call, history: { rows, total, from, names }, stages, timeZone }: Props) {
  const { t, id, locale } = call
  const { history: words } = t.pages.ledger
  const named = new Map(stages.map((stage) => [stage.id, stage.name]))
  return (
    <>
      <ScrollTable caption={words.caption} dense>
        <Heads names={[words.when, words.who, words.what]} />
        <tbody>
          {rows.map((change) => (
            <tr>
              <th scope="row">
                <Time locale={locale} timeZone={timeZone} at={change.at} />
              </th>
              <td>
                {personName(
                  t,
                  names.get(change.actor) ??
                    (change.actor.startsWith('job:') ? words.job : words.unknown({ id: change.actor })),
                )}
              </td>
              <td class="change">
                {changeWords(change, named, t).map(({ field, text }) => (
                  <p>
                    {field === undefined ? null : <b>{field}: </b>}
                    {text}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <PageLinks t={t} path={`/barriers/${id}`} name="history" from={from} perPage={aPage} total={total} />
    </>
  )
}
