import { z } from 'zod'
import { completenessOf } from '../../services/completeness/read.ts'
import { endpoint } from '../endpoint.ts'
import { localeParameter } from '../locale.ts'
import { completenessView } from '../views/completeness.ts'

export const completenessRoutes = [
  endpoint({
    method: 'get',
    path: '/maps/{id}/completeness',
    operationId: 'readCompleteness',
    summary: 'Read what a map lacks: counts, evidence, fresh numbers, units that agree',
    tag: 'Maps',
    role: 'viewer',
    query: z.strictObject({ locale: localeParameter }),
    answer: completenessView,
    read: async (call) => ({ body: await completenessOf(call.deps, call.id, await call.locale()) }),
  }),
]
