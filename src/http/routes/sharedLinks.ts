import { sharedLinkInput } from '../../domain/sharedLink.ts'
import { listSharedLinks } from '../../services/sharedLinks/list.ts'
import { makeSharedLink } from '../../services/sharedLinks/make.ts'
import { revokeSharedLink } from '../../services/sharedLinks/revoke.ts'
import { endpoint } from '../endpoint.ts'
import { encodeCursor, pageQuery, pageRequest } from '../page.ts'
import { page } from '../views/fields.ts'
import { madeSharedLinkView, sharedLinkView } from '../views/sharedLink.ts'

const tag = 'Experiments'

export const sharedLinkRoutes = [
  endpoint({
    method: 'get',
    path: '/experiments/{id}/links',
    operationId: 'listSharedLinks',
    summary: "List the links to an experiment's summary, revoked ones among them",
    tag,
    role: 'viewer',
    query: pageQuery,
    answer: page(sharedLinkView),
    read: async (call) => {
      const { rows, next } = await listSharedLinks(call.deps, call.id, pageRequest(call.query))
      return { body: { items: rows, nextCursor: next === null ? null : encodeCursor(next) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/experiments/{id}/links',
    operationId: 'makeSharedLink',
    summary: "Make a link by which anybody may read an experiment's summary",
    tag,
    role: 'editor',
    body: sharedLinkInput,
    bodyOptional: true,
    status: 201,
    answer: madeSharedLinkView,
    plan: async (call) => {
      const { statements, answer } = await makeSharedLink(call.deps, call.actor, call.id, call.body)
      return { statements, answer: { body: answer, shownOnce: ['url'] } }
    },
  }),
  endpoint({
    method: 'delete',
    path: '/links/{id}',
    operationId: 'revokeSharedLink',
    summary: 'Revoke a link: it leads nowhere from here on',
    tag,
    role: 'editor',
    status: 204,
    plan: async (call) => {
      const { statements } = await revokeSharedLink(call.deps, call.id)
      return { statements, answer: { status: 204, body: null } }
    },
  }),
]
