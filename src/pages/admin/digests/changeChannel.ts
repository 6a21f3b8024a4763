import { AppError } from '../../../errors.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { checkInput } from '../../fields/checkInput.ts'
import type { Action } from '../../page.ts'
import { atFields, channelLabels, channelRefusal, channelTyped, scheduleOf } from './channelForm.ts'
import { channelView } from './channelPage.tsx'

/** Changes a channel; where somebody else has changed it meanwhile, shows both versions and asks again. */
export const changeChannel: Action = {
  path: '/digests/channels/{id}',
  role: 'admin',
  once: true,
  secrets: ['url'],
  run: async (call) => {
    const { deps, actor, id, t } = call
    const { values, ticked } = channelTyped(call)
    const { name, url, locale } = values
    const version = Number(call.field('version'))
    const patch = {
      name,
      ...(url === '' ? {} : { url }),
      locale: locale === '' ? null : locale,
      schedule: scheduleOf(values),
      ...ticked,
    }
    const shown = { form: { values, faults: [] }, ticked, version, isStale: false }
    const checked = checkInput(channelResource.patch, patch, t, channelLabels(call))
    if (!checked.ok)
      return channelView(call, { ...shown, form: { values, faults: atFields(checked.faults) } })
    try {
      await call.write(() => channelResource.plan.update(deps, actor, { id, version }, checked.input))
      return { redirect: `/digests/channels/${id}?saved=1` }
    } catch (error) {
      if (error instanceof AppError && error.code === 'stale_version')
        return channelView(call, { ...shown, isStale: true })
      return channelView(call, { ...shown, form: { values, faults: channelRefusal(call, error) } })
    }
  },
}
