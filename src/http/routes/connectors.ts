import { connectorStore, pullsOf } from '../../../db/queries/connectors.ts'
import { connectExperiments, connections } from '../../services/connectors/connect.ts'
import { pullNow } from '../../services/connectors/pullNow.ts'
import { connectorResource } from '../../services/connectors/resource.ts'
import { notFound } from '../../services/resources/resource.ts'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery, pageRequest } from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { connectorView, pullView } from '../views/connector.ts'
import { page } from '../views/fields.ts'

const tag = 'Connectors'

export const connectorRoutes = [
  ...resourceRoutes(connectorResource, {
    tag,
    noun: { one: 'a connector', many: 'the connectors' },
    view: connectorView,
    item: '/connectors/{id}',
    collection: '/connectors',
    read: 'admin',
    write: 'admin',
  }),
  endpoint({
    method: 'put',
    path: '/connectors/{id}/experiments',
    operationId: 'connectExperiments',
    summary: 'Say which experiments a connector feeds; they are pulled a minute later',
    tag,
    role: 'admin',
    body: connections,
    answer: connectorView,
    plan: async (call) => {
      const { statements, answer } = await connectExperiments(call.deps, call.actor, call.id, call.body)
      return { statements, answer: { body: answer.view, headers: etag(answer.version) } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/connectors/{id}/pull',
    operationId: 'pullConnector',
    summary: 'Pull the results of its experiments now, and say how it went',
    tag,
    role: 'admin',
    status: 201,
    answer: pullView,
    read: async (call) => ({ body: await pullNow(call.deps, call.id) }),
  }),
  endpoint({
    method: 'get',
    path: '/connectors/{id}/pulls',
    operationId: 'listPulls',
    summary: 'List the pulls of a connector, newest first',
    tag,
    role: 'admin',
    query: pageQuery,
    answer: page(pullView),
    read: async (call) => {
      if ((await connectorStore.find(call.deps.db, call.id)) === undefined) throw notFound(call.id)
      const { limit, after } = pageRequest(call.query)
      const found = await pullsOf(call.deps.db, call.id, limit + 1, after)
      return {
        body: pageOf(
          found,
          limit,
          (row) => row.id,
          (row) => row,
        ),
      }
    },
  }),
]
