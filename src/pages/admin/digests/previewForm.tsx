import { Choice, Field } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import type { Channel } from './channels.tsx'
import type { PreviewChoice } from './previewChoice.ts'

interface Props {
  call: PageCall
  channels: Channel[]
  maps: { id: string; name: string }[]
  choice: PreviewChoice
}

type Option = readonly [string, string]

/** Chooses whose digest is shown, of what, from when and in which language. */
export function PreviewForm({ call, channels, maps, choice }: Props) {
  const { preview } = call.t.pages.channels
  const { languages } = call.t.pages.admin.settings
  const options = (first: string, rows: { id: string; name: string }[]): Option[] => [
    ['', first],
    ...rows.map(({ id, name }): Option => [id, name]),
  ]
  const { form } = choice
  return (
    <form method="get" action="/digests#preview" class="filters" data-live="#digest">
      {channels.length === 0 ? null : (
        <Choice
          form={form}
          name="channel"
          label={preview.channel}
          options={options(preview.noChannel, channels)}
        />
      )}
      <Choice
        form={form}
        name="map"
        label={preview.map}
        options={options(channels.length === 0 ? preview.allMaps : preview.mapsOfChannel, maps)}
      />
      <Field form={form} name="since" type="date" label={preview.since} hint={preview.sinceHint} />
      <Choice
        form={form}
        name="language"
        label={preview.language}
        options={[
          ['', preview.channelsLanguage],
          ['en', languages.en],
          ['ru', languages.ru],
        ]}
      />
      <button type="submit" class="quiet">
        {preview.show}
      </button>
    </form>
  )
}
