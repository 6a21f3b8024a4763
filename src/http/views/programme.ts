import { z } from 'zod'
import { methodIds } from '../../stats/methods/index.ts'
import { amount, count, date, idOf, orNull, share } from './fields.ts'
import { contested, verdictStatus } from './verdict.ts'

const judged = z
  .strictObject({
    hypothesisId: idOf('hypothesis'),
    experimentId: idOf('experiment').meta({ description: 'Its latest started experiment' }),
    evidence: amount.min(0).meta({
      description: 'The e-value against "no improvement" of its latest analysis; 0 before the first',
    }),
    threshold: amount.min(0).meta({
      description: 'The evidence from which on it holds, the other hypotheses being as they are',
    }),
    holds: z.boolean(),
  })
  .meta({ id: 'JudgedHypothesis' })

const prior = { mean: amount, sd: amount.min(0) }
const learned = {
  ...prior,
  tests: count.meta({ description: 'Concluded treatments of this kind in the deployment' }),
}

const lift = z.strictObject({
  estimate: amount,
  lower: amount.nullable().meta({ description: 'Null where unbounded' }),
  upper: amount.nullable().meta({ description: 'Null where unbounded' }),
  standardError: amount.meta({ description: 'By the delta method' }),
})

const shrunken = z.strictObject({
  estimate: amount,
  lower: amount,
  upper: amount,
  prior: z.strictObject(prior),
})

const test = z
  .strictObject({
    hypothesisId: idOf('hypothesis'),
    experimentId: idOf('experiment'),
    analysisId: idOf('analysis'),
    variant: z.string(),
    metric: z.string().meta({ description: "The primary metric's key" }),
    method: z.enum(methodIds),
    status: verdictStatus,
    since: date.nullable(),
    contested,
    lift: orNull(lift).meta({
      description:
        "The raw relative lift in the metric's good direction (+ is better), with the method's interval; null where there is none",
    }),
    shrunken: orNull(shrunken).meta({
      description:
        "The lift, + being better, drawn towards the prior that is in force now for a test of these barrier types, itself left out, with its 95 % range. The analysis' own is drawn towards the prior of its day",
    }),
  })
  .meta({ id: 'ConcludedTreatment' })

const part = {
  tests: count.meta({ description: 'Concluded treatments with a lift' }),
  proven: count.meta({
    description:
      'Those of them that are proven and not contested. As one can be shipped, several of one test are added up as one, by their mean',
  }),
  naive: amount,
  corrected: amount,
}

const total = z
  .strictObject({
    naive: amount.meta({
      description: 'Sum of the raw lifts of what is proven: too large, as they were picked',
    }),
    corrected: amount.meta({ description: 'Sum of the corrected parts; no test is corrected twice' }),
    fixed: z
      .strictObject({
        ...part,
        bias: amount.min(0).meta({
          description:
            'How much picking is expected to have added (Lee & Shen 2018), over all fixed tests, a treatment beside m standing ones by 1/(m + 1); corrected is naive without it',
        }),
      })
      .meta({ description: 'Tests by the method `fixed`' }),
    shrunken: z
      .strictObject(part)
      .meta({ description: 'Tests by all other methods; corrected is the sum of their shrunken lifts' }),
  })
  .meta({
    id: 'ProgrammeTotal',
    description:
      'Relative lifts added up, + being better; a test counts once, by the mean of its treatments that stand; contested ones are left out',
  })

const winRate = z
  .strictObject({
    won: count.meta({ description: 'Experiments with a proven improvement that is not contested' }),
    concluded: count,
    rate: share.nullable(),
    alphaPlus: share
      .nullable()
      .meta({ description: 'How often a change without effect wins: half of the mean alpha of the plans' }),
    power: share.nullable().meta({ description: 'Mean power of the plans' }),
  })
  .meta({ id: 'WinRate', description: 'Null where no experiment is concluded' })

export const programmeView = z
  .strictObject({
    falseDiscoveryRate: share,
    tested: count.meta({ description: 'Hypotheses with a started experiment: as many are judged together' }),
    hypotheses: z.array(judged).meta({
      description:
        'Every one of them, judged together by e-BH at the false discovery rate; computed anew each time',
    }),
    prior: z
      .strictObject({
        overall: z.strictObject(learned),
        byBarrierType: z.array(z.strictObject({ type: z.string(), ...learned })).meta({
          description:
            "For the types of the map's barriers: tests of that type count fully, all others together as at most ten",
        }),
      })
      .meta({
        id: 'LearnedPrior',
        description:
          'What is believed of a relative lift before its test, + being better: N(mean, sd²), learned from all concluded tests of the deployment',
      }),
    tests: z.array(test).meta({
      description: 'Every treatment of every concluded experiment: stopped, and run as it should be',
    }),
    total,
    winRate,
    falsePositiveRisk: share.nullable().meta({
      description:
        'Share of the wins that are expected to be no improvements (Kohavi & Chen 2024); null where no experiment is concluded',
    }),
  })
  .meta({ id: 'Programme', description: 'All tests of a map taken together' })
