import { z } from 'zod'
import { connectorKinds } from '../../connectors/index.ts'
import { resultsMapping } from '../../domain/mapping.ts'
import { count, idOf, instant, orNull, versioned } from './fields.ts'

export const connectorView = z
  .strictObject({
    id: idOf('connector'),
    kind: z.enum(connectorKinds),
    name: z.string(),
    baseUrl: z.string(),
    tokenVariable: z
      .string()
      .nullable()
      .meta({ description: 'The setting that holds the token; null where it was given' }),
    settings: z.record(z.string(), z.string()),
    everyHours: count,
    nextPullAt: instant.nullable().meta({ description: 'Null until experiments are connected' }),
    experiments: z.array(
      z.strictObject({
        experimentId: idOf('experiment'),
        theirId: z.string().meta({ description: 'What the tool calls it' }),
        mapping: orNull(resultsMapping),
      }),
    ),
    archived: z.boolean(),
    ...versioned,
  })
  .meta({ id: 'Connector', description: 'The token is a secret and never comes back' })

export const pullView = z
  .strictObject({
    id: idOf('pull'),
    connectorId: idOf('connector'),
    status: z.enum(['done', 'unchanged', 'partly', 'failed']),
    requests: count.meta({ description: 'How often the tool was asked' }),
    outcomes: z.array(
      z.strictObject({
        experimentId: idOf('experiment'),
        outcome: z.enum(['imported', 'unchanged', 'refused', 'retry']).meta({
          description: 'retry: something that may pass; it is pulled again before its usual time',
        }),
        detail: z.string().optional(),
        importId: idOf('import').optional(),
      }),
    ),
    detail: z.string().nullable().meta({ description: 'Why nothing was asked at all' }),
    startedAt: instant,
    endedAt: instant,
  })
  .meta({ id: 'Pull' })
