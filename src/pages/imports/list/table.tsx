import type { ImportOfMap } from '../../../../db/queries/importsOfMap.ts'
import { personName } from '../../../locales/personName.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { Time } from '../../parts/time.tsx'
import { sourceName } from './sourceName.ts'

interface Props {
  call: PageCall
  found: ImportOfMap[]
  timeZone: string
}

/** Imports, each with what it made and whether that stands, leading to its own page. */
export function ImportTable({ call: { t, locale }, found, timeZone }: Props) {
  const { list, kinds, made } = t.pages.imports
  return (
    <ScrollTable caption={list.caption}>
      <Heads names={[list.what, list.when, list.made, list.from, list.by, list.state]} />
      <tbody>
        {found.map(({ row, test }) => (
          <tr>
            <th scope="row">
              <a href={`/imports/${row.id}`}>{kinds[row.kind]}</a>
              {test === null ? null : <p class="small soft">{list.ofTest({ test })}</p>}
            </th>
            <td>
              <Time locale={locale} timeZone={timeZone} at={row.at} />
            </td>
            <td>{made({ kind: row.kind, count: row.accepted })}</td>
            <td>{sourceName(t, row)}</td>
            <td>{personName(t, row.by)}</td>
            <td>
              {row.reversedAt === null ? (
                <Badge icon="check" tone="neutral">
                  {list.stands}
                </Badge>
              ) : (
                <Badge icon="slash" tone="warn">
                  {list.reversed}
                </Badge>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  )
}
