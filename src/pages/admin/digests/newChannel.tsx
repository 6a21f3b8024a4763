import { channelKinds } from '../../../channels/index.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, checkInput, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { everyRow } from '../everyRow.ts'
import { ShownOnce } from '../people/shownOnce.tsx'
import { EventChoice } from './eventChoice.tsx'
import { MapChoice } from './mapChoice.tsx'

const path = '/digests/new-channel'
/** What is chosen by ticking: maps, and what to be told of at once. */
interface Ticked {
  mapIds: string[]
  events: string[]
}

const fields = ['kind', 'name', 'url', 'locale', 'every', 'time'] as const

async function formView(call: PageCall, form: FormState, ticked: Ticked): Promise<View> {
  const { t } = call
  const { digests, channel, settings } = t.pages.admin
  const { timeZone } = await readSettings(call.deps)
  const maps = await everyRow<{ id: string; name: string }>(call.deps, mapResource)
  return {
    title: digests.newChannel,
    place: { steps: [['/digests', t.pages.common.nav.digests]] },
    status: form.faults.length === 0 ? 200 : 422,
    body: (
      <Form action={path} csrf={call.csrf} form={form} t={t} submit={channel.submit} cancel="/digests">
        <Choice
          form={form}
          name="kind"
          label={channel.kind}
          options={channelKinds.map((kind) => [kind, digests.kinds[kind]])}
        />
        <Field form={form} name="name" label={channel.name} required more={{ maxlength: '200' }} />
        <Field
          form={form}
          name="url"
          type="url"
          label={channel.url}
          hint={channel.urlHint}
          required
          more={{ maxlength: '2000', autocomplete: 'off' }}
        />
        <Choice
          form={form}
          name="locale"
          label={channel.locale}
          options={[
            ['', digests.readersLanguage],
            ['en', settings.languages.en],
            ['ru', settings.languages.ru],
          ]}
        />
        <Choice
          form={form}
          name="every"
          label={channel.schedule}
          options={Object.entries(channel.schedules)}
        />
        <Field
          form={form}
          name="time"
          label={channel.time}
          hint={channel.timeHint({ timeZone })}
          more={{ type: 'time' }}
        />
        <EventChoice t={t} chosen={ticked.events} />
        <MapChoice legend={channel.maps} hint={channel.mapsHint} maps={maps} chosen={ticked.mapIds} />
      </Form>
    ),
  }
}

export const newChannelPage: Page = {
  path,
  role: 'admin',
  view: (call) => formView(call, blank({ time: '09:00' }), { mapIds: [], events: [] }),
}

function secretView({ t }: PageCall, name: string, secret: string): View {
  const { channel, digests } = t.pages.admin
  const back = { href: '/digests', text: digests.title }
  return {
    title: channel.secretTitle({ name }),
    body: <ShownOnce t={t} text={channel.secretText} secret={secret} until={null} back={back} />,
  }
}

/** How a channel keeps what was chosen; undefined for the usual. */
function scheduleOf(every = '', time = ''): string | undefined {
  if (every === '' || every === 'off') return every || undefined
  return every === 'daily' ? `daily ${time}` : `weekly ${every} ${time}`
}

export const newChannel: Action = {
  path,
  role: 'admin',
  run: async (call) => {
    const { deps, actor, t } = call
    const { channel } = t.pages.admin
    const values = typedInto(call, fields)
    const ticked = { mapIds: call.fields('mapIds'), events: call.fields('events') }
    const { kind, name, url, locale, every, time } = values
    const schedule = scheduleOf(every, time)
    const input = {
      kind,
      name,
      url,
      ...ticked,
      ...(locale === '' ? {} : { locale }),
      ...(schedule === undefined ? {} : { schedule }),
    }
    const labels = {
      kind: channel.kind,
      name: channel.name,
      url: channel.url,
      locale: channel.locale,
      schedule: channel.schedule,
    }
    const checked = checkInput(channelResource.create, input, t, labels)
    if (!checked.ok) return formView(call, { values, faults: checked.faults }, ticked)
    try {
      const { view } = await call.write(() => channelResource.plan.create(deps, actor, checked.input, ''))
      const made = view as { name: string; secret: string | null }
      return made.secret === null ? { redirect: '/digests' } : secretView(call, made.name, made.secret)
    } catch (error) {
      const faults = faultsOfRefusal(error).map((fault) =>
        fault.field === 'url' ? { ...fault, text: channel.urlRule } : fault,
      )
      return formView(call, { values, faults }, ticked)
    }
  },
}
