import { eventTypes } from '../../../domain/event.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'

/** What a channel is told of at once, to be ticked. */
export function EventChoice({ t, chosen }: { t: Dictionary; chosen: string[] }) {
  const { channel } = t.pages.admin
  return (
    <fieldset class="ticks" aria-describedby="f-events-hint">
      <legend>{channel.events}</legend>
      <p class="hint" id="f-events-hint">
        {channel.eventsHint}
      </p>
      {eventTypes.map((type) => (
        <label>
          <input type="checkbox" name="events" value={type} checked={chosen.includes(type)} />
          {t.events.titles[type]}
        </label>
      ))}
    </fieldset>
  )
}
