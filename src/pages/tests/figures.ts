import type { Dictionary } from '../../locales/dictionary.ts'
import { formatLift, formatNumber } from '../../locales/format.ts'
import type { Locale } from '../../locales/plural.ts'
import type { MetricType } from '../../stats/methods/metric.ts'
import type { Threshold } from '../../stats/methods/threshold.ts'

interface Measured {
  type: MetricType
  unit: string | null
}

interface Bounds {
  lower: number | null
  upper: number | null
}

/** How the numbers of a page are written, in the reader's language. */
export function figures(locale: Locale, t: Dictionary) {
  const texts = t.pages.tests
  const unit = (metric: Measured) => (metric.unit === null ? '' : ` ${metric.unit}`)
  const orNothing = (value: number | null, write: (value: number) => string) =>
    value === null ? texts.nothing : write(value)
  const lift = (value: number) => formatLift(locale, value)
  return {
    lift,
    /** A lift at an axis: as short as it is exact. */
    axis: (value: number) =>
      formatNumber(locale, value, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }),
    count: (value: number) => formatNumber(locale, value, { maximumFractionDigits: 0 }),
    number: (value: number) => formatNumber(locale, value, { maximumSignificantDigits: 6 }),
    percent: (share: number) => formatNumber(locale, share, { style: 'percent', maximumFractionDigits: 1 }),
    orNothing,
    /** The mean of an arm: a share, or an amount in the metric's unit. */
    value: (metric: Measured, mean: number) =>
      metric.type === 'proportion'
        ? formatNumber(locale, mean, {
            style: 'percent',
            minimumFractionDigits: 2,
            maximumFractionDigits: 2,
          })
        : formatNumber(locale, mean, { maximumSignificantDigits: 4 }) + unit(metric),
    /** A difference of two means: percentage points, or an amount. */
    difference: (metric: Measured, value: number) =>
      metric.type === 'proportion'
        ? texts.experiment.points({
            value: formatNumber(locale, value * 100, {
              minimumFractionDigits: 2,
              maximumFractionDigits: 2,
              signDisplay: 'exceptZero',
            }),
          })
        : formatNumber(locale, value, { maximumSignificantDigits: 4, signDisplay: 'exceptZero' }) +
          unit(metric),
    interval: ({ lower, upper }: Bounds, write: (value: number) => string) =>
      texts.experiment.between({
        lower: lower === null ? texts.experiment.unbounded : write(lower),
        upper: upper === null ? texts.experiment.unbounded : write(upper),
      }),
    p: (value: number) =>
      value < 0.0001
        ? `< ${formatNumber(locale, 0.0001, { maximumFractionDigits: 4 })}`
        : formatNumber(locale, value, { maximumSignificantDigits: 2 }),
    /** An e-value: from a trace to astronomical. */
    evidence: (value: number) =>
      formatNumber(locale, value, {
        maximumSignificantDigits: 2,
        ...(value >= 1e6 || (value > 0 && value < 1e-4) ? { notation: 'scientific' as const } : {}),
      }),
    /** How much matters: relative to the control, or in percentage points or the metric's unit. */
    threshold: (metric: Measured | undefined, size: Threshold) => {
      if (typeof size === 'number')
        return formatNumber(locale, size, { style: 'percent', maximumSignificantDigits: 3 })
      const asPoints = metric?.type === 'proportion'
      const value = formatNumber(locale, size.absolute * (asPoints ? 100 : 1), {
        maximumSignificantDigits: 4,
      })
      return asPoints
        ? texts.experiment.points({ value })
        : value + (metric === undefined ? '' : unit(metric))
    },
  }
}

export type Figures = ReturnType<typeof figures>
