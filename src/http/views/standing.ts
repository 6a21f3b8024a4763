import { z } from 'zod'

const probability = z.number().min(0).max(1)
const rank = z.number().int().min(1)

/** How sure the place of a hypothesis is: left out where it has no score, or where the background has not come to it yet. */
export const standingFields = {
  rankInterval: z
    .tuple([rank, rank])
    .optional()
    .meta({ description: 'P10 and P90 of its rank, when every input is drawn from its range' }),
  pBest: probability.optional().meta({ description: 'How probable it is that it is the best' }),
  pTop3: probability.optional(),
  regret: z.number().min(0).optional().meta({
    description: 'What picking it first is expected to cost against the best, in the unit of the score',
  }),
  flip: z
    .strictObject({
      input: z.string(),
      end: z.enum(['low', 'high']).meta({ description: 'P10 or P90' }),
      value: z.number().meta({ description: 'The input there' }),
      rank,
    })
    .nullable()
    .optional()
    .meta({
      description: 'The one input whose resolution would move it most, and the rank it would then have',
    }),
}
