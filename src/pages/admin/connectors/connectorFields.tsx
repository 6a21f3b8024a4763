import { connectorKinds } from '../../../connectors/index.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import { toolName } from './connectorView.ts'

interface Props {
  call: PageCall
  form: FormState
  /** Whether there is a connector already: then its tool stays, and its token where none is typed. */
  isThere: boolean
}

/** The fields of a connector. */
export function ConnectorFields({ call, form, isThere }: Props) {
  const texts = call.t.pages.connectors.form
  return (
    <>
      {isThere ? null : (
        <Choice
          form={form}
          name="kind"
          label={texts.kind}
          options={connectorKinds.map((kind) => [kind, toolName(kind)])}
        />
      )}
      <Field form={form} name="name" label={texts.name} required more={{ maxlength: '200' }} />
      <Field
        form={form}
        name="baseUrl"
        type="url"
        label={texts.baseUrl}
        hint={texts.baseUrlHint}
        required
        more={{ maxlength: '500', autocomplete: 'off' }}
      />
      <Field
        form={form}
        name="token"
        label={texts.token}
        hint={isThere ? texts.tokenKept : texts.tokenHint}
        more={{ type: 'password', maxlength: '2000', autocomplete: 'new-password' }}
      />
      <Choice
        form={form}
        name="tokenVariable"
        label={texts.variable}
        hint={texts.variableHint}
        options={[
          ['', isThere ? texts.variableKept : texts.noVariable],
          ...[...call.deps.config.connectorTokens.keys()].sort().map((name) => [name, name] as const),
        ]}
      />
      <Field
        form={form}
        name="settings/projectId"
        label={texts.projectId}
        hint={texts.projectIdHint}
        more={{ inputmode: 'numeric', maxlength: '15' }}
      />
      <Field
        form={form}
        name="everyHours"
        type="number"
        label={texts.everyHours}
        hint={texts.everyHoursHint}
        required
        more={{ min: '1', max: '168', step: '1' }}
      />
    </>
  )
}
