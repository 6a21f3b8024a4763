import { AppError } from '../../../errors.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { notFound } from '../../../services/resources/resource.ts'
import { type StageRow, stageResource } from '../../../services/resources/stage.ts'
import { isReorder, rowBefore, undoableChange, undoChange } from '../../../services/undo/undo.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { barrierLabels, barrierValues } from './barrierFields.tsx'
import { boardAddress, carriedFilters, madeChange } from './boardAddress.ts'
import { changeText } from './changedNotice.tsx'
import { Choose } from './choose.tsx'
import { differing } from './editing.ts'
import { stageLabels, stageValues } from './stageFields.tsx'

type Made = NonNullable<ReturnType<typeof madeChange>>

/** Takes back a change of a stage or barrier by a new change, which can be taken back in turn. */
export const undo: Action = {
  path: '/maps/{id}/undo',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const made = madeChange(call.field('change'))
    if (made === null) throw notFound(call.field('change'))
    const over = call.field('over')
    try {
      const changed = await call.write(() =>
        undoChange(deps, actor, id, { ...made, ...(over === '' ? {} : { over: Number(over) }) }),
      )
      return { redirect: boardAddress(id, { filters: carriedFilters(call.field('filters')), changed }) }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale_version') throw error
      return changedSince(call, made)
    }
  },
}

/** It was changed again since: how it stands now, and what undoing would make of it; nothing to choose where that is the same. */
async function changedSince(call: FormCall, made: Made): Promise<View | { redirect: string }> {
  const { deps, id, t } = call
  const { conflict, edit } = t.pages.journey
  const change = await undoableChange(deps, id, made)
  const resource = change.entity === 'stage' ? stageResource : barrierResource
  const [{ view: map }, { view: now, version }, what] = await Promise.all([
    mapResource.read(deps, id),
    resource.read(deps, made.id),
    changeText(call, change),
  ])
  const rows = [now as StageRow | BarrierRow, rowBefore(change)] as const
  const archived = (row: { archived: boolean }) => ({ archived: row.archived ? edit.yes : edit.no })
  const valuesOf = (row: StageRow | BarrierRow) =>
    'stageId' in row
      ? { ...barrierValues(row), ...archived(row), stageId: row.stageId }
      : { ...stageValues(row), ...archived(row) }
  const [theirs, mine] = rows.map(valuesOf)
  const stages = await stageNames(call)
  const fields = differing(theirs ?? {}, mine ?? {}, {
    ...(change.entity === 'stage' ? stageLabels(t, map as MapRow) : barrierLabels(t)),
    archived: edit.archiveHeading,
    stageId: conflict.stageField,
  }).map((field) =>
    field.label === conflict.stageField
      ? { ...field, theirs: stages.get(field.theirs) ?? '', mine: stages.get(field.mine) ?? '' }
      : field,
  )
  if (fields.length === 0 && !isReorder(change))
    return { redirect: boardAddress(id, { filters: carriedFilters(call.field('filters')) }) }
  return {
    title: conflict.undo,
    place: { map: map as MapRow },
    status: 412,
    body: (
      <Choose
        call={call}
        caption={what}
        fields={fields}
        action={`/maps/${id}/undo`}
        carried={
          isReorder(change)
            ? null
            : { change: `${made.id}.${made.version}`, over: String(version), filters: call.field('filters') }
        }
        leave={`/maps/${id}#${made.id}`}
      />
    ),
  }
}

async function stageNames({ deps, id }: FormCall): Promise<Map<string, string>> {
  const { rows } = await stageResource.list(deps, { mapId: id }, { limit: 1000, after: null })
  return new Map((rows as StageRow[]).map((stage) => [stage.id, stage.name]))
}
