import { z } from 'zod'
import { absoluteEffect, relativeEffect, shrunkenEffect } from './comparison.ts'
import { date, idOf, orNull } from './fields.ts'
import { contested } from './verdict.ts'

export const provenView = z
  .strictObject({
    hypothesisId: idOf('hypothesis'),
    barrierIds: z.array(idOf('barrier')),
    experimentId: idOf('experiment'),
    analysisId: idOf('analysis'),
    variant: z.string(),
    metric: z.string().meta({ description: "The primary metric's key" }),
    relative: orNull(relativeEffect),
    absolute: absoluteEffect,
    shrunken: orNull(shrunkenEffect),
    since: date,
    holdsAcrossProgramme: z.boolean().meta({
      description:
        "Whether it holds when all of the map's tests are judged together (e-BH, 5 %); computed anew each time",
    }),
    contested,
  })
  .meta({ id: 'ProvenImprovement' })
