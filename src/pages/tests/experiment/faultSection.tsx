import { formatDate } from '../../../locales/format.ts'
import { personName } from '../../../locales/personName.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import type { SectionProps } from './load.ts'

/** Faults that people declared, and the form to declare one. */
export function FaultSection({
  call,
  loaded: { experiment, faults },
  failed,
}: SectionProps & { failed: FailedForm | undefined }) {
  const { t, locale } = call
  const texts = t.pages.tests.experiment
  if (faults.length === 0 && !call.can('editor')) return null
  return (
    <section id="fault">
      <h2>{texts.fault}</h2>
      {faults.length === 0 ? null : (
        <>
          <h3>{texts.faults}</h3>
          <ul>
            {faults.map((fault) => (
              <li>
                {formatDate(locale, fault.date)}, {personName(call.t, fault.by)}: {fault.reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {call.can('editor') ? (
        <details open={failed?.form === 'fault'}>
          <summary>{texts.faultOpen}</summary>
          <FaultNotice
            t={t}
            form="fault"
            failed={failed}
            placeOf={() => ({ where: texts.reason, field: 'reason' })}
          />
          <form method="post" action={`/experiments/${experiment.id}#faults`} class="card">
            <CsrfField value={call.csrf} />
            <input type="hidden" name="form" value="fault" />
            <PlainField
              form="fault"
              name="reason"
              label={texts.reason}
              hint={texts.faultHint}
              control={(attributes) => (
                <textarea {...attributes} required maxlength={5000}>
                  {valueIn(failed, 'fault', 'reason')}
                </textarea>
              )}
            />
            <button type="submit" class="quiet">
              {texts.faultSubmit}
            </button>
          </form>
        </details>
      ) : null}
    </section>
  )
}
