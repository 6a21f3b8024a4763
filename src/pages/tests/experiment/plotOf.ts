import type { MetricRole } from '../../../domain/verdict/analysis.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { MetricRow } from '../../../services/resources/metric.ts'
import { type Threshold, thresholdOn } from '../../../stats/methods/threshold.ts'
import type { PlotRow } from '../../parts/intervalPlot.tsx'
import type { Figures } from '../figures.ts'
import type { ShownAnalysis } from './load.ts'

interface Subject {
  comparisons: ShownAnalysis['metrics'][number]['comparisons']
  metric: MetricRow
  role: MetricRole
  /** The minimum effect of the primary metric, the margin of a guardrail. */
  threshold: Threshold | null
  t: Dictionary
  write: Figures
}

/** What the plot of a metric shows: relative lifts, or differences where the plan judges on those. */
export function plotOf({ comparisons, metric, role, threshold, t, write }: Subject) {
  const texts = t.pages.tests.experiment.plot
  const { scale, size } = threshold === null ? { scale: 'relative', size: 0 } : thresholdOn(threshold)
  const isRelative = scale === 'relative'
  const format = isRelative ? write.lift : (value: number) => write.difference(metric, value)
  const rows = comparisons.map(({ variant, relative, absolute, shrunken }): PlotRow => {
    const effect = isRelative ? relative : absolute
    const drawn = isRelative ? (shrunken?.estimate ?? null) : null
    if (effect === null || effect.estimate === null)
      return { label: variant, estimate: null, lower: null, upper: null, text: `${variant}: ${texts.none}` }
    const estimate = format(effect.estimate)
    const said = texts.row({ variant, estimate, interval: write.interval(effect, format) })
    return {
      label: variant,
      estimate: effect.estimate,
      lower: effect.lower,
      upper: effect.upper,
      shrunken: drawn,
      text: drawn === null ? said : `${said}; ${texts.shrunken({ estimate: format(drawn) })}`,
    }
  })
  if (threshold === null) return { rows, format, bandText: '' }
  const said = write.threshold(metric, threshold)
  if (role === 'primary')
    return {
      rows,
      format,
      band: { from: -size, to: size },
      bandText: texts.minimumEffect({ size: said }),
    }
  const band = metric.goodDirection === 'increase' ? { from: -size, to: null } : { from: null, to: size }
  return { rows, format, band, bandText: texts.margin({ size: said }) }
}
