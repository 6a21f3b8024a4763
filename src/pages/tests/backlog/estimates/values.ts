import type { Range } from '../../../../domain/fields.ts'
import { type FrameworkId, frameworks } from '../../../../domain/scoring/index.ts'
import type { Ratings } from '../../../../domain/scoring/ratings.ts'
import type { RankingSettings } from '../../../../domain/scoring/settings.ts'
import type { Locale } from '../../../../locales/plural.ts'
import type { Estimated } from '../../../../services/backlog/reranked.ts'
import { withoutGaps } from '../../../fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../../fields/typedNumber.ts'

const ends = ['low', 'likely', 'high'] as const
type RangeName = 'lift' | 'effortWeeks' | 'reach'
const ranges: readonly RangeName[] = ['lift', 'effortWeeks', 'reach']

/** The frameworks whose inputs people rate. */
const rated: readonly FrameworkId[] = ['ice', 'pie', 'pxl', 'wsjf', 'weighted']

/** What people rate for a framework: nothing where it takes what is estimated for all. */
export const ratingNames = (framework: FrameworkId, settings: RankingSettings): string[] =>
  rated.includes(framework) ? Object.keys(frameworks[framework].inputs(settings).shape) : []

/** CXL's questions are answered with yes or no. */
export const isQuestion = (framework: FrameworkId, name: string): boolean =>
  framework === 'pxl' && name !== 'ease'

/** The fields of the form, each named by its place in the input. */
export const fieldsOf = (framework: FrameworkId, settings: RankingSettings): string[] => [
  ...ranges.flatMap((range) => ends.map((end) => `estimates/${range}/${end}`)),
  'estimates/confidence',
  ...ratingNames(framework, settings).map((name) => `ratings/${framework}/${name}`),
]

/** A number as it stands in a field, in the way of the language. */
function written(locale: Locale, value: number | undefined): string {
  if (value === undefined) return ''
  const plain = String(Number(value.toPrecision(12)))
  return locale === 'ru' ? plain.replace('.', ',') : plain
}

/** What the fields hold for estimates as they are stored. */
export function valuesOf(
  { estimates, ratings }: Estimated,
  framework: FrameworkId,
  settings: RankingSettings,
  locale: Locale,
): Record<string, string> {
  const range = (name: RangeName, given: Range | undefined, times: number) =>
    ends.map((end) => [
      `estimates/${name}/${end}`,
      written(locale, given === undefined ? undefined : given[end] * times),
    ])
  const { lift, effortWeeks, reach, confidence } = estimates
  const own: Record<string, unknown> = ratings?.[framework as keyof Ratings] ?? {}
  const answer = (value: unknown) =>
    typeof value === 'boolean'
      ? String(value)
      : written(locale, typeof value === 'number' ? value : undefined)
  return Object.fromEntries([
    ...range('lift', lift, 100),
    ...range('effortWeeks', effortWeeks, 1),
    ...range('reach', reach, 1),
    ['estimates/confidence', written(locale, confidence === undefined ? undefined : confidence * 100)],
    ...ratingNames(framework, settings).map((name) => [
      `ratings/${framework}/${name}`,
      Object.hasOwn(own, name) ? answer(own[name]) : '',
    ]),
  ])
}

/** What was typed, as the API takes it: a patch with the estimates, and the ratings where the framework has any. */
export function typedEstimates(
  values: Record<string, string>,
  stored: Estimated,
  framework: FrameworkId,
  settings: RankingSettings,
  locale: Locale,
) {
  const text = (name: string) => values[name] ?? ''
  const share = (name: string) => {
    const value = typedPercent(text(name), locale)
    return value === undefined ? undefined : Number(value.toPrecision(15))
  }
  const range = (name: RangeName, read: (field: string) => number | undefined) =>
    withoutGaps(Object.fromEntries(ends.map((end) => [end, read(`estimates/${name}/${end}`)])))
  const plain = (field: string) => typedNumber(text(field), locale)
  const reach = range('reach', plain)
  const estimates = {
    lift: range('lift', share),
    effortWeeks: range('effortWeeks', plain),
    ...(Object.keys(reach).length === 0 ? {} : { reach }),
    ...withoutGaps({ confidence: share('estimates/confidence') }),
  }
  const names = ratingNames(framework, settings)
  if (names.length === 0) return { estimates }
  const answer = (name: string) => {
    const field = `ratings/${framework}/${name}`
    return isQuestion(framework, name) && text(field) !== '' ? text(field) === 'true' : plain(field)
  }
  const before: Record<string, unknown> = stored.ratings?.[framework as keyof Ratings] ?? {}
  // What was rated by criteria that the map no longer has is kept.
  const others = Object.entries(before).filter(([name]) => !names.includes(name))
  const own = withoutGaps(
    Object.fromEntries([...others, ...names.map((name) => [name, answer(name)] as const)]),
  )
  const { [framework as keyof Ratings]: _, ...rest } = stored.ratings ?? {}
  const ratings = { ...rest, ...(Object.keys(own).length === 0 ? {} : { [framework]: own }) }
  return { estimates, ratings: Object.keys(ratings).length === 0 ? null : ratings }
}
