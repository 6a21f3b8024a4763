import { z } from 'zod'
import type { Connector } from './connector.ts'
import { readAnswer } from './readAnswer.ts'

const snapshot = z.looseObject({
  result: z.looseObject({ id: z.string(), dateUpdated: z.string().nullish() }),
})

/**
 * GrowthBook's `GET /api/v1/experiments/{id}/results`: the latest snapshot that has results, known by its id and the time of its
 * last change.
 */
export const growthBook: Connector = {
  kind: 'growthbook',
  name: 'GrowthBook',
  settings: z.strictObject({}),
  pull: async (ask, { baseUrl, theirId }) => {
    // The documentation gives the address with /api at its end.
    const host = baseUrl.replace(/\/api$/, '')
    const answer = readAnswer(snapshot, await ask(`${host}/api/v1/experiments/${theirId}/results`))
    if (answer.outcome !== 'read') return answer
    const { id, dateUpdated } = answer.value.result
    return {
      outcome: 'results',
      files: [{ text: answer.text, metric: [] }],
      cursor: `${id} ${dateUpdated ?? ''}`.trim(),
    }
  },
}
