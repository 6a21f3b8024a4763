import type { PageCall } from '../../page.ts'
import type { Looked } from './address.ts'
import { adviceNames, type Listed, type Sorting, statuses } from './listed.ts'

interface Props {
  call: PageCall
  looked: Looked
  entries: readonly Listed[]
  sorting: Sorting
  /** What orders the list, by its name in the address. */
  columns: readonly (readonly [column: string, name: string])[]
}

type Options = readonly (readonly [value: string, text: string])[]

/** What of the backlog is shown and in which order; answers while people type and choose. */
export function FilterForm({ call: { t, id, locale }, looked, entries, sorting, columns }: Props) {
  const words = t.pages.backlog.filters
  const collator = new Intl.Collator(locale, { numeric: true })
  const inOrder = (found: Map<string, string>): Options =>
    [...found].sort(([, a], [, b]) => collator.compare(a, b))
  const owners = new Map(entries.flatMap(({ owner }) => (owner === null ? [] : [[owner, owner] as const])))
  const barriers = new Map(
    entries.flatMap(({ against }) => against.map((barrier) => [barrier.id, barrier.title] as const)),
  )
  const found = new Set(entries.map(({ state }) => state.status))
  const states = statuses.flatMap((status) =>
    found.has(status) ? [[status, t.pages.tests.statuses[status]] as const] : [],
  )
  const orders = columns.flatMap(([column, name]) => [
    [column, words.ascending({ column: name })] as const,
    [`-${column}`, words.descending({ column: name })] as const,
  ])
  const select = (name: 'state' | 'owner' | 'barrier' | 'advice', options: Options) =>
    options.length === 0 ? null : (
      <div class="field">
        <label for={`backlog-${name}`}>{words[name]}</label>
        <select id={`backlog-${name}`} name={name}>
          <option value="">{words.all}</option>
          {options.map(([value, text]) => (
            <option value={value} selected={looked[name] === value}>
              {text}
            </option>
          ))}
        </select>
      </div>
    )
  return (
    <search>
      <form
        class="filters backlog-filters"
        action={`/maps/${id}/backlog`}
        data-live="#backlog"
        aria-label={words.label}
      >
        {looked.framework === undefined ? null : (
          <input type="hidden" name="framework" value={looked.framework} />
        )}
        {looked.view === undefined ? null : <input type="hidden" name="view" value={looked.view} />}
        <div class="field">
          <label for="backlog-q">{words.q}</label>
          <input id="backlog-q" name="q" type="search" value={looked.q ?? ''} maxlength={200} />
        </div>
        {select('state', states)}
        {select('owner', inOrder(owners))}
        {select('barrier', inOrder(barriers))}
        {select(
          'advice',
          adviceNames.map((name) => [name, t.pages.backlog.adviceWords[name]] as const),
        )}
        <div class="field">
          <label for="backlog-sort">{words.sort}</label>
          <select id="backlog-sort" name="sort">
            {orders.map(([value, text]) => (
              <option
                value={value === 'rank' ? '' : value}
                selected={value === (sorting.falling ? `-${sorting.column}` : sorting.column)}
              >
                {text}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" class="quiet">
          {words.show}
        </button>
      </form>
    </search>
  )
}
