import { z } from 'zod'
import type { Deps, Role } from '../deps.ts'
import { notFound, type Resource, type Seen } from '../services/resources/resource.ts'
import type { Write } from '../services/write.ts'
import { type Answer, type Endpoint, endpoint } from './endpoint.ts'
import { encodeCursor, pageQuery, pageRequest } from './page.ts'

interface Paths {
  tag: string
  /** Where one of them stands: /stages/{id}. */
  item: string
  /** Where they are made and listed: /maps/{id}/stages, or /metrics. */
  collection: string
  /** Where the collection's path names a parent: the field that holds its id, and whether there is such a parent. */
  parent?: { field: string; exists(deps: Deps, id: string): Promise<boolean> }
  /** Query parameters that a list can be filtered by, and the field each one names. */
  filters?: Record<string, string>
  read: Role
  write: Role
  /** Operations that have an endpoint of their own. */
  except?: ('create' | 'read')[]
  shownOnce?: string[]
}

const seen = (write: Write<Seen>, status: number, shownOnce?: string[]): Write<Answer> => ({
  statements: write.statements,
  answer: {
    status,
    body: write.answer.view,
    headers: etag(write.answer.version),
    ...(shownOnce ? { shownOnce } : {}),
  },
})

export const etag = (version: number): Record<string, string> => ({ etag: `"v${version}"` })

const item = z.looseObject({ id: z.string() })

/** The five routes that every kind of thing has. */
export function resourceRoutes(resource: Resource, paths: Paths): Endpoint[] {
  const { tag } = paths
  const name = resource.entity
  const id = z.string().max(100).optional()
  const listQuery = pageQuery.extend(
    Object.fromEntries(Object.keys(paths.filters ?? {}).map((parameter) => [parameter, id])),
  )
  const routes = [
    endpoint({
      method: 'get',
      path: paths.collection,
      summary: `List: ${name}`,
      tag,
      role: paths.read,
      query: listQuery,
      answer: z.object({ items: z.array(item), nextCursor: z.string().nullable() }),
      read: async (call) => {
        if (paths.parent !== undefined && !(await paths.parent.exists(call.deps, call.id)))
          throw notFound(call.id)
        const where: Record<string, unknown> =
          paths.parent === undefined ? {} : { [paths.parent.field]: call.id }
        const query = call.query as Record<string, unknown>
        for (const [parameter, field] of Object.entries(paths.filters ?? {})) where[field] = query[parameter]
        const page = await resource.list(call.deps, where, pageRequest(call.query))
        return { body: { items: page.rows, nextCursor: page.next === null ? null : encodeCursor(page.next) } }
      },
    }),
    endpoint({
      method: 'patch',
      path: paths.item,
      summary: `Change: ${name}`,
      tag,
      role: paths.write,
      body: resource.patch,
      versioned: true,
      answer: item,
      plan: async (call) =>
        seen(
          await resource.plan.update(
            call.deps,
            call.actor,
            { id: call.id, version: call.version },
            call.body,
          ),
          200,
        ),
    }),
    endpoint({
      method: 'delete',
      path: paths.item,
      summary: `Delete: ${name}`,
      tag,
      role: paths.write,
      versioned: true,
      status: 204,
      plan: async (call) => {
        const write = await resource.plan.remove(call.deps, call.actor, {
          id: call.id,
          version: call.version,
        })
        return { statements: write.statements, answer: { status: 204, body: null } }
      },
    }),
  ]
  if (!paths.except?.includes('create'))
    routes.push(
      endpoint({
        method: 'post',
        path: paths.collection,
        summary: `Create: ${name}`,
        tag,
        role: paths.write,
        body: resource.create,
        status: 201,
        answer: item,
        plan: async (call) =>
          seen(await resource.plan.create(call.deps, call.actor, call.body, call.id), 201, paths.shownOnce),
      }),
    )
  if (!paths.except?.includes('read'))
    routes.push(
      endpoint({
        method: 'get',
        path: paths.item,
        summary: `Read: ${name}`,
        tag,
        role: paths.read,
        answer: item,
        read: async (call) => {
          const { version, view } = await resource.read(call.deps, call.id)
          return { body: view, headers: etag(version) }
        },
      }),
    )
  return routes
}
