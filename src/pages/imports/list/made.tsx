import type { ImportRow } from '../../../../db/queries/imports.ts'
import { evidenceMade, hypothesesMade } from '../../../../db/queries/importsOfMap.ts'
import { formatNumber } from '../../../locales/format.ts'
import type { MapRow } from '../../../services/resources/map.ts'
import type { PageCall } from '../../page.ts'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

const mostShown = 100

interface Props {
  call: PageCall
  row: ImportRow
  map: MapRow
  /** The test that results are of. */
  test: string | null
}

/** What an import made and is still there, with the way to it. */
export async function Made({ call, row, map, test }: Props) {
  const { one } = call.t.pages.imports
  return (
    <>
      <h2>{one.where}</h2>
      {await listOf(call, row)}
      <p>
        {row.kind === 'results' ? (
          <a href={`/experiments/${row.experimentId}`}>{one.toTest({ test: test ?? '' })}</a>
        ) : row.kind === 'backlog' ? (
          <a href={`/maps/${map.id}/backlog`}>{one.toBacklog}</a>
        ) : (
          <a href={`/maps/${map.id}`}>{one.toMap({ map: map.name })}</a>
        )}
      </p>
    </>
  )
}

async function listOf({ deps, t, locale }: PageCall, row: ImportRow) {
  const { one } = t.pages.imports
  if (row.kind === 'evidence') {
    const barriers = await evidenceMade(deps.db, row.id)
    if (barriers.length === 0) return <p>{one.gone}</p>
    return (
      <ScrollTable caption={one.piecesCaption}>
        <Heads names={[one.barrier, one.pieces]} numbers={[1]} />
        <tbody>
          {barriers.map(({ id, title, pieces }) => (
            <tr>
              <th scope="row">
                <a href={`/barriers/${id}#evidence`}>{title}</a>
              </th>
              <td class="number">{formatNumber(locale, pieces)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    )
  }
  if (row.kind !== 'backlog') return null
  const made = await hypothesesMade(deps.db, row.id)
  if (made.length === 0) return <p>{one.gone}</p>
  return (
    <>
      <ul>
        {made.slice(0, mostShown).map(({ id, change }) => (
          <li>
            <a href={`/hypotheses/${id}`}>{change}</a>
          </li>
        ))}
      </ul>
      {made.length > mostShown ? <p>{one.more({ count: made.length - mostShown })}</p> : null}
    </>
  )
}
