import { decisionInput } from '../../../domain/experiment.ts'
import { formatDate } from '../../../locales/format.ts'
import { personName } from '../../../locales/personName.ts'
import { PlainField } from '../../fields/plainField.tsx'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { type FailedForm, FaultNotice, valueIn } from '../failedForm.tsx'
import { Disagreement } from './disagreement.tsx'
import type { SectionProps } from './load.ts'

/** What people decided, beside the verdict that stood then, and the form to add a decision. */
export function DecisionSection({
  call,
  loaded: { experiment, decisions, analyses, analysis, doubted },
  failed,
}: SectionProps & { failed: FailedForm | undefined }) {
  const { t, locale } = call
  const texts = t.pages.tests.experiment
  const isOpen =
    failed?.form === 'decision' ||
    (decisions.length === 0 && (analysis?.verdict.status ?? 'collecting') !== 'collecting')
  // Shipping is proposed where it is proven and nothing else: what is not settled, or cannot be trusted, is for people to say.
  const proposed =
    analysis?.verdict.status === 'proven' && analysis.verdict.contested === null && !doubted ? 'ship' : ''
  const statusThen = new Map(analyses.map((analysis) => [analysis.id, analysis.status]))
  return (
    <section id="decision">
      <h2>{texts.decisions}</h2>
      <Disagreement reader={call} decision={decisions.at(-1)} analysis={analysis} />
      {decisions.length === 0 ? (
        <p>{texts.noDecisions}</p>
      ) : (
        <ScrollTable caption={texts.decisionsCaption}>
          <Heads names={[texts.decision, texts.reason, texts.verdict, texts.by, texts.when]} />
          <tbody>
            {decisions.map((row) => {
              const status = statusThen.get(row.analysisId ?? '')
              return (
                <tr>
                  <th scope="row">{texts.decisionNames[row.decision]}</th>
                  <td class="reason">{row.reason}</td>
                  <td>
                    {status === undefined ? t.pages.tests.nothing : <VerdictBadge t={t} status={status} />}
                  </td>
                  <td>{personName(t, row.by)}</td>
                  <td>{formatDate(locale, row.at.slice(0, 10))}</td>
                </tr>
              )
            })}
          </tbody>
        </ScrollTable>
      )}
      {call.can('editor') ? (
        <details open={isOpen}>
          <summary>{decisions.length === 0 ? texts.decide : texts.decideAgain}</summary>
          <FaultNotice
            t={t}
            form="decision"
            failed={failed}
            placeOf={(pointer) =>
              pointer === '/reason'
                ? { where: texts.reason, field: 'reason' }
                : { where: texts.decision, field: 'decision' }
            }
          />
          <form method="post" action={`/experiments/${experiment.id}#faults`} class="card">
            <CsrfField value={call.csrf} />
            <input type="hidden" name="form" value="decision" />
            <input type="hidden" name="seen" value={analyses[0]?.id ?? 'none'} />
            <PlainField
              form="decision"
              name="decision"
              label={texts.decision}
              control={(attributes) => (
                <select {...attributes} required>
                  <option value="">{texts.decisionNone}</option>
                  {decisionInput.shape.decision.options.map((decision) => (
                    <option
                      value={decision}
                      selected={decision === valueIn(failed, 'decision', 'decision', proposed)}
                    >
                      {texts.decisionNames[decision]}
                    </option>
                  ))}
                </select>
              )}
            />
            <PlainField
              form="decision"
              name="reason"
              label={texts.reason}
              control={(attributes) => (
                <textarea {...attributes} required maxlength={5000}>
                  {valueIn(failed, 'decision', 'reason')}
                </textarea>
              )}
            />
            <button type="submit">{texts.decide}</button>
          </form>
        </details>
      ) : null}
    </section>
  )
}
