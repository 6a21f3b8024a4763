import type { Locale } from '../../../locales/plural.ts'
import { typedNumber } from '../../fields/typedNumber.ts'
import type { PageCall } from '../../page.ts'
import type { FailedForm, Place } from '../failedForm.tsx'
import type { Loaded } from './load.ts'
import { measureName, measuresOf } from './measures.ts'

type Recorded = Pick<Loaded, 'experiment' | 'metrics'>

interface DayRow {
  variant: number
  metric: number
  row: Record<string, unknown>
}

/**
 * The rows of a day as they were typed: one for each variant and metric that anything was typed for, and for every
 * variant with people one of the primary metric, so that one left empty is named.
 */
export function rowsOfDay(
  { experiment, metrics }: Recorded,
  field: (name: string) => string,
  locale: Locale,
): DayRow[] {
  const primary = experiment.metrics.find((metric) => metric.role === 'primary')?.metric
  return experiment.variants.flatMap(({ key: variant }, i) =>
    metrics.flatMap(({ key: metric, type }, j) => {
      const sums = measuresOf[type].flatMap((measure) => {
        const value = typedNumber(field(`${measure}-${i}-${j}`), locale)
        return value === undefined ? [] : [[measure, value] as const]
      })
      const n = typedNumber(field(`n-${i}`), locale)
      if (sums.length === 0 && (n === undefined || metric !== primary)) return []
      const row = {
        date: field('date'),
        variant,
        metric,
        ...(n === undefined ? {} : { n }),
        ...Object.fromEntries(sums),
      }
      return [{ variant: i, metric: j, row }]
    }),
  )
}

/** The field of the day's form that a place in its batch was typed into. */
export function placeOnDay({ t, locale }: PageCall, loaded: Recorded, failed: FailedForm | undefined) {
  const texts = t.pages.tests.experiment.record
  const rows = failed === undefined ? [] : rowsOfDay(loaded, failed.value, locale)
  return (pointer: string): Place => {
    const [, list, index = '', name = ''] = pointer.split('/')
    const at = list === 'rows' ? rows[Number(index)] : undefined
    if (at === undefined || index === '') return { where: list === 'mode' ? texts.mode : '' }
    if (name === 'date') return { where: texts.date, field: 'date' }
    const metric = loaded.metrics[at.metric]
    const variant = loaded.experiment.variants[at.variant]?.key ?? ''
    if (name === 'n') return { where: `${variant}, ${texts.people}`, field: `n-${at.variant}` }
    const measure = metric && measuresOf[metric.type].find((one) => one === name)
    if (metric === undefined || measure === undefined) return { where: variant }
    return {
      where: `${variant}, ${metric.name}, ${measureName(t, metric.type, measure)}`,
      field: `${measure}-${at.variant}-${at.metric}`,
    }
  }
}
