import { type DeliveryRow, lastDeliveries } from '../../../../db/queries/digests.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Page, PageCall, View } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { everyRow } from '../everyRow.ts'
import { type Channel, Channels } from './channels.tsx'
import { Deliveries } from './deliveries.tsx'
import { Preview } from './preview.tsx'

const deliveriesShown = 50

/** How something went that was just asked for. */
export interface Told {
  good: boolean
  text: string
}

/** What becomes of a digest that was sent from this page. */
function toldOf(call: PageCall, deliveries: DeliveryRow[], names: Map<string, string>): Told | null {
  const sent = deliveries.find(({ id }) => id === call.query.sent)
  if (sent === undefined) return null
  const { outcomes } = call.t.pages.admin.digests
  const name = names.get(sent.channelId) ?? sent.channelId
  return {
    good: sent.status !== 'failed' && sent.lastError === null,
    text: outcomes[sent.status]({ name, attempts: sent.attempts }),
  }
}

const byUse = (a: Channel, b: Channel) => Number(a.archived) - Number(b.archived)

async function Administration({
  call,
  channels,
  told,
}: {
  call: PageCall
  channels: Channel[]
  told: Told | null
}) {
  const { deps } = call
  const { digests } = call.t.pages.admin
  const { page } = call.t.pages.channels
  const [maps, deliveries, { timeZone, locale: followed }] = await Promise.all([
    everyRow<{ id: string; name: string }>(deps, mapResource),
    lastDeliveries(deps.db, deliveriesShown),
    readSettings(deps),
  ])
  const names = new Map(channels.map(({ id, name }) => [id, name]))
  const notice = told ?? toldOf(call, deliveries, names)
  return (
    <>
      {notice === null ? null : (
        <Notice tone={notice.good ? 'good' : 'bad'} role={notice.good ? 'status' : 'alert'}>
          <p>{notice.text}</p>
        </Notice>
      )}
      <Channels
        call={call}
        channels={channels.toSorted(byUse)}
        maps={new Map(maps.map(({ id, name }) => [id, name]))}
        timeZone={timeZone}
        followed={followed}
      />
      <Preview call={call} channels={channels.filter(({ archived }) => !archived)} />
      <Deliveries
        call={call}
        deliveries={deliveries}
        channels={names}
        timeZone={timeZone}
        caption={digests.deliveriesCaption}
        empty={{ title: page.noneSent, text: page.noneSentText }}
      />
    </>
  )
}

/** The next digest for everybody; channels and deliveries for administrators. */
export async function digestsView(call: PageCall, told: Told | null = null): Promise<View> {
  const channels = call.can('admin') ? await everyRow<Channel>(call.deps, channelResource) : []
  return {
    title: call.t.pages.admin.digests.title,
    tools:
      channels.length === 0 ? null : (
        <a class="button" href="/digests/new-channel">
          {call.t.pages.admin.digests.newChannel}
        </a>
      ),
    body: call.can('admin') ? (
      <Administration call={call} channels={channels} told={told} />
    ) : (
      <Preview call={call} channels={[]} />
    ),
  }
}

export const digestsPage: Page = { path: '/digests', role: 'viewer', view: (call) => digestsView(call) }
