import type { Estimated } from '../../../../services/backlog/reranked.ts'
import { hypothesisResource } from '../../../../services/resources/hypothesis.ts'
import { checkInput } from '../../../fields/checkInput.ts'
import type { FormCall } from '../../../page.ts'
import { labelsOf } from './labels.ts'
import { typedEstimates } from './values.ts'
import type { Subject } from './view.tsx'

/** What was typed, checked as the API checks it; or what is wrong with it, in the reader's words. */
export function checkedEstimates(call: FormCall, subject: Subject, values: Record<string, string>) {
  const { hypothesis, framework, settings } = subject
  const words = call.t.pages.backlog.estimates
  const labels = labelsOf(call, subject)
  const patch = typedEstimates(values, hypothesis, framework, settings, call.locale)
  const ordered = (name: string, range: string) => [`estimates/${name}`, words.order({ range })]
  const positive = (name: string, range: string) => [`estimates/${name}/low`, words.positive({ range })]
  const checked = checkInput(
    hypothesisResource.patch,
    patch,
    call.t,
    labels,
    Object.fromEntries([
      ordered('lift', words.lift),
      ordered('effortWeeks', words.effort),
      ordered('reach', words.reach),
      positive('effortWeeks', words.effort),
      positive('reach', words.reach),
    ]),
  )
  if (!checked.ok) return checked
  const { estimates, ratings = hypothesis.ratings } = checked.input as Pick<Estimated, 'estimates'> &
    Partial<Estimated>
  return { ok: true as const, input: { estimates, ratings } }
}
