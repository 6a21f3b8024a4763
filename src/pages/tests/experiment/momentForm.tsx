import { PlainField } from '../../fields/plainField.tsx'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import { placeInPlan } from '../plan/place.ts'

interface Props {
  call: PageCall
  form: 'start' | 'stop'
  /** Of the test, as it is shown. */
  version: number
  failed: FailedForm | undefined
}

/** The button that starts or stops a test, now or on a date that has passed. */
export function MomentForm({ call: { t, id, csrf }, form, version, failed }: Props) {
  const texts = t.pages.tests.experiment
  const label = form === 'start' ? texts.startDate : texts.stopDate
  const inPlan = placeInPlan(t)
  return (
    <>
      <FaultNotice
        t={t}
        form={form}
        failed={failed}
        placeOf={(pointer) =>
          pointer === '/at' ? { where: label, field: 'date' } : { where: inPlan(pointer).where }
        }
      />
      <form method="post" action={`/experiments/${id}#faults`} class="card">
        <CsrfField value={csrf} />
        <input type="hidden" name="form" value={form} />
        <input type="hidden" name="version" value={String(version)} />
        <PlainField
          form={form}
          name="date"
          label={label}
          hint={texts.momentHint}
          type="date"
          value={valueIn(failed, form, 'date')}
        />
        <button type="submit" class={form === 'stop' ? 'quiet' : undefined}>
          {form === 'start' ? texts.start : texts.stop}
        </button>
      </form>
    </>
  )
}
