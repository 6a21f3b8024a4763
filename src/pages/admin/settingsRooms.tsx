import type { PageCall } from '../page.ts'
import { LinkRow } from '../parts/linkRow.tsx'

const rooms = {
  general: '/settings',
  connectors: '/settings/connectors',
  sources: '/settings/sources',
  export: '/settings/export',
} as const

/** The rooms of the settings, beside each other; all but the first are for administrators alone. */
export function SettingsRooms({ call, here }: { call: PageCall; here: keyof typeof rooms }) {
  if (!call.can('admin')) return null
  const { rooms: names } = call.t.pages.deployment
  return (
    <div class="rooms">
      <LinkRow
        look="tabs"
        label={names.label}
        links={(Object.keys(rooms) as (keyof typeof rooms)[]).map((room) => ({
          href: rooms[room],
          text: names[room],
          current: room === here,
        }))}
      />
    </div>
  )
}
