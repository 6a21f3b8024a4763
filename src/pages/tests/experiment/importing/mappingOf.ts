import type { ImportTarget, ResultsMapping } from '../../../../importers/results/resultsFormat.ts'
import type { Locale } from '../../../../locales/plural.ts'
import { typedNumber } from '../../../fields/typedNumber.ts'

/** More variants than any tool's file names; a form that says that it holds more of them was not made by us. */
const MOST_VARIANTS = 1000

const given = <Value>(name: string, value: Value | undefined | ''): Record<string, Value> =>
  value === undefined || value === '' ? {} : { [name]: value }

const emptyOf = (text: string): { empty?: 'zero' | 'leaveOut' } =>
  text === 'zero' || text === 'leaveOut' ? { empty: text } : {}

/** The mapping that was chosen on the form of a preview; undefined where the form has none. */
export function mappingOf(
  { metrics }: Pick<ImportTarget, 'metrics'>,
  field: (name: string) => string,
  locale: Locale,
): ResultsMapping | undefined {
  if (field('mapped') === '') return undefined
  const sources = metrics.flatMap(({ key }, i) => {
    const column = field(`column-${i}`)
    if (column === '') return []
    const source = {
      column,
      ...given('denominator', field(`denominator-${i}`)),
      ...given('covariate', field(`covariate-${i}`)),
      ...emptyOf(field(`empty-${i}`)),
      ...given('winsorize', typedNumber(field(`winsorize-${i}`), locale)),
    }
    return [[key, source] as const]
  })
  const length = Math.min(Number(field('mapped')), MOST_VARIANTS)
  const names = Array.from({ length }, (_, j) => [field(`their-${j}`), field(`our-${j}`)]).filter(
    ([their, our]) => their !== '' && our !== '',
  )
  return {
    ...given('variant', field('variant')),
    ...given('date', field('date')),
    ...given('control', field('control')),
    ...(names.length === 0 ? {} : { variants: Object.fromEntries(names) }),
    ...(sources.length === 0 ? {} : { metrics: Object.fromEntries(sources) }),
  }
}
