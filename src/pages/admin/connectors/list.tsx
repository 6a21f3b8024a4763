import { pullsOf } from '../../../../db/queries/connectors.ts'
import { formatInstant } from '../../../locales/format.ts'
import { connectorResource } from '../../../services/connectors/resource.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Page, PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Time } from '../../parts/time.tsx'
import { everyRow } from '../everyRow.ts'
import { KeptTable } from '../keptTable.tsx'
import { State } from '../people/state.tsx'
import { SettingsRooms } from '../settingsRooms.tsx'
import { type Connector, toolName } from './connectorView.ts'
import { PullBadge } from './pullBadge.tsx'

interface RowProps {
  call: PageCall
  connector: Connector
  timeZone: string
}

/** One connector in the list, with how it was pulled last. */
async function Row({ call, connector, timeZone }: RowProps) {
  const { t, locale } = call
  const { connectors } = t.pages
  const [last] = await pullsOf(call.deps.db, connector.id, 1, null)
  return (
    <tr>
      <th scope="row">
        <a href={`/settings/connectors/${connector.id}`}>{connector.name}</a>
      </th>
      <td>
        {toolName(connector.kind)}
        <p class="small soft">{connector.baseUrl}</p>
      </td>
      <td>{connectors.experiments({ count: connector.experiments.length })}</td>
      <td>
        {connectors.everyHours({ hours: connector.everyHours })}
        {connector.nextPullAt === null || connector.archived ? null : (
          <p class="small soft">
            {t.pages.channels.schedule.next({ at: formatInstant(locale, connector.nextPullAt, timeZone) })}
          </p>
        )}
      </td>
      <td>
        {last === undefined ? (
          connectors.neverPulled
        ) : (
          <>
            <PullBadge t={t} status={last.status} />
            <p class="small soft">
              <Time locale={locale} timeZone={timeZone} at={last.startedAt} />
            </p>
          </>
        )}
      </td>
      <td>
        <State t={t} state={connector.archived ? 'archived' : 'active'} />
      </td>
    </tr>
  )
}

/** The tools that results are pulled from. */
export const connectorsPage: Page = {
  path: '/settings/connectors',
  role: 'admin',
  view: async (call) => {
    const { connectors } = call.t.pages
    const rows = await everyRow<Connector>(call.deps, connectorResource)
    const { timeZone } = await readSettings(call.deps)
    const add = (
      <a class="button" href="/settings/new-connector">
        {connectors.add}
      </a>
    )
    return {
      title: connectors.title,
      tools: rows.length === 0 ? null : add,
      body: (
        <>
          <SettingsRooms call={call} here="connectors" />
          <p>{connectors.lead}</p>
          {rows.length === 0 ? (
            <EmptyState title={connectors.none} actions={add}>
              <p>{connectors.noneText}</p>
            </EmptyState>
          ) : (
            <KeptTable
              few
              caption={connectors.caption}
              heads={[
                connectors.name,
                connectors.tool,
                connectors.feeds,
                connectors.every,
                connectors.lastPull,
                connectors.state,
              ]}
            >
              {rows
                .toSorted((a, b) => Number(a.archived) - Number(b.archived))
                .map((connector) => (
                  <Row call={call} connector={connector} timeZone={timeZone} />
                ))}
            </KeptTable>
          )}
        </>
      ),
    }
  },
}
