import { pullNow } from '../../../services/connectors/pullNow.ts'
import { connectorResource } from '../../../services/connectors/resource.ts'
import type { Action } from '../../page.ts'

/** Whoever pressed the button waits for what comes. */
export const pullFromConnector: Action = {
  path: '/settings/connectors/{id}/pull',
  role: 'admin',
  run: async ({ deps, id }) => {
    const { status } = await pullNow(deps, id)
    const told = status === 'failed' || status === 'partly' ? 'failed' : 'pulled'
    return { redirect: `/settings/connectors/${id}?told=${told}#pulls` }
  },
}

const archiving = (verb: string, archived: boolean): Action => ({
  path: `/settings/connectors/{id}/${verb}`,
  role: 'admin',
  run: async ({ deps, actor, id, write }) => {
    await write(() => connectorResource.plan.update(deps, actor, { id, version: undefined }, { archived }))
    return { redirect: `/settings/connectors/${id}` }
  },
})

export const archiveConnector = archiving('archive', true)
export const restoreConnector = archiving('restore', false)
