import { z } from 'zod'
import { optionalNumber, toolName, units } from '../tools/jsonTool.ts'
import { dateIn } from '../tools/snapshotDate.ts'
import {
  refusedResults,
  type ToolArm,
  type ToolComparison,
  type ToolResults,
  type ToolVariant,
} from '../tools/toolResults.ts'
import { metricNames, metricShape } from './metricNames.ts'

const about = {
  metric: metricShape,
  probability: z.record(z.string(), z.number().nullable()).nullish(),
  p_value: optionalNumber,
  last_refresh: z.string().nullish(),
}

/** The answer to a legacy ExperimentFunnelsQuery: people who did and people who did not. */
export const legacyFunnels = z.looseObject({
  ...about,
  variants: z.array(z.looseObject({ key: toolName, success_count: units, failure_count: units })),
})

/** The answer to a legacy ExperimentTrendsQuery: events counted, and exposures. */
export const legacyTrends = z.looseObject({
  ...about,
  variants: z.array(
    z.looseObject({
      key: toolName,
      count: z.number().min(0),
      /** Relative to the control's: 1 there, and no count of anything. */
      exposure: optionalNumber,
      absolute_exposure: z.number().min(0),
    }),
  ),
})

type About = Pick<z.output<typeof legacyTrends>, 'metric' | 'probability' | 'p_value' | 'last_refresh'>

/** PostHog's control is always called so. */
const isControl = (key: string): boolean => key === 'control'

function assemble(
  found: About,
  arms: (ToolArm & { n: number | null; lift: number | null })[],
  irrecoverable?: 'figures_of_events',
): ToolResults {
  const control = arms.find(({ variant }) => isControl(variant))
  const chance = (key: string) =>
    Object.hasOwn(found.probability ?? {}, key) ? (found.probability?.[key] ?? null) : null
  const comparisons = arms
    .filter(({ variant }) => !isControl(variant))
    .map(
      ({ variant, place, n, lift }): ToolComparison => ({
        variant,
        place,
        // Its credible intervals are those of each variant's own rate, and say nothing of a difference.
        relative: lift === null ? null : { estimate: lift, lower: null, upper: null },
        absolute: null,
        level: null,
        // One value for all variants together: of two, it is that of the one treatment.
        pValue: arms.length === 2 ? (found.p_value ?? null) : null,
        chanceToWin: chance(variant),
        n: { control: control?.n ?? null, treatment: n },
      }),
    )
  const variants = arms.map(
    ({ variant, place, n }): ToolVariant => ({ names: [variant], isControl: isControl(variant), n, place }),
  )
  const names = metricNames(found.metric)
  return {
    ...refusedResults([]),
    variants,
    metrics: [{ names, place: { pointer: '' }, arms, comparisons, irrecoverable }],
    asOf: dateIn(found.last_refresh),
  }
}

export const readLegacyFunnels = (found: z.output<typeof legacyFunnels>): ToolResults =>
  assemble(
    found,
    found.variants.map(({ key, success_count: sum, failure_count }, i) => {
      const n = sum + failure_count
      return {
        variant: key,
        place: { pointer: `/variants/${i}` },
        moments: { n, sum, sumSquares: sum },
        n,
        lift: null,
      }
    }),
  )

export function readLegacyTrends(found: z.output<typeof legacyTrends>): ToolResults {
  const rate = ({ count, absolute_exposure: n }: (typeof found.variants)[number]) =>
    n === 0 ? null : count / n
  const control = found.variants.find(({ key }) => isControl(key))
  const base = control === undefined ? null : rate(control)
  const arms = found.variants.map((of, i) => {
    const own = rate(of)
    return {
      variant: of.key,
      place: { pointer: `/variants/${i}` },
      moments: null,
      n: Number.isInteger(of.absolute_exposure) ? of.absolute_exposure : null,
      lift: own === null || base === null || base === 0 ? null : own / base - 1,
    }
  })
  return assemble(found, arms, 'figures_of_events')
}
