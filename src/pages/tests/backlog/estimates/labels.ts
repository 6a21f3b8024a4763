import type { PageCall } from '../../../page.ts'
import { type FormOf, ratingLabel } from './form.tsx'
import { ratingNames } from './values.ts'

/** What the fields of the form are called, by their names; ranges also as a whole. */
export function labelsOf(
  call: Pick<PageCall, 't' | 'locale'>,
  form: Pick<FormOf, 'framework' | 'settings'>,
): Record<string, string> {
  const { framework, settings } = form
  const words = call.t.pages.backlog.estimates
  const ranges = { lift: words.lift, effortWeeks: words.effort, reach: words.reach }
  return Object.fromEntries([
    ...Object.entries(ranges).flatMap(([name, label]) => [
      [`estimates/${name}`, label],
      ...(['low', 'likely', 'high'] as const).map((end) => [
        `estimates/${name}/${end}`,
        `${label} (${words[end]})`,
      ]),
    ]),
    ['estimates/confidence', words.confidence],
    ...ratingNames(framework, settings).map((name) => [
      `ratings/${framework}/${name}`,
      ratingLabel(call, form, name),
    ]),
  ])
}
