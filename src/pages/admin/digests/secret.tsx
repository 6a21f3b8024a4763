import { formatInstant } from '../../../locales/format.ts'
import { rotateSecret } from '../../../services/events/rotateSecret.ts'
import { channelResource } from '../../../services/resources/channel.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { Action, PageCall, View } from '../../page.ts'
import { ShownOnce } from '../people/shownOnce.tsx'
import { verifySignature } from './verifySignature.ts'

interface Secret {
  title: string
  text: string
  secret: string
  /** How long another one holds beside it, as a sentence. */
  until: string | null
}

/** How a message is verified, folded away. */
export function Verifying({ call }: { call: PageCall }) {
  const { verify, verifyText } = call.t.pages.channels.secret
  return (
    <details>
      <summary>{verify}</summary>
      <p>{verifyText}</p>
      <section class="scroll" tabindex={0} aria-label={verify}>
        <pre>
          <code>{verifySignature}</code>
        </pre>
      </section>
    </details>
  )
}

/** A signing secret that nobody can see again, and what to do with it. */
export function secretView(call: PageCall, channel: { id: string; name: string }, shown: Secret): View {
  const { t } = call
  return {
    title: shown.title,
    place: { steps: [['/digests', t.pages.common.nav.digests]] },
    body: (
      <>
        <ShownOnce
          t={t}
          text={shown.text}
          secret={shown.secret}
          until={shown.until}
          back={{ href: `/digests/channels/${channel.id}`, text: t.pages.channels.secret.back(channel) }}
        />
        <Verifying call={call} />
      </>
    ),
  }
}

/** The secret is in the answer itself: a page that could be asked for again would show it again. */
export const rotateChannelSecret: Action = {
  path: '/digests/channels/{id}/secret',
  role: 'admin',
  once: true,
  run: async (call) => {
    const { deps, actor, id, locale, t } = call
    const { secret: texts } = t.pages.channels
    const { name } = (await channelResource.read(deps, id)).view as { name: string }
    const { secret, previousUntil } = await call.write(() => rotateSecret(deps, actor, id))
    const { timeZone } = await readSettings(deps)
    const until =
      previousUntil === null ? null : texts.overlap({ at: formatInstant(locale, previousUntil, timeZone) })
    return secretView(
      call,
      { id, name },
      { title: texts.shownTitle({ name }), text: t.pages.admin.channel.secretText, secret, until },
    )
  },
}
