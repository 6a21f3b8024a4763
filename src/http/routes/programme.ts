import { programmeOf } from '../../services/programme/read.ts'
import { endpoint } from '../endpoint.ts'
import { programmeView } from '../views/programme.ts'

export const programmeRoutes = [
  endpoint({
    method: 'get',
    path: '/maps/{id}/programme',
    operationId: 'readProgramme',
    summary:
      "Read what a map's tests say together: what holds, the prior, the corrected total, wins by chance",
    tag: 'Hypotheses',
    role: 'viewer',
    answer: programmeView,
    read: async (call) => ({ body: await programmeOf(call.deps, call.id) }),
  }),
]
