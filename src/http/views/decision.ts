import { z } from 'zod'
import { decisionInput } from '../../domain/experiment.ts'
import { date, idOf, instant, orNull } from './fields.ts'
import { verdictStatus } from './verdict.ts'

const actor = z.string().meta({ description: 'The id of the token that did it' })

const by = z.string().meta({ description: 'Their name, as it was then' })

const decision = {
  id: idOf('decision'),
  experimentId: idOf('experiment'),
  analysisId: idOf('analysis').nullable().meta({ description: 'The analysis that stood then' }),
  decision: decisionInput.shape.decision,
  reason: z.string(),
  at: instant,
  actor,
  by,
}

export const decisionView = z.strictObject(decision).meta({ id: 'Decision' })

export const decidedView = z
  .strictObject({
    ...decision,
    verdict: orNull(verdictStatus).meta({
      description: 'The verdict that stood then; null before the first analysis',
    }),
  })
  .meta({ id: 'RecordedDecision' })

const fault = {
  id: idOf('fault'),
  experimentId: idOf('experiment'),
  reason: z.string(),
  date: date.meta({ description: 'The verdict is invalid from here on' }),
  at: instant,
  actor,
  by,
}

export const faultView = z.strictObject(fault).meta({ id: 'Fault' })
export const declaredFaultView = z
  .strictObject({ ...fault, analysisId: idOf('analysis') })
  .meta({ id: 'DeclaredFault' })
