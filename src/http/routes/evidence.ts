import { z } from 'zod'
import { evidenceBatch } from '../../domain/barrier.ts'
import { addEvidence } from '../../services/evidence/add.ts'
import { importEvidenceFile } from '../../services/evidence/importFile.ts'
import { barrierStore } from '../../services/resources/barrier.ts'
import { evidenceResource } from '../../services/resources/evidence.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { dryRunFlag } from '../page.ts'
import { resourceRoutes } from '../resourceRoutes.ts'
import { addedEvidenceView, evidenceView } from '../views/evidence.ts'
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
    query: z.strictObject({ dryRun: dryRunFlag, locale: localeParameter }),
    files: ['text/csv', 'application/x-ndjson', 'application/jsonl', 'application/json'],
    status: 201,
    dryRunStatus: 200,
    answer: importedEvidenceView,
    plan: async (call) => {
      const { dryRun = false } = call.query
      const file = { bytes: call.file?.bytes ?? new Uint8Array(), type: call.file?.type ?? '', dryRun }
      const write = await importEvidenceFile(call.deps, call.actor, call.id, file, await call.locale())
      return { statements: write.statements, answer: { status: dryRun ? 200 : 201, body: write.answer } }
    },
  }),
]
