import { stagesOfMaps } from '../../../../db/queries/maps.ts'
import { AppError } from '../../../errors.ts'
import { moveBarrier } from '../../../services/maps/moveBarrier.ts'
import { moveStage } from '../../../services/maps/moveStage.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { notFound } from '../../../services/resources/resource.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { boardAddress, carriedFilters, madeChange } from './boardAddress.ts'
import { Choose } from './choose.tsx'

interface Move {
  thing: { id: string; version: number }
  to: string
  /** The order of stages that it was asked for on. */
  seen: string[]
}

function moveOf(call: FormCall): Move {
  const [what, to = ''] = call.field('go').split(' ')
  const thing = madeChange(what)
  if (thing === null) throw notFound(what ?? '')
  return { thing, to, seen: call.field('order').split(' ').filter(Boolean) }
}

/** Moves a barrier to another stage, or a stage to another place. */
export const move: Action = {
  path: '/maps/{id}/move',
  role: 'editor',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const asked = moveOf(call)
    const { thing, to, seen } = asked
    const filters = carriedFilters(call.field('filters'))
    try {
      const changed = await call.write(() =>
        thing.id.startsWith('stg_')
          ? moveStage(deps, actor, id, { id: thing.id, to, seen })
          : moveBarrier(deps, actor, thing, to),
      )
      return { redirect: boardAddress(id, { filters, changed }) }
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'stale_version') throw error
      return thing.id.startsWith('stg_') ? orderConflict(call, asked) : barrierConflict(call, asked)
    }
  },
}

async function mapOf({ deps, id }: FormCall) {
  const [map, stages] = await Promise.all([mapResource.read(deps, id), stagesOfMaps(deps.db, [id])])
  const shown = stages.filter((stage) => !stage.archived)
  const nameOf = (stageId: string) => stages.find((stage) => stage.id === stageId)?.name ?? ''
  return { map: map.view as MapRow, shown, nameOf }
}

/** Somebody has changed the barrier since it was seen: where it is and what it says now, and where it was to go. */
async function barrierConflict(call: FormCall, { thing, to }: Move): Promise<View> {
  const { conflict } = call.t.pages.journey
  const { map, nameOf } = await mapOf(call)
  const barrier = (await barrierResource.read(call.deps, thing.id)).view as BarrierRow
  return {
    title: conflict.move,
    place: { map, steps: [[`/barriers/${barrier.id}`, barrier.title]] },
    status: 412,
    body: (
      <Choose
        call={call}
        caption={barrier.title}
        fields={[{ label: conflict.stageField, theirs: nameOf(barrier.stageId), mine: nameOf(to) }]}
        action={`/maps/${map.id}/move`}
        carried={{ go: `${barrier.id}.${barrier.version} ${to}`, filters: call.field('filters') }}
        leave={`/maps/${map.id}#${barrier.id}`}
      />
    ),
  }
}

/** The stages stand in another order by now: both orders. Whoever still wants the move makes it on the new one. */
async function orderConflict(call: FormCall, { thing, to, seen }: Move): Promise<View> {
  const { conflict } = call.t.pages.journey
  const { map, shown, nameOf } = await mapOf(call)
  const mine = seen.filter((id) => id !== thing.id)
  mine.splice(seen.indexOf(to), 0, thing.id)
  const now = shown.map((stage) => stage.id)
  const names = (ids: string[]) => ids.map(nameOf).join(' → ')
  return {
    title: conflict.move,
    place: { map },
    status: 412,
    body: (
      <Choose
        call={call}
        caption={map.name}
        fields={[{ label: conflict.order, theirs: names(now), mine: names(mine) }]}
        action={`/maps/${map.id}/move`}
        carried={
          now.includes(to) && now.includes(thing.id)
            ? {
                go: `${thing.id}.${thing.version} ${to}`,
                order: now.join(' '),
                filters: call.field('filters'),
              }
            : null
        }
        leave={`/maps/${map.id}`}
      />
    ),
  }
}
