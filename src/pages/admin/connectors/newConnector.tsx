import { connectorResource } from '../../../services/connectors/resource.ts'
import { blank, checkInput, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Action, Page, PageCall, View } from '../../page.ts'
import { ConnectorFields } from './connectorFields.tsx'
import {
  connectorInput,
  connectorLabels,
  connectorRefusal,
  connectorRules,
  connectorTyped,
} from './connectorForm.ts'

const path = '/settings/new-connector'

function formView(call: PageCall, form: FormState): View {
  const { t } = call
  const { connectors, deployment } = t.pages
  return {
    title: connectors.add,
    place: {
      steps: [
        ['/settings', t.pages.common.nav.settings],
        ['/settings/connectors', deployment.rooms.connectors],
      ],
    },
    status: form.faults.length === 0 ? 200 : 422,
    body: (
      <Form
        action={path}
        csrf={call.csrf}
        form={form}
        t={t}
        submit={connectors.form.submit}
        cancel="/settings/connectors"
      >
        <ConnectorFields call={call} form={form} isThere={false} />
      </Form>
    ),
  }
}

export const newConnectorPage: Page = {
  path,
  role: 'admin',
  view: async (call) => formView(call, blank({ everyHours: '24' })),
}

export const newConnector: Action = {
  path,
  role: 'admin',
  secrets: ['token'],
  once: true,
  run: async (call) => {
    const { deps, actor, t } = call
    const { values, token } = connectorTyped(call)
    const input = { kind: values.kind, ...connectorInput(call, values, token) }
    const checked = checkInput(
      connectorResource.create,
      input,
      t,
      connectorLabels(call),
      connectorRules(call),
    )
    if (!checked.ok) return formView(call, { values, faults: checked.faults })
    try {
      const { view } = await call.write(() => connectorResource.plan.create(deps, actor, checked.input, ''))
      return { redirect: `/settings/connectors/${(view as { id: string }).id}?told=saved` }
    } catch (error) {
      return formView(call, { values, faults: connectorRefusal(call, error) })
    }
  },
}
