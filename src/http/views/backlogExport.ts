import { z } from 'zod'
import { hypothesisInput } from '../../domain/hypothesis.ts'
import { backlogView } from './backlog.ts'
import { idOf } from './fields.ts'
import { frameworkId } from './framework.ts'

const { rank, score, change, barriers, state, contested, inputs } = backlogView.shape.items.element.shape

/** A backlog in one file; its items import back. */
export const backlogFileView = z
  .strictObject({
    map: z.string(),
    framework: frameworkId,
    period: z.enum(['week', 'month']),
    items: z.array(
      z.strictObject({
        rank,
        score,
        hypothesisId: idOf('hypothesis'),
        change,
        because: z.string().nullable(),
        barriers,
        barrierIds: z.array(idOf('barrier')),
        metric: z.string(),
        owner: z.string().nullable(),
        estimates: hypothesisInput.shape.estimates,
        ratings: hypothesisInput.shape.ratings.unwrap().nullable(),
        state,
        contested,
        inputs,
      }),
    ),
  })
  .meta({ id: 'BacklogFile' })
