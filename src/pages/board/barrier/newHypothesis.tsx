import { metricsByKey } from '../../../../db/queries/lookups.ts'
import { hypothesisInput } from '../../../domain/hypothesis.ts'
import { keyOfName, metricInput } from '../../../domain/metric.ts'
import { AppError } from '../../../errors.ts'
import { type BarrierRow, barrierResource, barrierStore } from '../../../services/resources/barrier.ts'
import { hypothesisResource } from '../../../services/resources/hypothesis.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { type MetricRow, metricResource } from '../../../services/resources/metric.ts'
import {
  blank,
  checkInput,
  type FieldFault,
  type FormState,
  faultsOfRefusal,
  typedInto,
  withoutGaps,
} from '../../fields/checkInput.ts'
import { typedNumber, typedPercent } from '../../fields/typedNumber.ts'
import type { Action, FormCall, Page, PageCall, View } from '../../page.ts'
import { HypothesisForm } from './hypothesisForm.tsx'

const path = '/barriers/{id}/new-hypothesis'
const bounds = ['low', 'likely', 'high'] as const
const metricFields = ['key', 'name', 'type', 'goodDirection'] as const
const fields = [
  ...['change', 'because', 'metric', 'baseline', 'owner'],
  ...metricFields.map((field) => `new/${field}`),
  ...bounds.flatMap((bound) => [`estimates/lift/${bound}`, `estimates/effortWeeks/${bound}`]),
]

async function viewOf(call: PageCall, form: FormState, alsoAgainst: string[] = []): Promise<View> {
  const { deps, id, t } = call
  const most = { limit: 200, after: null }
  const barrier = (await barrierResource.read(deps, id)).view as BarrierRow
  const [map, siblings, metrics] = await Promise.all([
    mapStore.find(deps.db, barrier.mapId),
    barrierStore.list(deps.db, { mapId: barrier.mapId, archived: false }, most),
    metricResource.list(deps, { archived: false }, most),
  ])
  return {
    title: t.pages.board.hypothesisForm.title,
    place: { map, steps: [[`/barriers/${barrier.id}`, barrier.title]] },
    ...(form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <HypothesisForm
        call={call}
        barrier={barrier}
        others={siblings.rows.filter((other) => other.id !== id)}
        alsoAgainst={alsoAgainst}
        metrics={metrics.rows as MetricRow[]}
        form={form}
      />
    ),
  }
}

export const newHypothesisPage: Page = { path, role: 'editor', view: (call) => viewOf(call, blank()) }

export const newHypothesis: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const values = typedInto(call, fields)
    const also = call.fields('barrierIds')
    const again = (faults: FieldFault[]) => viewOf(call, { values, faults }, also)
    const metric = values.metric === '' ? checkMetric(call, values) : null
    const chosen = await chosenMetric(call, metric, values.metric ?? '')
    const checked = checkHypothesis(call, values, [...new Set([id, ...also])], chosen)
    const faults = [checked, metric].flatMap((one) => (one === null || one.ok ? [] : one.faults))
    if (!checked.ok || faults.length > 0) return again(faults)
    try {
      if (metric?.ok) await call.write(() => metricResource.plan.create(deps, actor, metric.input, ''))
      await call.write(() => hypothesisResource.plan.create(deps, actor, checked.input, ''))
      return { redirect: `/barriers/${id}` }
    } catch (error) {
      if (error instanceof AppError && error.code === 'duplicate')
        return again([{ field: 'new/key', text: call.t.pages.board.hypothesisForm.keyTaken }])
      return again(faultsOfRefusal(call.t, error))
    }
  },
}

/** The metric that the hypothesis is about, as far as the form tells it. */
async function chosenMetric(
  { deps }: FormCall,
  made: ReturnType<typeof checkMetric> | null,
  key: string,
): Promise<{ key: string; type: string }> {
  if (made?.ok) return made.input
  // What is wrong with a new one is said already.
  if (made !== null) return { key: 'new', type: 'proportion' }
  return { key, type: (await metricsByKey(deps.db, [key])).get(key)?.type ?? 'proportion' }
}

function checkMetric({ t }: FormCall, values: Record<string, string>) {
  const { hypothesisForm: words } = t.pages.board
  const labels = { key: words.metricKey, name: words.metricName, type: words.metricType }
  const input = Object.fromEntries(metricFields.map((field) => [field, values[`new/${field}`]]))
  const key = values['new/key'] || keyOfName(values['new/name'] ?? '')
  const checked = checkInput(metricInput, withoutGaps({ ...input, key }), t, labels)
  if (checked.ok) return checked
  return { ...checked, faults: checked.faults.map(({ field, text }) => ({ field: `new/${field}`, text })) }
}

function checkHypothesis(
  { t, locale }: FormCall,
  values: Record<string, string>,
  barrierIds: string[],
  metric: { key: string; type: string },
) {
  const { hypothesisForm: words } = t.pages.board
  const range = (name: string, read: typeof typedNumber) =>
    withoutGaps(
      Object.fromEntries(bounds.map((bound) => [bound, read(values[`estimates/${name}/${bound}`], locale)])),
    )
  const typed = (metric.type === 'proportion' ? typedPercent : typedNumber)(values.baseline, locale)
  const input = withoutGaps({
    ...{ change: values.change, because: values.because, owner: values.owner, barrierIds },
    metric: metric.key,
    baseline: typed === undefined ? undefined : { value: typed },
    estimates: { lift: range('lift', typedPercent), effortWeeks: range('effortWeeks', typedNumber) },
  })
  const boundLabels = (name: string, label: string) =>
    bounds.map((bound) => [`estimates/${name}/${bound}`, `${label}: ${words[bound]}`])
  const labels = {
    ...{ change: words.change, because: words.because, owner: words.owner, metric: words.metric },
    'baseline/value': words.baseline,
    ...Object.fromEntries([...boundLabels('lift', words.lift), ...boundLabels('effortWeeks', words.effort)]),
  }
  const checked = checkInput(hypothesisInput, input, t, labels, {
    'estimates/lift': words.rangeOrder({ range: words.lift }),
    'estimates/effortWeeks': words.rangeOrder({ range: words.effort }),
    'estimates/effortWeeks/low': words.rangePositive({ range: words.effort }),
  })
  if (checked.ok) return checked
  const ofForm = ({ field, text }: FieldFault) => ({
    field: field.replace('baseline/value', 'baseline'),
    text,
  })
  return { ...checked, faults: checked.faults.map(ofForm) }
}
