import type { Deps } from '../../deps.ts'
import type { Resource } from '../../services/resources/resource.ts'

/** Every one of a kind of thing that there are few of: tokens, members, channels. */
export async function everyRow<Row>(deps: Deps, resource: Resource): Promise<Row[]> {
  const rows: Row[] = []
  let after: string | null = null
  do {
    const page = await resource.list(deps, {}, { limit: 200, after })
    rows.push(...(page.rows as Row[]))
    after = page.next
  } while (after !== null)
  return rows
}
