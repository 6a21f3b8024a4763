import { experimentStore } from '../../../../db/queries/experiments.ts'
import { AppError } from '../../../errors.ts'
import { connections } from '../../../services/connectors/connect.ts'
import { connectOne, disconnectOne } from '../../../services/connectors/connectOne.ts'
import { connectorResource } from '../../../services/connectors/resource.ts'
import { checkInput, type FieldFault, faultsOfRefusal, typedInto } from '../../fields/checkInput.ts'
import type { Action, FormCall, PageCall } from '../../page.ts'
import { connectionInput, connectionValues, nameFields } from './connectionInput.ts'
import { connectorView } from './connectorPage.tsx'
import type { Connector } from './connectorView.ts'

/** What was typed into the form of one experiment. */
async function typedConnection(call: FormCall): Promise<Record<string, string>> {
  const experiment = await experimentStore.find(call.deps.db, call.field('experimentId'))
  const names = nameFields({
    metrics: experiment?.metrics.map(({ metric }) => metric) ?? [],
    variants: experiment?.variants.map(({ key }) => key) ?? [],
  })
  return typedInto(call, ['experimentId', 'theirId', ...names])
}

/** Faults of the first of a list of connections, at the fields of the form. */
function atFields({ t }: PageCall, faults: FieldFault[]): FieldFault[] {
  const { theirIdRule, nameRule } = t.pages.connectors.connections
  return faults.map(({ field, text }) => {
    const [, place = field] = /^\d+\/(.*)$/.exec(field) ?? []
    const metric = /^mapping\/metrics\/([^/]+)/.exec(place)?.[1]
    if (metric !== undefined) return { field: `metric/${metric}`, text: nameRule }
    return place === 'theirId' ? { field: place, text: theirIdRule } : { field: place, text }
  })
}

/** Says that a connector feeds an experiment, and what it is called there. */
export const connectExperiment: Action = {
  path: '/settings/connectors/{id}/experiments',
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, id, t } = call
    const version = Number(call.field('version'))
    const values = await typedConnection(call)
    const connector = (await connectorResource.read(deps, id)).view as Connector
    const before = connector.experiments.find(({ experimentId }) => experimentId === values.experimentId)
    const again = (faults: FieldFault[]) =>
      connectorView(call, { connection: { form: { values, faults: atFields(call, faults) } }, version })
    const labels = { '0/theirId': t.pages.connectors.connections.theirId }
    const checked = checkInput(connections, [connectionInput(values, before)], t, labels)
    const [connection] = checked.ok ? checked.input : []
    if (!checked.ok || connection === undefined) return again(checked.ok ? [] : checked.faults)
    try {
      await call.write(() => connectOne(deps, actor, { id, version }, connection))
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version'))
        return again(faultsOfRefusal(call.t, error))
      const conflict = await versions(call, values)
      return connectorView(call, { connection: { form: { values, faults: [] } }, version, conflict })
    }
    // One that is new: its names can be said next.
    return before === undefined
      ? { redirect: `/settings/connectors/${id}?told=saved&experiment=${values.experimentId}#connection` }
      : { redirect: `/settings/connectors/${id}?told=saved#experiments` }
  },
}

/** The connection as it is stored, beside what was typed. */
async function versions(call: FormCall, mine: Record<string, string>) {
  const { connections: texts } = call.t.pages.connectors
  const { none } = call.t.pages.common
  const connector = (await connectorResource.read(call.deps, call.id)).view as Connector
  const stored = connector.experiments.find(({ experimentId }) => experimentId === mine.experimentId)
  const theirs = stored === undefined ? {} : connectionValues(stored)
  const label = (field: string) => {
    const [kind, name = ''] = [field.split('/')[0], field.slice(field.indexOf('/') + 1)]
    return kind === 'theirId' ? texts.theirId : texts[kind === 'metric' ? 'metric' : 'variant']({ name })
  }
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  return fields
    .filter((field) => field !== 'experimentId')
    .map((field) => ({
      label: label(field),
      theirs: theirs[field] || none,
      mine: mine[field] || none,
    }))
}

/** A connection as it was shown beside the button. */
function seenConnection(text: string): Record<string, string> {
  try {
    const seen: unknown = JSON.parse(text)
    return Object.fromEntries(Object.entries(seen ?? {}).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}

/** Has a connector feed an experiment no more. */
export const disconnectExperiment: Action = {
  path: '/settings/connectors/{id}/disconnect',
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, id } = call
    const experimentId = call.field('experimentId')
    const version = Number(call.field('version'))
    try {
      await call.write(() => disconnectOne(deps, actor, { id, version }, experimentId))
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      const seen = { experimentId, ...seenConnection(call.field('seen')) }
      const conflict = (await versions(call, seen)).filter(({ theirs, mine }) => theirs !== mine)
      if (conflict.length > 0) return connectorView(call, { version, conflict, isPressed: true })
      // The connector was changed, but not what is given up here.
      await call.write(async () => {
        const now = (await connectorResource.read(deps, id)).version
        return disconnectOne(deps, actor, { id, version: now }, experimentId)
      })
    }
    return { redirect: `/settings/connectors/${id}?told=saved#experiments` }
  },
}
