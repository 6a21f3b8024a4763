import { lastDeliveries } from '../../../../db/queries/digests.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Locale } from '../../../locales/plural.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank, type FormState } from '../../fields/checkInput.ts'
import { Form } from '../../fields/formFields.tsx'
import type { Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Press, Sure } from '../../parts/press.tsx'
import { Time } from '../../parts/time.tsx'
import { everyRow } from '../everyRow.ts'
import { State } from '../people/state.tsx'
import { ChannelFields } from './channelFields.tsx'
import { channelValues, type Ticked } from './channelForm.ts'
import { type Channel, kindName, languageOf } from './channels.tsx'
import { channelVersions } from './channelVersions.ts'
import { Deliveries } from './deliveries.tsx'
import { nextRun, scheduleText } from './scheduleText.ts'
import { Verifying } from './secret.tsx'

const deliveriesShown = 50

/** What was typed into the form, and whether somebody else has changed the channel since it was shown. */
interface Typed {
  form: FormState
  ticked: Ticked
  isStale: boolean
  /** That the form was made for. */
  version: number
}

interface Of {
  call: PageCall
  channel: Channel
}

/** One channel: what it gets and when, the form to change it, how its messages are signed, and what became of them. */
export async function channelView(call: PageCall, typed?: Typed): Promise<View> {
  const { deps, id, t, query } = call
  const channel = (await channelResource.read(deps, id)).view as Channel
  const [everyMap, deliveries, settings] = await Promise.all([
    everyRow<{ id: string; name: string; archived: boolean }>(deps, mapResource),
    lastDeliveries(deps.db, deliveriesShown, id),
    readSettings(deps),
  ])
  const { timeZone } = settings
  // One that is archived stays to be ticked: dropped unseen, a channel of that map alone would be told of all.
  const maps = everyMap.filter(({ id, archived }) => !archived || channel.mapIds.includes(id))
  const form = typed?.form ?? blank(channelValues(channel))
  const ticked = typed?.ticked ?? channel
  const { page } = t.pages.channels
  const names = new Map(maps.map((map) => [map.id, map.name]))
  return {
    title: channel.name,
    place: { steps: [['/digests', t.pages.common.nav.digests]] },
    status: typed?.isStale === true ? 412 : form.faults.length > 0 ? 422 : 200,
    tools: <Tools call={call} channel={channel} />,
    body: (
      <>
        {query.saved === '1' || query.made === '1' ? (
          <Notice tone="good" role="status">
            <p>{page.saved}</p>
          </Notice>
        ) : null}
        {channel.archived ? (
          <Notice>
            <p>{page.archivedNote}</p>
          </Notice>
        ) : null}
        {typed?.isStale === true ? (
          <Conflict t={t} fields={channelVersions(t, channel, form.values, ticked, names)} />
        ) : null}
        <Known call={call} channel={channel} maps={names} settings={settings} />
        <h2>{page.edit}</h2>
        <Form
          action={`/digests/channels/${id}`}
          csrf={call.csrf}
          form={form}
          t={t}
          submit={t.pages.common.save}
        >
          <input
            type="hidden"
            name="version"
            value={String(typed === undefined || typed.isStale ? channel.version : typed.version)}
          />
          <ChannelFields
            call={call}
            form={form}
            ticked={ticked}
            maps={maps}
            settings={settings}
            isThere={true}
          />
        </Form>
        <Signing call={call} channel={channel} />
        <Deliveries
          call={call}
          deliveries={deliveries}
          timeZone={timeZone}
          caption={page.deliveriesCaption}
          empty={{ title: page.noDeliveries, text: page.noDeliveriesHint }}
        />
      </>
    ),
  }
}

function Known({
  call,
  channel,
  maps,
  settings: { locale: followed, timeZone },
}: Of & { maps: Map<string, string>; settings: { locale: Locale; timeZone: string } }) {
  const { t, locale } = call
  const { digests, columns, channel: labels } = t.pages.admin
  const { schedule, page } = t.pages.channels
  const next = channel.archived ? null : nextRun(channel.schedule, timeZone, call.deps.now())
  return (
    <Facts
      rows={[
        [columns.state, <State t={t} state={channel.archived ? 'archived' : 'active'} />],
        [labels.kind, kindName(t, channel.kind)],
        [digests.language, languageOf(t, channel.locale, followed)],
        [digests.schedule, scheduleText(t, channel.schedule)],
        [
          schedule.nextRun,
          next === null ? schedule.none : <Time locale={locale} timeZone={timeZone} at={next} />,
        ],
        [
          digests.maps,
          channel.mapIds.length === 0
            ? digests.allMaps
            : channel.mapIds.map((id) => maps.get(id) ?? id).join(', '),
        ],
        [page.events, eventsOf(t, channel.events)],
      ]}
    />
  )
}

function eventsOf(t: Dictionary, events: string[]): string {
  const { titles } = t.events
  const named = events.map((event) => (event in titles ? titles[event as keyof typeof titles] : event))
  return named.length === 0 ? t.pages.channels.page.noEvents : named.join('; ')
}

/** How the other side knows that a message comes from here. */
function Signing({ call, channel }: Of) {
  const { secret } = call.t.pages.channels
  if (channel.kind !== 'webhook') return null
  return (
    <>
      <h2>{secret.title}</h2>
      <p>{secret.text}</p>
      <Verifying call={call} />
      <Sure
        action={`/digests/channels/${channel.id}/secret`}
        csrf={call.csrf}
        text={secret.rotate}
        label={secret.rotateWhose(channel)}
        warning={secret.warning}
      />
    </>
  )
}

function Tools({ call, channel }: Of) {
  const { digests } = call.t.pages.admin
  const at = (verb: string) => `/digests/channels/${channel.id}/${verb}`
  if (channel.archived)
    return (
      <Press
        action={at('restore')}
        csrf={call.csrf}
        text={digests.restore}
        label={digests.restoreWhich(channel)}
      />
    )
  return (
    <>
      <a class="button quiet compact" href={`/digests?channel=${channel.id}#preview`}>
        {digests.previewShort}
      </a>
      <Press action={at('test')} csrf={call.csrf} text={digests.test} label={digests.testTo(channel)} />
      <Press
        action={at('archive')}
        csrf={call.csrf}
        text={digests.archive}
        label={digests.archiveWhich(channel)}
      />
    </>
  )
}

export const channelPage: Page = {
  path: '/digests/channels/{id}',
  role: 'admin',
  view: (call) => channelView(call),
}
