import { type Hypothesis, hypothesisStore } from '../../../../db/queries/hypotheses.ts'
import { findChange } from '../../../../db/queries/mapPast.ts'
import { AppError } from '../../../errors.ts'
import { barrierStore } from '../../../services/resources/barrier.ts'
import { hypothesisResource } from '../../../services/resources/hypothesis.ts'
import { mapStore } from '../../../services/resources/map.ts'
import { type MetricRow, metricResource } from '../../../services/resources/metric.ts'
import { notFound } from '../../../services/resources/resource.ts'
import { differing } from '../../board/map/editing.ts'
import { blank, checkInput, type FormState, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Press } from '../../parts/press.tsx'
import {
  type Around,
  HypothesisFields,
  hypothesisFields,
  hypothesisLabels,
  hypothesisPatch,
  hypothesisValues,
} from './editFields.tsx'

const path = '/hypotheses/{id}/edit'
const most = { limit: 1000, after: null }

async function read({ deps, id }: PageCall) {
  const hypothesis = await hypothesisStore.find(deps.db, id)
  if (hypothesis === undefined) throw notFound(id)
  const { mapId, barrierIds, metric } = hypothesis
  const [map, barriers, metrics] = await Promise.all([
    mapStore.find(deps.db, mapId),
    barrierStore.list(deps.db, { mapId }, most),
    metricResource.list(deps, {}, most),
  ])
  const around: Around = {
    barriers: barriers.rows.filter(({ id, archived }) => !archived || barrierIds.includes(id)),
    metrics: (metrics.rows as MetricRow[]).filter(({ key, archived }) => !archived || key === metric),
  }
  return { hypothesis, map, around }
}

type Place = Awaited<ReturnType<typeof read>>

/** @param above what is told above the form */
function viewOf(
  call: PageCall,
  { hypothesis, map, around }: Place,
  form: FormState,
  above?: View['body'],
): View {
  const { t, csrf, id } = call
  const { hypothesis: words } = t.pages.editing
  const at = `/hypotheses/${id}`
  return {
    title: words.title,
    place: { map, steps: [[at, hypothesis.change]] },
    ...(above !== undefined ? { status: 412 } : form.faults.length > 0 ? { status: 422 } : {}),
    body: (
      <>
        {above}
        <Form action={`${at}/edit`} csrf={csrf} form={form} t={t} submit={t.pages.common.save} cancel={at}>
          <input type="hidden" name="version" value={form.values.version} />
          <HypothesisFields t={t} form={form} around={around} />
        </Form>
        {hypothesis.archived ? null : (
          <>
            <h2>{words.archive}</h2>
            <p>{words.archiveText}</p>
            <Press action={`${at}/archive`} csrf={csrf} text={words.archive} label={words.archive} />
          </>
        )}
      </>
    ),
  }
}

/** The hypothesis as it is stored now, beside what the form holds, which can be stored all the same. */
function conflictView(call: PageCall, place: Place, mine: Record<string, string>, hint?: string): View {
  const { hypothesis, around } = place
  const theirs = hypothesisValues(hypothesis, around)
  const titles = new Map(around.barriers.map(({ id, title }) => [id, title]))
  const names = new Map(around.metrics.map(({ key, name }) => [key, name]))
  const said = (values: Record<string, string>) => ({
    ...values,
    metric: names.get(values.metric ?? '') ?? values.metric ?? '',
    barrierIds: (values.barrierIds ?? '')
      .split(' ')
      .map((id) => titles.get(id) ?? id)
      .join('; '),
  })
  const form = { values: { ...mine, version: String(hypothesis.version) }, faults: [] }
  const fields = differing(said(theirs), said(mine), hypothesisLabels(call.t))
  return viewOf(
    call,
    place,
    form,
    <>
      <Conflict t={call.t} fields={fields} />
      {hint === undefined ? null : (
        <Notice>
          <p>{hint}</p>
        </Notice>
      )}
    </>,
  )
}

/** What a hypothesis says: its sentence, its barriers, its metric and where that stands. Estimates have their own form. */
export const editHypothesisPage: Page = {
  path,
  role: 'editor',
  view: async (call) => {
    const place = await read(call)
    const { hypothesis, around } = place
    const values = { ...hypothesisValues(hypothesis, around), version: String(hypothesis.version) }
    return viewOf(call, place, blank(values))
  },
}

export const editHypothesis: Action = {
  path,
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t } = call
    const place = await read(call)
    const version = call.field('version')
    const barrierIds = call.fields('barrierIds').join(' ')
    const values = { ...typedInto(call, hypothesisFields), barrierIds, version }
    const again = (faults: FormState['faults']) => viewOf(call, place, { values, faults })
    const patch = hypothesisPatch(values, place.around, call.locale)
    const checked = checkInput(hypothesisResource.patch, patch, t, hypothesisLabels(t))
    if (!checked.ok) return again(checked.faults)
    try {
      const target = { id, version: Number(version) }
      const seen = await call.write(() => hypothesisResource.plan.update(deps, actor, target, checked.input))
      return { redirect: `/hypotheses/${id}?changed=${seen.version}` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version'))
        return again(faultsOfRefusal(t, error))
      return conflictView(call, await read(call), values)
    }
  },
}

/** Whatever it says by now, it is put away the same way, and comes back the same way. */
export const archiveHypothesis: Action = {
  path: '/hypotheses/{id}/archive',
  role: 'editor',
  run: async ({ deps, actor, id, field, write }) => {
    const patch = { archived: field('archived') !== 'no' }
    const { version } = await write(() =>
      hypothesisResource.plan.update(deps, actor, { id, version: undefined }, patch),
    )
    return { redirect: `/hypotheses/${id}?changed=${version}` }
  },
}

/** Takes a change back by a new one, which can be taken back in turn; estimates have an undo of their own. */
export const undoHypothesis: Action = {
  path: '/hypotheses/{id}/undo',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t } = call
    const version = Number(call.field('version'))
    const change = await findChange(deps.db, id, version)
    const before = change?.before as Hypothesis | null | undefined
    if (before == null) throw notFound(`${id} at version ${version}`)
    const { change: sentence, because, metric, owner, baseline, barrierIds, archived } = before
    const patch = { change: sentence, because, metric, owner, baseline, barrierIds, archived }
    try {
      const seen = await call.write(() => hypothesisResource.plan.update(deps, actor, { id, version }, patch))
      return { redirect: `/hypotheses/${id}?changed=${seen.version}` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      const place = await read(call)
      return conflictView(
        call,
        place,
        hypothesisValues(before, place.around),
        t.pages.editing.hypothesis.undone,
      )
    }
  },
}
