import { z } from 'zod'
import { name as nameField } from '../../domain/fields.ts'
import { mapExporters } from '../../exporters/index.ts'
import { mapMediaTypes } from '../../importers/maps/index.ts'
import { deliverSoon } from '../../services/events/deliverSoon.ts'
import { exportMap, type MapExportFormat } from '../../services/maps/export.ts'
import { importMapFile } from '../../services/maps/import.ts'
import { readMap } from '../../services/maps/read.ts'
import { reorderStages } from '../../services/maps/reorderStages.ts'
import { barrierResource } from '../../services/resources/barrier.ts'
import { mapResource, mapStore } from '../../services/resources/map.ts'
import { stageResource, stageStore } from '../../services/resources/stage.ts'
import { download } from '../download.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { dryRunFlag } from '../page.ts'
import { etag, resourceRoutes } from '../resourceRoutes.ts'
import { barrierView } from '../views/barrier.ts'
import { importedMapView } from '../views/imports.ts'
import { mapFileView, mapView, wholeMapView } from '../views/map.ts'
import { stageOrderView, stageView } from '../views/stage.ts'

const tag = 'Maps'
const roles = { read: 'viewer', write: 'editor' } as const
const exportFormats = Object.keys(mapExporters) as [MapExportFormat, ...MapExportFormat[]]

export const mapRoutes = [
  ...resourceRoutes(mapResource, {
    tag,
    noun: { one: 'a map', many: 'the maps' },
    view: mapView,
    item: '/maps/{id}',
    collection: '/maps',
    ...roles,
    except: ['read'],
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}',
    operationId: 'readMap',
    summary: 'Read a map with its stages in order, each with its barriers',
    tag,
    role: 'viewer',
    answer: wholeMapView,
    read: async (call) => {
      const { version, view } = await readMap(call.deps, call.id)
      return { body: view, headers: etag(version) }
    },
  }),
  endpoint({
    method: 'post',
    path: '/maps/import',
    operationId: 'importMap',
    summary:
      'Make a map from a file: a journey table (CSV, Markdown), a JSON export, a Mermaid journey or the items of a Miro board',
    tag,
    role: 'editor',
    query: z.strictObject({
      name: nameField
        .optional()
        .meta({ description: 'What to call the map; what the file says where left out' }),
      dryRun: dryRunFlag,
      locale: localeParameter,
    }),
    files: [...mapMediaTypes],
    status: 201,
    dryRunStatus: 200,
    answer: importedMapView,
    plan: async (call) => {
      const { name, dryRun = false } = call.query
      const file = { bytes: call.file?.bytes ?? new Uint8Array(), type: call.file?.type ?? '', name, dryRun }
      const write = await importMapFile(call.deps, call.actor, file, await call.locale())
      return { statements: write.statements, answer: { status: dryRun ? 200 : 201, body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
  endpoint({
    method: 'get',
    path: '/maps/{id}/export',
    operationId: 'exportMap',
    summary:
      'Export a map as a file; JSON imports back to the same map, CSV and Markdown to what they hold of it',
    tag,
    role: 'viewer',
    query: z.strictObject({
      format: z.enum(exportFormats).optional().meta({ description: 'json where left out' }),
    }),
    answer: mapFileView,
    otherAnswers: { 'text/csv': z.string(), 'text/markdown': z.string() },
    read: async (call) => {
      const format = call.query.format ?? 'json'
      return download(await exportMap(call.deps, call.id, format))
    },
  }),
  ...resourceRoutes(stageResource, {
    tag,
    noun: { one: 'a stage', many: 'the stages of a map' },
    view: stageView,
    item: '/stages/{id}',
    collection: '/maps/{id}/stages',
    parent: { field: 'mapId', exists: async (deps, id) => (await mapStore.find(deps.db, id)) !== undefined },
    ...roles,
  }),
  endpoint({
    method: 'put',
    path: '/maps/{id}/stage-order',
    operationId: 'orderStages',
    summary: 'Put the stages of a map into an order',
    tag,
    role: 'editor',
    body: z.strictObject({ stageIds: z.array(z.string().max(60)).max(1000) }),
    answer: stageOrderView,
    plan: async (call) => {
      const write = await reorderStages(call.deps, call.actor, call.id, call.version, call.body.stageIds)
      return { statements: write.statements, answer: { body: { items: write.answer } } }
    },
  }),
  ...resourceRoutes(barrierResource, {
    tag,
    noun: { one: 'a barrier', many: 'the barriers of a stage' },
    view: barrierView,
    item: '/barriers/{id}',
    collection: '/stages/{id}/barriers',
    parent: {
      field: 'stageId',
      exists: async (deps, id) => (await stageStore.find(deps.db, id)) !== undefined,
    },
    ...roles,
  }),
]
