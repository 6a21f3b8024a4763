import { z } from 'zod'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import { adviceView } from './advice.ts'
import { idOf, orNull } from './fields.ts'
import { frameworkId } from './framework.ts'
import { hypothesisState } from './hypothesis.ts'
import { noScore } from './noScore.ts'
import { inputSource } from './source.ts'
import { standingFields } from './standing.ts'

const input = z
  .strictObject({
    value: z
      .number()
      .nullable()
      .meta({ description: 'Null where nothing is known; the score is null then too' }),
    low: z.number().optional().meta({ description: 'P10; left out where the value is a point' }),
    high: z.number().optional().meta({ description: 'P90' }),
    source: inputSource,
    detail: z.string().meta({ description: "Where it comes from, in the reader's language" }),
    typed: z.number().optional().meta({ description: 'What the team typed, beside what is known better' }),
    contradicts: z
      .literal(true)
      .optional()
      .meta({ description: 'What was typed lies outside the measured 80 % interval; the detail says which' }),
  })
  .meta({ id: 'ScoreInput' })

const entry = z
  .strictObject({
    hypothesisId: idOf('hypothesis'),
    rank: z.number().int().min(1),
    score: z
      .number()
      .nullable()
      .meta({ description: "In the framework's unit; null where an input is missing" }),
    inputs: z.record(z.string(), input).meta({
      description:
        "By the names of the framework's formula. RICE: reach in people per period, impact on its scale, confidence as a fraction, effort in person-months",
    }),
    reason: orNull(noScore),
    scores: z
      .strictObject(
        Object.fromEntries(frameworkId.options.map((id) => [id, z.number().nullable()])) as Record<
          FrameworkId,
          z.ZodNullable<z.ZodNumber>
        >,
      )
      .meta({ description: 'By every framework, side by side; null where it has no score' }),
    why: z.string().meta({ description: "Why it stands here, in the reader's language" }),
    change: z.string(),
    barriers: z.array(z.string()).meta({ description: 'Titles of the barriers that it addresses' }),
    state: hypothesisState,
    contested: z.boolean(),
    ...standingFields,
    advice: adviceView,
  })
  .meta({ id: 'BacklogEntry' })

export const backlogView = z
  .strictObject({
    framework: frameworkId,
    simulatedAt: z.string().nullable().meta({
      description:
        'When rank intervals and what goes with them were computed: anew where anything has changed that they are computed from. Of more than 1,000 hypotheses that is done in the background: null until it was',
    }),
    items: z.array(entry),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'Backlog' })
