import { livingMaps } from '../../../../db/queries/digests.ts'
import { composeDigest } from '../../../services/digests/compose.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { Channel } from './channels.tsx'
import { DigestMessage } from './digestMessage.tsx'
import { type PreviewChoice, previewChoice } from './previewChoice.ts'
import { PreviewForm } from './previewForm.tsx'

interface Props {
  call: PageCall
  /** The channels that a digest can be composed for; nobody but an administrator is told of them. */
  channels: Channel[]
}

/** The digest that would be sent now, as the channel would show it. */
export async function Preview({ call, channels }: Props) {
  const { deps, t, locale } = call
  const [maps, settings] = await Promise.all([livingMaps(deps.db, null), readSettings(deps)])
  const { timeZone } = settings
  const choice = previewChoice(call, { channels, maps, timeZone })
  const { channel, mapId, since } = choice
  const language = choice.language ?? channel?.locale ?? (channel === undefined ? locale : settings.locale)
  const { digest, message } = await composeDigest(
    deps,
    { channelId: channel?.id, mapId, since, locale: language },
    language,
  )
  const { digests } = t.pages.admin
  return (
    <>
      <h2 id="preview">{digests.preview}</h2>
      <p class="soft">{digests.previewHint}</p>
      <PreviewForm call={call} channels={channels} maps={maps} choice={choice} />
      <div id="digest">
        {digest.quiet ? <Quiet call={call} channel={channel} /> : null}
        <DigestMessage
          call={call}
          kind={channel?.kind ?? 'slack'}
          message={message}
          language={language}
          timeZone={timeZone}
        />
        {channel === undefined ? null : <SendThis call={call} channel={channel} choice={choice} />}
      </div>
    </>
  )
}

function Quiet({ call, channel }: { call: PageCall; channel: Channel | undefined }) {
  const { preview } = call.t.pages.channels
  return (
    <Notice>
      <p>{channel === undefined ? preview.quietAll : preview.quiet}</p>
      <p>{preview.wouldBe}</p>
    </Notice>
  )
}

/** Sends what is shown; in the channel's own language, whatever it was looked at in. */
function SendThis({ call, channel, choice }: { call: PageCall; channel: Channel; choice: PreviewChoice }) {
  const { preview } = call.t.pages.channels
  const { mapId, since } = choice
  return (
    <form method="post" action={`/digests/channels/${channel.id}/send`}>
      <CsrfField value={call.csrf} />
      {mapId === undefined ? null : <input type="hidden" name="mapId" value={mapId} />}
      {since === undefined ? null : <input type="hidden" name="since" value={since} />}
      {mapId === undefined && since === undefined ? null : <p class="hint">{preview.partial}</p>}
      <button type="submit">{preview.sends(channel)}</button>
    </form>
  )
}
