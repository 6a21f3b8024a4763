import { connectableExperiments } from '../../../../db/queries/connectors.ts'
import { connectorResource } from '../../../services/connectors/resource.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Press } from '../../parts/press.tsx'
import { Time } from '../../parts/time.tsx'
import { State } from '../people/state.tsx'
import { Connections, type TypedConnection } from './connections.tsx'
import { ConnectorFields } from './connectorFields.tsx'
import { connectorValues } from './connectorForm.ts'
import { type Connector, toolName } from './connectorView.ts'
import { Pulls } from './pulls.tsx'

/** What was typed into one of the page's two forms. */
export interface Typed {
  edit?: FormState
  connection?: TypedConnection
  /** What differs, where somebody else has changed the connector since the form was shown. */
  conflict?: { label: string; theirs: string; mine: string }[]
  /** Whether it was a button that was pressed, and nothing typed. */
  isPressed?: boolean
  /** That the form was made for. */
  version: number
}

interface Of {
  call: PageCall
  connector: Connector
}

/** One connector: what it feeds, what its pulls brought, and the form to change it. */
export async function connectorView(call: PageCall, typed?: Typed): Promise<View> {
  const { deps, id, t, query } = call
  const connector = (await connectorResource.read(deps, id)).view as Connector
  const [experiments, { timeZone }] = await Promise.all([connectableExperiments(deps.db), readSettings(deps)])
  const { connectors, common, deployment } = t.pages
  const edit = typed?.edit ?? blank(connectorValues(connector))
  const faults = edit.faults.length + (typed?.connection?.form.faults.length ?? 0)
  const version = typed === undefined || typed.conflict !== undefined ? connector.version : typed.version
  return {
    title: connector.name,
    place: {
      steps: [
        ['/settings', common.nav.settings],
        ['/settings/connectors', deployment.rooms.connectors],
      ],
    },
    status: typed?.conflict !== undefined ? 412 : faults > 0 ? 422 : 200,
    tools: <Tools call={call} connector={connector} />,
    body: (
      <>
        <Told call={call} told={query.told} />
        {typed?.conflict === undefined ? null : (
          <Conflict t={t} fields={typed.conflict} pressed={typed.isPressed === true} />
        )}
        {connector.archived ? (
          <Notice>
            <p>{connectors.archived}</p>
          </Notice>
        ) : null}
        <Known call={call} connector={connector} timeZone={timeZone} />
        <Connections
          call={call}
          connector={connector}
          experiments={experiments}
          version={version}
          typed={typed?.connection}
        />
        <Pulls call={call} experiments={experiments} timeZone={timeZone} />
        <h2 id="edit">{connectors.form.edit}</h2>
        <Form action={`/settings/connectors/${id}`} csrf={call.csrf} form={edit} t={t} submit={common.save}>
          <input type="hidden" name="version" value={String(version)} />
          <ConnectorFields call={call} form={edit} isThere={true} />
        </Form>
      </>
    ),
  }
}

function Told({ call, told }: { call: PageCall; told: string | undefined }) {
  const { saved, pulled, pullFailed } = call.t.pages.connectors
  if (told === 'failed')
    return (
      <Notice tone="warn" role="alert">
        <p>{pullFailed}</p>
      </Notice>
    )
  if (told !== 'saved' && told !== 'pulled') return null
  return (
    <Notice tone="good" role="status">
      <p>{told === 'saved' ? saved : pulled}</p>
    </Notice>
  )
}

function Known({ call, connector, timeZone }: Of & { timeZone: string }) {
  const { t, locale } = call
  const { connectors } = t.pages
  const { tokenVariable, nextPullAt, settings } = connector
  return (
    <Facts
      rows={[
        [connectors.state, <State t={t} state={connector.archived ? 'archived' : 'active'} />],
        [connectors.tool, toolName(connector.kind)],
        [connectors.address, connector.baseUrl],
        [connectors.form.projectId, settings.projectId ?? null],
        [
          connectors.token,
          tokenVariable === null ? connectors.tokenStored : connectors.tokenFrom({ variable: tokenVariable }),
        ],
        [connectors.every, connectors.everyHours({ hours: connector.everyHours })],
        [
          connectors.nextPull,
          connector.archived ? null : nextPullAt === null ? (
            connectors.noPull
          ) : (
            <Time locale={locale} timeZone={timeZone} at={nextPullAt} />
          ),
        ],
      ]}
    />
  )
}

function Tools({ call, connector }: Of) {
  const { connectors } = call.t.pages
  const at = (verb: string) => `/settings/connectors/${connector.id}/${verb}`
  if (connector.archived)
    return (
      <Press
        action={at('restore')}
        csrf={call.csrf}
        text={connectors.restore}
        label={connectors.restoreWhich(connector)}
      />
    )
  return (
    <>
      {connector.experiments.length === 0 ? null : (
        <Press
          action={at('pull')}
          csrf={call.csrf}
          text={connectors.pullNow}
          label={connectors.pullFrom(connector)}
        />
      )}
      <Press
        action={at('archive')}
        csrf={call.csrf}
        text={connectors.archive}
        label={connectors.archiveWhich(connector)}
      />
    </>
  )
}

export const connectorPage: Page = {
  path: '/settings/connectors/{id}',
  role: 'admin',
  view: (call) => connectorView(call),
}
