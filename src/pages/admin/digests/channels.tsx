import type { Dictionary } from '../../../locales/dictionary.ts'
import { formatInstant } from '../../../locales/format.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { ChannelRow } from '../../../services/resources/channel.ts'
import type { PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Press } from '../../parts/press.tsx'
import { KeptTable } from '../keptTable.tsx'
import { State } from '../people/state.tsx'
import { nextRun, scheduleText } from './scheduleText.ts'

export type Channel = Omit<ChannelRow, 'encryptedUrl' | 'encryptedSecret'>

interface Props {
  call: PageCall
  channels: Channel[]
  /** Names of maps by id. */
  maps: Map<string, string>
  timeZone: string
  /** The language of channels that have none of their own. */
  followed: Locale
}

/** Where digests go, and what can be done with each place. */
export function Channels({ call, channels, maps, timeZone, followed }: Props) {
  const { t } = call
  const { digests, columns } = t.pages.admin
  const { page } = t.pages.channels
  const heads = [columns.name, digests.kind, digests.language, digests.maps, digests.schedule, columns.state]
  return (
    <>
      <h2>{digests.channels}</h2>
      {channels.length === 0 ? (
        <EmptyState
          title={page.firstTitle}
          actions={
            <a class="button" href="/digests/new-channel">
              {digests.newChannel}
            </a>
          }
        >
          <p>{page.firstText}</p>
        </EmptyState>
      ) : (
        <KeptTable caption={digests.channelsCaption} heads={[...heads, columns.actions]}>
          {channels.map((channel) => (
            <tr>
              <th scope="row">
                <a href={`/digests/channels/${channel.id}`}>{channel.name}</a>
              </th>
              <td>{kindName(t, channel.kind)}</td>
              <td>{languageOf(t, channel.locale, followed)}</td>
              <td>
                {channel.mapIds.length === 0
                  ? digests.allMaps
                  : channel.mapIds.map((id) => maps.get(id) ?? id).join(', ')}
              </td>
              <td>
                {scheduleText(t, channel.schedule)}
                <NextRun call={call} channel={channel} timeZone={timeZone} />
              </td>
              <td>
                <State t={t} state={channel.archived ? 'archived' : 'active'} />
              </td>
              <td>
                <Doings call={call} channel={channel} />
              </td>
            </tr>
          ))}
        </KeptTable>
      )}
    </>
  )
}

/** When its digest comes next, under its schedule. */
function NextRun({ call, channel, timeZone }: { call: PageCall; channel: Channel; timeZone: string }) {
  const at = channel.archived ? null : nextRun(channel.schedule, timeZone, call.deps.now())
  if (at === null) return null
  const { next } = call.t.pages.channels.schedule
  return <p class="small soft">{next({ at: formatInstant(call.locale, at, timeZone) })}</p>
}

/** The language of a channel's messages; where it follows the settings, with the one that they name now. */
export function languageOf({ pages }: Dictionary, own: Locale | null, followed: Locale): string {
  const { digests, settings } = pages.admin
  return own === null
    ? digests.languageNow({ language: settings.languages[followed] })
    : settings.languages[own]
}

export function kindName({ pages }: Dictionary, kind: string): string {
  const { kinds } = pages.admin.digests
  return kind in kinds ? kinds[kind as keyof typeof kinds] : kind
}

function Doings({ call, channel }: { call: PageCall; channel: Channel }) {
  const { digests } = call.t.pages.admin
  const { csrf } = call
  const at = (verb: string) => `/digests/channels/${channel.id}/${verb}`
  if (channel.archived)
    return (
      <Press
        action={at('restore')}
        csrf={csrf}
        text={digests.restore}
        label={digests.restoreWhich(channel)}
      />
    )
  return (
    <div class="inline">
      <a
        class="button quiet compact"
        href={`/digests?channel=${channel.id}#preview`}
        aria-label={digests.previewOf(channel)}
      >
        {digests.previewShort}
      </a>
      <Press action={at('test')} csrf={csrf} text={digests.test} label={digests.testTo(channel)} />
    </div>
  )
}
