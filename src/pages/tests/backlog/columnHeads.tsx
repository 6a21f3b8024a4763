import type { PageCall } from '../../page.ts'
import { Heads } from '../../parts/scrollTable.tsx'
import { backlogAddress, type Looked } from './address.ts'
import type { Sorting } from './listed.ts'

interface Props {
  call: PageCall
  looked: Looked
  columns: readonly (readonly [column: string, name: string])[]
  sorting: Sorting
}

/** These read from the first on; of all other columns the largest is asked for first. */
const rising = ['rank', 'hypothesis', 'state', 'advice']

/** The heads of the backlog's columns: each orders the list by it, and turns the order round when it does already. */
export function ColumnHeads({ call: { id }, looked, columns, sorting }: Props) {
  const sorts = columns.map(([column]) => {
    const isNow = column === sorting.column
    const falling = isNow ? !sorting.falling : !rising.includes(column)
    const sort = falling ? `-${column}` : column
    const href = backlogAddress(id, looked, { sort: sort === 'rank' ? '' : sort, from: '' })
    return isNow
      ? { href, now: sorting.falling ? ('descending' as const) : ('ascending' as const) }
      : { href }
  })
  return <Heads names={columns.map(([, name]) => name)} numbers={[3]} sorts={{ ...sorts }} />
}
