import { calendarStore } from '../../../db/queries/calendars.ts'
import { calendarRequest } from '../../domain/calendar/request.ts'
import { said } from '../../domain/fault.ts'
import { safeParse } from '../../domain/safeParse.ts'
import { AppError } from '../../errors.ts'
import { calendarResource } from '../../services/calendar/resource.ts'
import { mapStore } from '../../services/resources/map.ts'
import { notFound } from '../../services/resources/resource.ts'
import type { Action, FormCall } from '../page.ts'
import { calendarChanged } from './changed.tsx'

/** Keeps a proposal, or changes what a kept calendar is to the team. */
export const calendarAction: Action = {
  path: '/maps/{id}/calendar',
  role: 'editor',
  once: ({ field }) => ['keep', 'accepted'].includes(field('form')),
  run: async (call) => {
    if ((await mapStore.find(call.deps.db, call.id)) === undefined) throw notFound(call.id)
    const form = call.field('form')
    if (form === 'keep' || form === 'accepted')
      return { redirect: pathOf(call.id, await keep(call, form === 'accepted')) }
    const changes = { accept: { accepted: true }, withdraw: { accepted: false }, archive: { archived: true } }
    const patch = Object.entries(changes).find(([name]) => name === form)?.[1]
    if (patch === undefined) throw new AppError('invalid', said('form_not_ours'))
    const id = call.field('calendar')
    const version = Number(call.field('version'))
    try {
      await change(call, id, version, patch)
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      return calendarChanged(call, id, version)
    }
    return { redirect: form === 'archive' ? `/maps/${call.id}/calendar` : pathOf(call.id, id) }
  },
}

const pathOf = (mapId: string, id: string) => `/maps/${mapId}/calendar?kept=${id}`

/** The request came with the page that showed its proposal; the same request makes the same proposal again. */
async function keep(call: FormCall, accepted: boolean): Promise<string> {
  const { deps, actor } = call
  const parsed = safeParse(calendarRequest, json(call.field('request')))
  if (!parsed.success) throw new AppError('invalid', said('form_not_ours'))
  const { view, version } = await call.write(() =>
    calendarResource.plan.create(deps, actor, parsed.data, call.id),
  )
  const { id } = view as { id: string }
  if (accepted) await change(call, id, version, { accepted: true })
  return id
}

async function change(call: FormCall, id: string, version: number, patch: object): Promise<void> {
  const { deps, actor } = call
  if ((await calendarStore.find(deps.db, id))?.mapId !== call.id) throw notFound(id)
  await call.write(() => calendarResource.plan.update(deps, actor, { id, version }, patch))
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
