import type { Dictionary } from '../../../locales/dictionary.ts'
import type { ChannelRow } from '../../../services/resources/channel.ts'
import type { PageCall } from '../../page.ts'
import { Press } from '../../parts/press.tsx'
import { KeptTable } from '../keptTable.tsx'
import { State } from '../people/state.tsx'
import { scheduleText } from './scheduleText.ts'

export type Channel = Omit<ChannelRow, 'encryptedUrl' | 'encryptedSecret'>

interface Props {
  call: PageCall
  channels: Channel[]
  /** Names of maps by id. */
  maps: Map<string, string>
}

/** Where digests go, and what can be done with each place. */
export function Channels({ call, channels, maps }: Props) {
  const { t } = call
  const { digests, columns } = t.pages.admin
  const heads = [columns.name, digests.kind, digests.language, digests.maps, digests.schedule, columns.state]
  return (
    <>
      <h2>{digests.channels}</h2>
      <p>
        <a class="button" href="/digests/new-channel">
          {digests.newChannel}
        </a>
      </p>
      {channels.length === 0 ? (
        <p>{digests.noChannels}</p>
      ) : (
        <KeptTable caption={digests.channelsCaption} heads={[...heads, columns.actions]}>
          {channels.map((channel) => (
            <tr>
              <th scope="row">{channel.name}</th>
              <td>{kindName(t, channel.kind)}</td>
              <td>
                {channel.locale === null
                  ? digests.readersLanguage
                  : t.pages.admin.settings.languages[channel.locale]}
              </td>
              <td>
                {channel.mapIds.length === 0
                  ? digests.allMaps
                  : channel.mapIds.map((id) => maps.get(id) ?? id).join(', ')}
              </td>
              <td>{scheduleText(t, channel.schedule)}</td>
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

function kindName({ pages }: Dictionary, kind: string): string {
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
      <Press action={at('send')} csrf={csrf} text={digests.send} label={digests.sendTo(channel)} />
      <Press
        action={at('archive')}
        csrf={csrf}
        text={digests.archive}
        label={digests.archiveWhich(channel)}
      />
    </div>
  )
}
