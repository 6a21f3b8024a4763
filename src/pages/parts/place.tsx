import type { Dictionary } from '../../locales/dictionary.ts'
import { LinkRow } from './linkRow.tsx'
import { type MapRoom, mapRooms } from './mapRooms.ts'

/** Where a page belongs. Its own name is its heading, and not a step here. */
export interface Place {
  /** The map that it is about. */
  map?: { id: string; name: string } | undefined
  /** Which of the map's rooms it is. */
  room?: MapRoom
  /** What stands between the map (or the start) and the page. */
  steps?: readonly (readonly [href: string, text: string])[]
}

/** The way from the start to a page, and the other rooms of its map. */
export function PlaceBar({ t, place }: { t: Dictionary; place: Place }) {
  const { place: words, nav } = t.pages.common
  const { map, room, steps = [] } = place
  const trail = [
    ...(map === undefined ? [] : [['/', nav.maps] as const]),
    ...(map === undefined ? [] : [[`/maps/${map.id}`, map.name] as const]),
    ...steps,
  ]
  return (
    <div class="place">
      <nav class="trail" aria-label={words.label}>
        <ol>
          {trail.map(([href, text]) => (
            <li>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ol>
      </nav>
      {map === undefined ? null : (
        <LinkRow
          look="tabs"
          label={words.roomsOf({ map: map.name })}
          links={Object.entries(mapRooms).map(([name, path]) => ({
            href: path(map.id),
            text: words.rooms[name as MapRoom],
            current: name === room,
          }))}
        />
      )}
    </div>
  )
}
