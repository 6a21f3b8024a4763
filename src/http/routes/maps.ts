import { z } from 'zod'
import { name as nameField } from '../../domain/fields.ts'
import { mapExporters } from '../../exporters/index.ts'
import { exportMap, type MapExportFormat } from '../../services/maps/export.ts'
import { importMapFile } from '../../services/maps/import.ts'
import { readMap } from '../../services/maps/read.ts'
import { reorderStages } from '../../services/maps/reorderStages.ts'
import { barrierResource } from '../../services/resources/barrier.ts'
import { mapResource, mapStore } from '../../services/resources/map.ts'
import { stageResource, stageStore } from '../../services/resources/stage.ts'
import { endpoint } from '../endpoint.ts'
import { flag } from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'

const tag = 'Maps'
const roles = { read: 'viewer', write: 'editor' } as const
const exportFormats = Object.keys(mapExporters) as [MapExportFormat, ...MapExportFormat[]]
const anyObject = z.looseObject({})

export const mapRoutes = [
  ...resourceRoutes(mapResource, {
    tag,
    item: '/maps/{id}',
    collection: '/maps',
    ...roles,
    except: ['read'],
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}',
    summary: 'Read a map with its stages in order, each with its barriers',
    tag,
    role: 'viewer',
    answer: z.looseObject({
      id: z.string(),
      stages: z.array(z.looseObject({ barriers: z.array(anyObject) })),
    }),
    read: async (call) => {
      const { version, view } = await readMap(call.deps, call.id)
      return { body: view, headers: etag(version) }
    },
  }),
  endpoint({
    method: 'post',
    path: '/maps/import',
    summary: 'Make a map from a file: a journey table (CSV) or a JSON export',
    tag,
    role: 'editor',
    query: z.strictObject({ name: nameField.optional(), dryRun: flag.optional() }),
    files: ['text/csv', 'application/json'],
    status: 201,
    answer: z.object({
      map: anyObject,
      stages: z.array(anyObject),
      barriers: z.array(anyObject),
      warnings: z.array(z.looseObject({ detail: z.string() })),
    }),
    plan: async (call) => {
      const { name, dryRun = false } = call.query
      const file = { bytes: call.file?.bytes ?? new Uint8Array(), type: call.file?.type ?? '', name, dryRun }
      const write = await importMapFile(call.deps, call.actor, file, await call.locale())
      return { statements: write.statements, answer: { status: dryRun ? 200 : 201, body: write.answer } }
    },
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}/export',
    summary: 'The map as a file; JSON imports back to the same map',
    tag,
    role: 'viewer',
    query: z.strictObject({ format: z.enum(exportFormats).optional() }),
    answer: z.string(),
    read: async (call) => {
      const format = call.query.format ?? 'json'
      const { name, mediaType, text } = await exportMap(call.deps, call.id, format)
      const file = encodeURIComponent(`${name}.${format}`)
      return {
        body: text,
        headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename*=UTF-8''${file}` },
      }
    },
  }),
  ...resourceRoutes(stageResource, {
    tag,
    item: '/stages/{id}',
    collection: '/maps/{id}/stages',
    parent: { field: 'mapId', exists: async (deps, id) => (await mapStore.find(deps.db, id)) !== undefined },
    ...roles,
  }),
  endpoint({
    method: 'put',
    path: '/maps/{id}/stage-order',
    summary: 'Put the stages into an order',
    tag,
    role: 'editor',
    body: z.strictObject({ stageIds: z.array(z.string().max(60)).max(1000) }),
    answer: z.object({ items: z.array(anyObject) }),
    plan: async (call) => {
      const write = await reorderStages(call.deps, call.actor, call.id, call.version, call.body.stageIds)
      return { statements: write.statements, answer: { body: { items: write.answer } } }
    },
  }),
  ...resourceRoutes(barrierResource, {
    tag,
    item: '/barriers/{id}',
    collection: '/stages/{id}/barriers',
    parent: {
      field: 'stageId',
      exists: async (deps, id) => (await stageStore.find(deps.db, id)) !== undefined,
    },
    ...roles,
  }),
]
