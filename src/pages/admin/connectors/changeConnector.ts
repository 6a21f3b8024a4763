import { AppError } from '../../../errors.ts'
import { connectorResource } from '../../../services/connectors/resource.ts'
import { checkInput } from '../../fields/checkInput.ts'
import type { Action, FormCall } from '../../page.ts'
import {
  connectorInput,
  connectorLabels,
  connectorRefusal,
  connectorRules,
  connectorTyped,
  connectorValues,
} from './connectorForm.ts'
import { connectorView } from './connectorPage.tsx'
import type { Connector } from './connectorView.ts'

/** Changes a connector; where somebody else has changed it meanwhile, shows both versions and asks again. */
export const changeConnector: Action = {
  path: '/settings/connectors/{id}',
  role: 'admin',
  once: true,
  secrets: ['token'],
  run: async (call) => {
    const { deps, actor, id, t } = call
    const { values, token } = connectorTyped(call)
    const version = Number(call.field('version'))
    const shown = { edit: { values, faults: [] }, version }
    const patch = connectorInput(call, values, token)
    const checked = checkInput(connectorResource.patch, patch, t, connectorLabels(call), connectorRules(call))
    if (!checked.ok) return connectorView(call, { ...shown, edit: { values, faults: checked.faults } })
    try {
      await call.write(() => connectorResource.plan.update(deps, actor, { id, version }, checked.input))
      return { redirect: `/settings/connectors/${id}?told=saved` }
    } catch (error) {
      if (error instanceof AppError && error.code === 'stale_version')
        return connectorView(call, { ...shown, conflict: await versions(call, values, token !== '') })
      return connectorView(call, { ...shown, edit: { values, faults: connectorRefusal(call, error) } })
    }
  },
}

/** The connector as it is stored, beside what was typed; of tokens only whether another one was. */
async function versions(call: FormCall, mine: Record<string, string>, isOther: boolean) {
  const { form } = call.t.pages.connectors
  const connector = (await connectorResource.read(call.deps, call.id)).view as Connector
  const theirs: Record<string, string> = connectorValues(connector)
  const row = (label: string, field: string) => ({
    label,
    theirs: theirs[field] ?? '',
    mine: mine[field] ?? '',
  })
  return [
    row(form.name, 'name'),
    row(form.baseUrl, 'baseUrl'),
    { label: form.token, theirs: form.tokenSame, mine: isOther ? form.tokenOther : form.tokenSame },
    row(form.projectId, 'settings/projectId'),
    row(form.everyHours, 'everyHours'),
  ]
}
