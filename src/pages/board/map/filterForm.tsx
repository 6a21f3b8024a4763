import type { Dictionary } from '../../../locales/dictionary.ts'
import type { BoardMap } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { choicesOf, type Filters } from './filters.ts'

interface Props {
  call: PageCall
  map: BoardMap
  filters: Filters
  /** Null for now. */
  asOf: string | null
  /** The dates on which something changed, and the one it is now. */
  dates: readonly string[]
  today: string
}

/** What the board shows, and as of when: answers while people choose, and holds it all in the address. */
export function FilterForm({ call, map, filters, asOf, dates, today }: Props) {
  const { filters: words, time } = call.t.pages.journey
  const choices = choicesOf(map)
  const stops = [...dates.filter((date) => date < today), today]
  const place = stops.findLastIndex((date) => date <= (asOf ?? today))
  return (
    <form
      class="filters board-filters"
      action={`/maps/${map.id}`}
      data-live="#glance, #journey"
      aria-label={words.label}
    >
      {Object.entries(choices).map(([name, values]) =>
        values.length === 0 ? null : (
          <div class="field">
            <label for={`by-${name}`}>{words[name as keyof Filters]}</label>
            <select id={`by-${name}`} name={name}>
              <option value="">{words.all}</option>
              {values.map((value) => (
                <option value={value} selected={filters[name as keyof Filters] === value}>
                  {textOf(call.t, name, value)}
                </option>
              ))}
            </select>
          </div>
        ),
      )}
      <div class="field">
        <label for="as-of">{time.asOf}</label>
        <input id="as-of" type="date" name="asOf" value={asOf ?? undefined} min={dates[0]} max={today} />
      </div>
      {stops.length < 2 ? null : (
        <div class="field slider">
          <label for="as-of-slider">{time.slider}</label>
          <input
            id="as-of-slider"
            type="range"
            min="0"
            max={stops.length - 1}
            value={Math.max(place, 0)}
            data-dates={stops.join(' ')}
            data-sets="as-of"
          />
        </div>
      )}
      <button type="submit" class="quiet">
        {words.submit}
      </button>
    </form>
  )
}

function textOf({ pages }: Dictionary, name: string, value: string): string {
  if (name === 'state') return pages.board.states[value as keyof typeof pages.board.states]
  return name === 'source' ? (pages.board.evidenceSources[value] ?? value) : value
}
