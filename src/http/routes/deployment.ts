import { z } from 'zod'
import { exportDeployment } from '../../services/deployment/export.ts'
import { endpoint } from '../endpoint.ts'

export const deploymentRoutes = [
  endpoint({
    method: 'get',
    path: '/export',
    operationId: 'exportDeployment',
    summary: 'Write everything that the deployment holds into one file, which an empty one is restored from',
    tag: 'Access',
    role: 'admin',
    otherAnswers: { 'application/x-ndjson': z.string() },
    read: async (call) => ({
      body: await exportDeployment(call.deps),
      headers: {
        'content-type': 'application/x-ndjson',
        'content-disposition': `attachment; filename="journeyproof-${call.deps.now().toISOString().slice(0, 10)}.jsonl"`,
      },
    }),
  }),
]
