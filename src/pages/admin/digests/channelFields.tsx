import { channelKinds } from '../../../channels/index.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import type { Ticked } from './channelForm.ts'
import { EventChoice } from './eventChoice.tsx'
import { MapChoice } from './mapChoice.tsx'

interface Props {
  call: PageCall
  form: FormState
  ticked: Ticked
  maps: { id: string; name: string }[]
  /** The deployment's, which a channel follows that has none of its own. */
  settings: { timeZone: string; locale: Locale }
  /** Whether there is a channel already: then its kind stays, and its address where none is typed. */
  isThere: boolean
}

/** The fields of a channel. */
export function ChannelFields({ call, form, ticked, maps, settings: followed, isThere }: Props) {
  const { t } = call
  const { digests, channel, settings } = t.pages.admin
  return (
    <>
      {isThere ? null : (
        <Choice
          form={form}
          name="kind"
          label={channel.kind}
          options={channelKinds.map((kind) => [kind, digests.kinds[kind]])}
        />
      )}
      <Field form={form} name="name" label={channel.name} required more={{ maxlength: '200' }} />
      <Field
        form={form}
        name="url"
        type="url"
        label={channel.url}
        hint={isThere ? t.pages.channels.page.urlKept : channel.urlHint}
        required={!isThere}
        more={{ maxlength: '2000', autocomplete: 'off' }}
      />
      <Choice
        form={form}
        name="locale"
        label={channel.locale}
        options={[
          ['', digests.languageNow({ language: settings.languages[followed.locale] })],
          ['en', settings.languages.en],
          ['ru', settings.languages.ru],
        ]}
      />
      <Choice form={form} name="every" label={channel.schedule} options={Object.entries(channel.schedules)} />
      <Field
        form={form}
        name="time"
        label={channel.time}
        hint={channel.timeHint({ timeZone: followed.timeZone })}
        more={{ type: 'time' }}
      />
      <EventChoice t={t} chosen={ticked.events} />
      <MapChoice legend={channel.maps} hint={channel.mapsHint} maps={maps} chosen={ticked.mapIds} />
    </>
  )
}
