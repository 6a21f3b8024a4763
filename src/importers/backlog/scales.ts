import type { BacklogMapping } from '../../domain/backlogMapping.ts'
import type { Range } from '../../domain/fields.ts'
import type { ImpactStep } from '../../domain/scoring/impact.ts'
import { headerKey } from '../headerKey.ts'

/** Intercom's words for impacts and confidences, as people also write them in Russian. */
const impactWords = new Map(
  (
    [
      [3, ['massive', 'огромное', 'огромный', 'массовое']],
      [2, ['high', 'высокое', 'высокий', 'большое']],
      [1, ['medium', 'среднее', 'средний']],
      [0.5, ['low', 'низкое', 'низкий', 'малое']],
      [0.25, ['minimal', 'минимальное', 'минимальный']],
    ] as const
  ).flatMap(([impact, words]) => words.map((word): [string, number] => [headerKey(word), impact])),
)
const confidenceWords = new Map(
  (
    [
      [1, ['high', 'высокая', 'высокий']],
      [0.8, ['medium', 'средняя', 'средний']],
      [0.5, ['low', 'низкая', 'низкий']],
    ] as const
  ).flatMap(([share, words]) => words.map((word): [string, number] => [headerKey(word), share])),
)

export const impactOfWord = (text: string): number | undefined => impactWords.get(headerKey(text))
export const confidenceOfWord = (text: string): number | undefined => confidenceWords.get(headerKey(text))

/** What the numbers of a column are like, which is all that tells their scale. */
export interface Column {
  values: readonly number[]
  /** A cell or the heading says per cent. */
  percent: boolean
}

/**
 * What the impacts of a column are in, or null where nothing tells.
 *
 * @param rated whether the ideas are rated for ICE: there is an ease
 */
export function impactScale(
  { values, percent }: Column,
  steps: readonly ImpactStep[],
  rated: boolean,
): NonNullable<BacklogMapping['impactScale']> | null {
  if (percent) return 'percent'
  const onSteps = values.every((value) => steps.some(({ impact }) => impact === value))
  const inTen = values.every((value) => value >= 1 && value <= 10)
  // Of 1, 2 and 3 either could be meant; beside an ease they are ratings.
  if (rated && inTen) return 'ice'
  if (onSteps) return 'rice'
  return null
}

/** What the confidences of a column are in, or null where nothing tells. */
export function confidenceScale(
  { values, percent }: Column,
  rated: boolean,
): NonNullable<BacklogMapping['confidenceScale']> | null {
  if (percent) return 'percent'
  if (values.every((value) => value >= 0 && value <= 1) && !(rated && values.some((value) => value === 1)))
    return 'share'
  if (rated && values.every((value) => value >= 1 && value <= 10)) return 'ten'
  return values.some((value) => value > 10) ? 'percent' : null
}

/**
 * The lifts that an impact on a map's scale stands for: likely the smallest that has it, from the step below to the step above.
 * @param steps falling, as a map keeps them
 */
export function liftOfImpact(impact: number, steps: readonly ImpactStep[]): Range | null {
  const at = steps.findIndex((step) => step.impact === impact)
  const step = steps[at]
  if (step === undefined) return null
  const below = steps[at + 1]
  const above = steps[at - 1]
  const high = above?.atLeast ?? Math.max(step.atLeast * 2, step.atLeast + 0.1)
  // The lowest step has no smallest lift worth the name: half-way to the next one.
  const likely =
    below === undefined ? Math.max(step.atLeast, 0) + (high - Math.max(step.atLeast, 0)) / 2 : step.atLeast
  return { low: below === undefined ? Math.max(step.atLeast, 0) : Math.max(below.atLeast, -1), likely, high }
}
