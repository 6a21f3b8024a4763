import { experimentStore, metricsOfExperiment } from '../../../../db/queries/experiments.ts'
import type { FormState } from '../../fields/checkInput.ts'
import { Choice, Field, Form } from '../../fields/formFields.tsx'
import type { PageCall } from '../../page.ts'
import type { Connector } from './connectorView.ts'

interface Named {
  id: string
  name: string
  map: string
}

interface Props {
  call: PageCall
  connector: Connector
  form: FormState
  version: number
  /** The experiment that is fed already and looked at; undefined: one more. */
  known: Named | undefined
  /** Those that are not fed yet. */
  others: Named[]
}

/** Says what a tool calls one of our experiments, and what is in it. */
export function ConnectionForm({ call, connector, form, version, known, others }: Props) {
  const { t } = call
  const { connections } = t.pages.connectors
  const path = `/settings/connectors/${connector.id}`
  if (known === undefined && others.length === 0) return <p class="hint">{connections.all}</p>
  return (
    <section class="card asked" id="connection">
      <h3>{known === undefined ? connections.connect : connections.connectWhich(known)}</h3>
      <Form
        action={`${path}/experiments`}
        csrf={call.csrf}
        form={form}
        t={t}
        submit={known === undefined ? connections.submit : t.pages.common.save}
        {...(known === undefined ? {} : { cancel: `${path}#experiments` })}
      >
        <input type="hidden" name="version" value={String(version)} />
        {known === undefined ? (
          <Choice
            form={form}
            name="experimentId"
            label={connections.experiment}
            options={others.map(({ id, name, map }) => [id, `${name} (${map})`])}
          />
        ) : (
          <input type="hidden" name="experimentId" value={known.id} />
        )}
        <Field
          form={form}
          name="theirId"
          label={connections.theirId}
          hint={connections.theirIdHint}
          required
          more={{ maxlength: '100', autocomplete: 'off' }}
        />
        {known === undefined ? null : <Names call={call} form={form} experimentId={known.id} />}
      </Form>
    </section>
  )
}

/** What the tool calls each metric and variant, where names alone don't tell. */
async function Names({
  call,
  form,
  experimentId,
}: {
  call: PageCall
  form: FormState
  experimentId: string
}) {
  const { connections } = call.t.pages.connectors
  const { db } = call.deps
  const [experiment, metrics] = await Promise.all([
    experimentStore.find(db, experimentId),
    metricsOfExperiment(db, experimentId),
  ])
  const named = [
    ...metrics.map(({ key, name }) => [`metric/${key}`, connections.metric({ name })] as const),
    ...(experiment?.variants ?? []).map(
      ({ key, name }) => [`variant/${key}`, connections.variant({ name: name ?? key })] as const,
    ),
  ]
  return (
    <>
      {named.map(([field, label]) => (
        <Field
          form={form}
          name={field}
          label={label}
          hint={connections.namesHint}
          more={{ maxlength: '500' }}
        />
      ))}
    </>
  )
}
