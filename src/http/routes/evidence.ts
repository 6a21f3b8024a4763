import { z } from 'zod'
import { sourcePolicies } from '../../../db/queries/evidenceSources.ts'
import { evidenceBatch } from '../../domain/barrier.ts'
import { evidenceSourceInput } from '../../domain/evidenceSource.ts'
import { name as nameField } from '../../domain/fields.ts'
import { deliverSoon } from '../../services/events/deliverSoon.ts'
import { addEvidence } from '../../services/evidence/add.ts'
import { importEvidenceFile } from '../../services/evidence/importFile.ts'
import { decideSource } from '../../services/evidence/sources.ts'
import { barrierStore } from '../../services/resources/barrier.ts'
import { evidenceResource } from '../../services/resources/evidence.ts'
import { evidenceRuleResource } from '../../services/resources/evidenceRule.ts'
import { mapStore } from '../../services/resources/map.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { dryRunFlag, numberedPageQuery, pageOfAll } from '../page.ts'
import { resourceRoutes } from '../resourceRoutes.ts'
import { addedEvidenceView, evidenceRuleView, evidenceSourceView, evidenceView } from '../views/evidence.ts'
import { page } from '../views/fields.ts'
import { importedEvidenceView } from '../views/imports.ts'

const tag = 'Evidence'

export const evidenceRoutes = [
  ...resourceRoutes(evidenceResource, {
    tag,
    noun: { one: 'a piece of evidence', many: 'the evidence on a barrier' },
    view: evidenceView,
    item: '/evidence/{id}',
    collection: '/barriers/{id}/evidence',
    parent: {
      field: 'barrierId',
      exists: async (deps, id) => (await barrierStore.find(deps.db, id)) !== undefined,
    },
    read: 'viewer',
    write: 'editor',
    except: ['create'],
  }),
  ...resourceRoutes(evidenceRuleResource, {
    tag,
    noun: { one: 'a rule that binds evidence', many: 'the rules that bind imported evidence' },
    view: evidenceRuleView,
    item: '/evidence-rules/{id}',
    collection: '/maps/{id}/evidence-rules',
    parent: { field: 'mapId', exists: async (deps, id) => (await mapStore.find(deps.db, id)) !== undefined },
    read: 'viewer',
    write: 'editor',
  }),
  endpoint({
    method: 'get',
    path: '/evidence-sources',
    operationId: 'listEvidenceSources',
    summary: 'List what may be kept of each source that somebody has decided on; others keep all for good',
    tag,
    role: 'viewer',
    query: numberedPageQuery,
    answer: page(evidenceSourceView),
    read: async (call) => ({ body: pageOfAll(await sourcePolicies(call.deps.db), call.query) }),
  }),
  endpoint({
    method: 'put',
    path: '/evidence-sources',
    operationId: 'decideEvidenceSource',
    summary: 'Decide what may be kept of a source, and for how long',
    tag,
    role: 'admin',
    body: evidenceSourceInput,
    answer: evidenceSourceView,
    plan: async (call) => {
      const write = await decideSource(call.deps, call.actor, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/barriers/{id}/evidence',
    operationId: 'addEvidence',
    summary: 'Attach observations or claims; known external ids are passed over',
    tag,
    role: 'editor',
    body: evidenceBatch,
    status: 201,
    answer: addedEvidenceView,
    plan: async (call) => {
      const write = await addEvidence(call.deps, call.actor, call.id, call.body)
      return { statements: write.statements, answer: { body: write.answer } }
    },
  }),
  endpoint({
    method: 'post',
    path: '/maps/{id}/evidence/import',
    operationId: 'importEvidence',
    summary: 'Attach evidence from a file (CSV or JSON lines), bound to barriers by id or by stage and title',
    tag,
    role: 'editor',
    query: z.strictObject({
      dryRun: dryRunFlag,
      source: nameField.optional().meta({ description: "Where rows come from that don't say it" }),
      locale: localeParameter,
    }),
    files: ['text/csv', 'application/x-ndjson', 'application/jsonl', 'application/json'],
    status: 201,
    dryRunStatus: 200,
    answer: importedEvidenceView,
    plan: async (call) => {
      const { dryRun = false, source } = call.query
      const bytes = call.file?.bytes ?? new Uint8Array()
      const file = { bytes, type: call.file?.type ?? '', source, dryRun }
      const write = await importEvidenceFile(call.deps, call.actor, call.id, file, await call.locale())
      return { statements: write.statements, answer: { status: dryRun ? 200 : 201, body: write.answer } }
    },
    after: ({ deps }) => deliverSoon(deps),
  }),
]
