import type { DeliveryRow } from '../../../../db/queries/digests.ts'
import { eventText } from '../../../channels/eventText.ts'
import { plainText } from '../../../channels/markup.ts'
import type { Event } from '../../../domain/event.ts'
import { formatInstant, formatNumber } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { Badge, type Look } from '../../parts/badge.tsx'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Time } from '../../parts/time.tsx'
import { KeptTable } from '../keptTable.tsx'
import { reasonText } from './reason.ts'

const looks: Record<DeliveryRow['status'], Look> = {
  quiet: { icon: 'minus', tone: 'neutral' },
  pending: { icon: 'clock', tone: 'testing' },
  sending: { icon: 'arrow', tone: 'testing' },
  delivered: { icon: 'check', tone: 'good' },
  failed: { icon: 'cross', tone: 'bad' },
}

interface Props {
  call: PageCall
  deliveries: DeliveryRow[]
  /** Names of channels by id; left out where all went to one. */
  channels?: Map<string, string>
  timeZone: string
  caption: string
  /** What is said where there is none. */
  empty: { title: string; text: string }
}

/** What was sent, and how it went. */
export function Deliveries({ call, deliveries, channels, timeZone, caption, empty }: Props) {
  const { t, locale } = call
  const { digests, columns } = t.pages.admin
  const when = (at: string) => ({ at: formatInstant(locale, at, timeZone) })
  return (
    <>
      <h2 id="deliveries">{digests.deliveries}</h2>
      {deliveries.length === 0 ? (
        <EmptyState title={empty.title}>
          <p>{empty.text}</p>
        </EmptyState>
      ) : (
        <KeptTable
          caption={caption}
          heads={[
            digests.at,
            ...(channels === undefined ? [] : [digests.channel]),
            columns.state,
            digests.attempts,
            digests.lastError,
            digests.message,
          ]}
          numbers={[channels === undefined ? 2 : 3]}
        >
          {deliveries.map((delivery) => (
            <tr>
              <th scope="row">
                <Time locale={locale} timeZone={timeZone} at={delivery.createdAt} />
              </th>
              {channels === undefined ? null : (
                <td>
                  <a href={`/digests/channels/${delivery.channelId}`}>
                    {channels.get(delivery.channelId) ?? delivery.channelId}
                  </a>
                </td>
              )}
              <td>
                <Badge {...looks[delivery.status]}>{digests.statuses[delivery.status]}</Badge>
                {delivery.deliveredAt === null ? null : (
                  <p class="small soft">{digests.delivered(when(delivery.deliveredAt))}</p>
                )}
                {delivery.nextAttemptAt === null ? null : (
                  <p class="small soft">{digests.next(when(delivery.nextAttemptAt))}</p>
                )}
              </td>
              <td class="number">{formatNumber(locale, delivery.attempts)}</td>
              <td>{delivery.lastError === null ? t.pages.common.none : reasonText(t, delivery.lastError)}</td>
              <td>
                <Message call={call} message={delivery.message} />
              </td>
            </tr>
          ))}
        </KeptTable>
      )}
    </>
  )
}

/** The text of a message as it is stored, folded away; what is stored as data alone is put in words. */
function Message({ call, message }: { call: PageCall; message: unknown }) {
  const { common, admin } = call.t.pages
  const text = textOf(call, message)
  if (text === null) return <>{common.none}</>
  return (
    <details>
      <summary>{admin.digests.message}</summary>
      <p class="letter">{text}</p>
    </details>
  )
}

function textOf({ t, locale }: PageCall, message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null
  if ('text' in message) return String(message.text)
  const event = message as Event
  const title = t.events.titles[event.type]
  return title === undefined ? null : `${title}\n\n${eventText(event, locale, plainText)}`
}
