import type { Child } from 'hono/jsx'
import { formatDate } from '../../../locales/format.ts'
import { planOf } from '../../../services/resources/experiment.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'
import type { FailedForm } from '../failedForm.tsx'
import { figures } from '../figures.ts'
import type { SectionProps } from './load.ts'
import { MomentForm } from './momentForm.tsx'

/** The plan, frozen with its hash once the test was started, and the buttons that start and stop it. */
export function PlanSection({
  call,
  loaded: { experiment, metrics },
  failed,
}: SectionProps & { failed: FailedForm | undefined }) {
  const { t, locale } = call
  const texts = t.pages.tests.experiment
  const { count, number, percent, threshold } = figures(locale, t)
  const plan = planOf(experiment)
  const metricOf = (key: string | undefined) => metrics.find((one) => one.key === key)
  const primary = metricOf(experiment.metrics.find((one) => one.role === 'primary')?.metric)
  const weights = experiment.variants.reduce((sum, variant) => sum + variant.weight, 0)
  const moments: [name: string, value: string | null][] = [
    [texts.status, t.pages.tests.experimentStatuses[experiment.status]],
    [texts.started, experiment.startDate === null ? null : formatDate(locale, experiment.startDate)],
    [texts.stopped, experiment.stopDate === null ? null : formatDate(locale, experiment.stopDate)],
  ]
  const frozen: [name: string, value: Child | null][] = [
    [texts.method, t.pages.tests.methods[plan.method]],
    [
      texts.size,
      plan.sampleSizePerVariant === undefined ? texts.notPlanned : count(plan.sampleSizePerVariant),
    ],
    [
      texts.minimumEffect,
      plan.minimumEffect === undefined ? texts.notPlanned : threshold(primary, plan.minimumEffect),
    ],
    [texts.minDays, count(plan.minDays)],
    [texts.alpha, percent(plan.alpha)],
    [texts.power, percent(plan.power)],
    [texts.spending, plan.spending === undefined ? null : t.pages.tests.plan.spendings[plan.spending]],
    [texts.lossThreshold, plan.lossThreshold === undefined ? null : number(plan.lossThreshold)],
    [texts.notes, experiment.notes],
    [
      texts.hash,
      experiment.planHash === null ? null : (
        <span class="hash">
          <code>{experiment.planHash}</code>
        </span>
      ),
    ],
  ]
  const details = (
    <>
      <Facts rows={frozen} />
      <ScrollTable caption={texts.variantsCaption}>
        <Heads names={[t.pages.tests.plan.key, texts.variantName, texts.weight]} numbers={[2]} />
        <tbody>
          {experiment.variants.map((variant) => (
            <tr>
              <th scope="row">{variant.key}</th>
              <td>
                {[variant.name, variant.isControl ? t.pages.tests.control : null]
                  .filter((part) => part !== null)
                  .join(', ')}
              </td>
              <td class="number">{percent(variant.weight / weights)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <ScrollTable caption={texts.metricsCaption}>
        <Heads names={[t.pages.tests.hypothesis.metric, texts.role, texts.margin]} />
        <tbody>
          {experiment.metrics.map(({ metric, role, margin }) => (
            <tr>
              <th scope="row">
                {metricOf(metric)?.name ?? metric} <code>{metric}</code>
              </th>
              <td>{t.pages.tests.roles[role]}</td>
              <td>{margin === null ? t.pages.tests.nothing : threshold(metricOf(metric), margin)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
  return (
    <section id="plan">
      <h2>{texts.plan}</h2>
      <p class="soft">{experiment.status === 'draft' ? texts.draft : texts.frozen}</p>
      <Facts rows={moments} />
      {experiment.status === 'draft' ? (
        details
      ) : (
        <details>
          <summary>{texts.planDetails}</summary>
          {details}
        </details>
      )}
      {call.can('editor') && experiment.status === 'draft' ? (
        <>
          <p>
            <a class="button quiet" href={`/experiments/${experiment.id}/plan`}>
              {t.pages.testPlan.edit.link}
            </a>
          </p>
          <p>{t.pages.testPlan.freeze}</p>
        </>
      ) : null}
      {!call.can('editor') || experiment.status === 'stopped' ? null : (
        <div id={experiment.status === 'draft' ? 'start' : 'stop'}>
          <MomentForm
            call={call}
            form={experiment.status === 'draft' ? 'start' : 'stop'}
            version={experiment.version}
            failed={failed}
          />
        </div>
      )}
      {call.can('editor') && experiment.status === 'draft' ? (
        <form method="post" action={`/experiments/${experiment.id}#faults`} class="actions">
          <CsrfField value={call.csrf} />
          <input type="hidden" name="form" value="discard" />
          <input type="hidden" name="version" value={String(experiment.version)} />
          <button type="submit" class="quiet">
            {texts.discard}
          </button>
        </form>
      ) : null}
    </section>
  )
}
