import { z } from 'zod'

/** What names the metric of an answer; none of it need be there. */
export const metricShape = z.looseObject({ name: z.string().nullish(), uuid: z.string().nullish() }).nullish()

/** The answer holds one metric, by name and id where it is named at all. */
export const metricNames = (...metrics: z.output<typeof metricShape>[]): string[] =>
  metrics
    .flatMap((metric) => [metric?.name, metric?.uuid])
    .filter((name): name is string => typeof name === 'string' && name !== '')
