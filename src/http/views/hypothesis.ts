import { z } from 'zod'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import { idOf, versioned } from './fields.ts'

export const hypothesisState = z
  .enum(['idea', 'testing', 'proven', 'harmful', 'negligible', 'inconclusive', 'invalid'])
  .meta({ description: 'Derived from the latest concluded or running experiment, never typed' })

export const hypothesisView = z
  .strictObject({
    id: idOf('hypothesis'),
    mapId: idOf('map'),
    barrierIds: z.array(idOf('barrier')),
    change: z.string(),
    because: z.string().nullable(),
    metric: z.string().meta({ description: "The metric's key" }),
    estimates: hypothesisInput.shape.estimates,
    baseline: hypothesisInput.shape.baseline.unwrap().nullable(),
    ratings: hypothesisInput.shape.ratings.unwrap().nullable(),
    owner: z.string().nullable(),
    state: hypothesisState,
    contested: z.boolean().meta({ description: 'Later data speak against the verdict that the state is of' }),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Hypothesis' })
