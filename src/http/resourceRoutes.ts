import { z } from 'zod'
import type { Deps, Role } from '../deps.ts'
import { notFound, type Resource, type Seen } from '../services/resources/resource.ts'
import type { Write } from '../services/write.ts'
import { type Answer, type Endpoint, endpoint } from './endpoint.ts'
import { encodeCursor, pageQuery, pageRequest } from './page.ts'
import { page } from './views/fields.ts'

interface Paths {
  tag: string
  /** What summaries call one of them, and all that a list holds. */
  noun: { one: string; many: string }
  /** How one of them looks; with `made`, how it looks in the answer that makes it. */
  view: z.ZodType
  made?: z.ZodType
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

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** The five routes that every kind of thing has. */
export function resourceRoutes(resource: Resource, paths: Paths): Endpoint[] {
  const { tag, noun, view } = paths
  const name = capitalized(resource.entity)
  const filter = (field: string) =>
    z
      .string()
      .max(100)
      .optional()
      .meta({ description: `Only those of this ${field}` })
  const listQuery = pageQuery.extend(
    Object.fromEntries(Object.keys(paths.filters ?? {}).map((parameter) => [parameter, filter(parameter)])),
  )
  const routes = [
    endpoint({
      method: 'get',
      path: paths.collection,
      operationId: `list${paths.collection.replace(/.*\//, '').split('-').map(capitalized).join('')}`,
      summary: `List ${noun.many}`,
      tag,
      role: paths.read,
      query: listQuery,
      answer: page(view),
      read: async (call) => {
        if (paths.parent !== undefined && !(await paths.parent.exists(call.deps, call.id)))
          throw notFound(call.id)
        const where: Record<string, unknown> =
          paths.parent === undefined ? {} : { [paths.parent.field]: call.id }
        const query = call.query as Record<string, unknown>
        for (const [parameter, field] of Object.entries(paths.filters ?? {})) where[field] = query[parameter]
        const { rows, next } = await resource.list(call.deps, where, pageRequest(call.query))
        return { body: { items: rows, nextCursor: next === null ? null : encodeCursor(next) } }
      },
    }),
    endpoint({
      method: 'patch',
      path: paths.item,
      operationId: `change${name}`,
      summary: `Change ${noun.one}`,
      tag,
      role: paths.write,
      body: resource.patch,
      versioned: true,
      answer: view,
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
      operationId: `delete${name}`,
      summary: `Delete ${noun.one}`,
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
        operationId: `create${name}`,
        summary: `Create ${noun.one}`,
        tag,
        role: paths.write,
        body: resource.create,
        status: 201,
        answer: paths.made ?? view,
        plan: async (call) =>
          seen(await resource.plan.create(call.deps, call.actor, call.body, call.id), 201, paths.shownOnce),
      }),
    )
  if (!paths.except?.includes('read'))
    routes.push(
      endpoint({
        method: 'get',
        path: paths.item,
        operationId: `read${name}`,
        summary: `Read ${noun.one}`,
        tag,
        role: paths.read,
        answer: view,
        read: async (call) => {
          const { version, view } = await resource.read(call.deps, call.id)
          return { body: view, headers: etag(version) }
        },
      }),
    )
  return routes
}
