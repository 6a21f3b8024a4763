import { tokenResource } from '../../../services/resources/token.ts'
import { endSession } from '../../../services/sign-in/endSession.ts'
import type { Action } from '../../page.ts'

export const revokeToken: Action = {
  path: '/people/tokens/{id}/revoke',
  role: 'admin',
  run: async ({ deps, actor, id, write }) => {
    await write(() => tokenResource.plan.update(deps, actor, { id, version: undefined }, { revoked: true }))
    return { redirect: '/people' }
  },
}

export const endOneSession: Action = {
  path: '/people/sessions/{id}/end',
  role: 'admin',
  run: async ({ deps, id, write }) => {
    await write(() => endSession(deps, id))
    return { redirect: '/people' }
  },
}
