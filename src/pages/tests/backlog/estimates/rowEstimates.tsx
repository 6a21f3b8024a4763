import type { Estimated } from '../../../../services/backlog/reranked.ts'
import type { PageCall } from '../../../page.ts'
import { EstimatesForm, type FormOf } from './form.tsx'
import { valuesOf } from './values.ts'

interface Props extends Omit<FormOf, 'hypothesisId' | 'version' | 'values' | 'faults'> {
  call: PageCall
  hypothesis: ({ id: string } & Estimated) | undefined
  /** Left out for who may not change it. */
  version: number | undefined
}

/** The estimates of a row of the backlog, to be changed in place. */
export function RowEstimates({ call, hypothesis, version, ...form }: Props) {
  if (hypothesis === undefined || version === undefined) return null
  const words = call.t.pages.backlog
  return (
    <details class="edit">
      <summary>{words.edit}</summary>
      <EstimatesForm
        call={call}
        {...form}
        hypothesisId={hypothesis.id}
        version={version}
        values={valuesOf(hypothesis, form.framework, form.settings, call.locale)}
        tried={<p class="hint">{words.estimates.asYouType}</p>}
      />
    </details>
  )
}
