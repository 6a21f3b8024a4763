import { livingMaps } from '../../../../db/queries/digests.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, checkInput, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { ChannelFields } from './channelFields.tsx'
import {
  atFields,
  channelLabels,
  channelRefusal,
  channelTyped,
  scheduleOf,
  type Ticked,
} from './channelForm.ts'
import { secretView } from './secret.tsx'

const path = '/digests/new-channel'

async function formView(call: PageCall, form: FormState, ticked: Ticked): Promise<View> {
  const { t, deps } = call
  const { digests, channel } = t.pages.admin
  const [maps, settings] = await Promise.all([livingMaps(deps.db, null), readSettings(deps)])
  return {
    title: digests.newChannel,
    place: { steps: [['/digests', t.pages.common.nav.digests]] },
    status: form.faults.length === 0 ? 200 : 422,
    body: (
      <Form action={path} csrf={call.csrf} form={form} t={t} submit={channel.submit} cancel="/digests">
        <ChannelFields
          call={call}
          form={form}
          ticked={ticked}
          maps={maps}
          settings={settings}
          isThere={false}
        />
      </Form>
    ),
  }
}

export const newChannelPage: Page = {
  path,
  role: 'admin',
  view: (call) => formView(call, blank({ time: '09:00' }), { mapIds: [], events: [] }),
}

export const newChannel: Action = {
  path,
  role: 'admin',
  secrets: ['url'],
  once: true,
  run: async (call) => {
    const { deps, actor, t } = call
    const { values, ticked } = channelTyped(call)
    const { kind, name, url, locale } = values
    const schedule = scheduleOf(values)
    const input = {
      kind,
      name,
      url,
      ...ticked,
      ...(locale === '' ? {} : { locale }),
      ...(schedule === null ? {} : { schedule }),
    }
    const checked = checkInput(channelResource.create, input, t, channelLabels(call))
    if (!checked.ok) return formView(call, { values, faults: atFields(checked.faults) }, ticked)
    try {
      const { view } = await call.write(() => channelResource.plan.create(deps, actor, checked.input, ''))
      const made = view as { id: string; name: string; secret: string | null }
      if (made.secret === null) return { redirect: `/digests/channels/${made.id}?made=1` }
      const { channel } = t.pages.admin
      return secretView(call, made, {
        title: channel.secretTitle(made),
        text: channel.secretText,
        secret: made.secret,
        until: null,
      })
    } catch (error) {
      return formView(call, { values, faults: channelRefusal(call, error) }, ticked)
    }
  },
}
