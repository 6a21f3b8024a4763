import { instant } from '../../../domain/fields.ts'
import { deliver } from '../../../services/digests/deliver.ts'
import { sendDigest } from '../../../services/digests/send.ts'
import { sendTest } from '../../../services/digests/sendTest.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Action } from '../../page.ts'
import { accepted } from '../accepted.ts'
import { digestsView } from './page.tsx'
import { reasonText } from './reason.ts'

/** Nothing of a test is stored, so how it went is told in the answer itself. */
export const testChannel: Action = {
  path: '/digests/channels/{id}/test',
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, id } = call
    const { digests } = call.t.pages.admin
    const { name } = (await channelResource.read(deps, id)).view as { name: string }
    const { delivered, reason } = await sendTest(deps, id, (await readSettings(deps)).locale)
    const text = delivered
      ? digests.tested({ name })
      : digests.testFailed({ name, reason: reasonText(call.t, reason ?? '') })
    return digestsView(call, { good: delivered, text })
  },
}

export const sendNow: Action = {
  path: '/digests/channels/{id}/send',
  role: 'admin',
  once: true,
  run: async ({ deps, id, field, write }) => {
    const { locale } = await readSettings(deps)
    const mapId = field('mapId') || undefined
    const since = field('since') === '' ? undefined : accepted(instant, field('since'))
    const delivery = await write(() => sendDigest(deps, { channelId: id, mapId, since }, locale))
    // Whoever pressed the button waits for how it goes; where it fails, the outbox goes on with it.
    if (delivery.status === 'pending') await deliver(deps, delivery.id)
    return { redirect: `/digests?sent=${delivery.id}` }
  },
}

const archiving = (verb: string, archived: boolean): Action => ({
  path: `/digests/channels/{id}/${verb}`,
  role: 'admin',
  run: async ({ deps, actor, id, write }) => {
    await write(() => channelResource.plan.update(deps, actor, { id, version: undefined }, { archived }))
    return { redirect: '/digests' }
  },
})

export const archiveChannel = archiving('archive', true)
export const restoreChannel = archiving('restore', false)
