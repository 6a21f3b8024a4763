import { z } from 'zod'
import { count, date, idOf } from './fields.ts'

export const completenessView = z
  .strictObject({
    asOf: date,
    stages: z.strictObject({ total: count, counted: count }),
    barriers: z.strictObject({ total: count, withEvidence: count, measured: count }),
    findings: z.array(
      z.strictObject({
        code: z.enum([
          'stage_not_counted',
          'stage_numbers_old',
          'more_enter_than_go_on',
          'barrier_without_evidence',
          'barrier_not_measured',
          'evidence_old',
          'share_contradicted',
          'currency_conflict',
        ]),
        stageId: idOf('stage').optional(),
        barrierId: idOf('barrier').optional(),
        metric: z.string().optional(),
        detail: z.string().meta({ description: "A sentence in the reader's language" }),
      }),
    ),
  })
  .meta({ id: 'Completeness' })
