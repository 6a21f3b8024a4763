import type { connectableExperiments } from '../../../../db/queries/connectors.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import type { PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Press } from '../../parts/press.tsx'
import { KeptTable } from '../keptTable.tsx'
import { ConnectionForm } from './connectionForm.tsx'
import { connectionValues } from './connectionInput.ts'
import type { Connector } from './connectorView.ts'

export interface TypedConnection {
  form: FormState
}

interface Props {
  call: PageCall
  connector: Connector
  experiments: Awaited<ReturnType<typeof connectableExperiments>>
  version: number
  typed: TypedConnection | undefined
}

/** Which experiments a connector feeds, and the form for one of them, or for one more. */
export function Connections({ call, connector, experiments, version, typed }: Props) {
  const { connections } = call.t.pages.connectors
  const named = new Map(experiments.map((experiment) => [experiment.id, experiment]))
  const asked = typed?.form.values.experimentId ?? call.query.experiment
  const known = connector.experiments.find(({ experimentId }) => experimentId === asked)
  const form = typed?.form ?? blank(known === undefined ? {} : connectionValues(known))
  const fed = new Set(connector.experiments.map(({ experimentId }) => experimentId))
  return (
    <>
      <h2 id="experiments">{connections.title}</h2>
      {connector.experiments.length === 0 ? (
        <EmptyState title={connections.none}>
          <p>{connections.noneText}</p>
        </EmptyState>
      ) : (
        <>
          <p>{connections.text}</p>
          <KeptTable
            few
            caption={connections.caption}
            heads={[connections.ours, connections.theirs, connections.names, connections.actions]}
          >
            {connector.experiments.map((one) => (
              <Row
                call={call}
                connector={connector}
                connection={one}
                name={named.get(one.experimentId)?.name ?? one.experimentId}
                map={named.get(one.experimentId)?.map}
              />
            ))}
          </KeptTable>
        </>
      )}
      <ConnectionForm
        call={call}
        connector={connector}
        form={form}
        version={version}
        known={known === undefined ? undefined : named.get(known.experimentId)}
        others={experiments.filter(({ id }) => !fed.has(id))}
      />
    </>
  )
}

interface RowProps {
  call: PageCall
  connector: Connector
  connection: Connector['experiments'][number]
  name: string
  map: string | undefined
}

function Row({ call, connector, connection, name, map }: RowProps) {
  const { connections } = call.t.pages.connectors
  const { experimentId, theirId, mapping } = connection
  const count = Object.keys(mapping?.metrics ?? {}).length + Object.keys(mapping?.variants ?? {}).length
  const path = `/settings/connectors/${connector.id}`
  return (
    <tr>
      <th scope="row">
        <a href={`/experiments/${experimentId}`}>{name}</a>
        {map === undefined ? null : <p class="small soft">{map}</p>}
      </th>
      <td>
        <code>{theirId}</code>
      </td>
      <td>{count === 0 ? connections.byName : connections.mapped({ count })}</td>
      <td>
        <div class="inline">
          <a
            class="button quiet compact"
            href={`${path}?experiment=${experimentId}#connection`}
            aria-label={connections.changeWhich({ name })}
          >
            {connections.change}
          </a>
          <Press
            action={`${path}/disconnect`}
            csrf={call.csrf}
            text={connections.disconnect}
            label={connections.disconnectWhich({ name })}
          >
            <input type="hidden" name="experimentId" value={experimentId} />
            <input type="hidden" name="version" value={String(connector.version)} />
            <input type="hidden" name="seen" value={JSON.stringify(connectionValues(connection))} />
          </Press>
        </div>
      </td>
    </tr>
  )
}
