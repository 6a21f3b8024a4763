import { channels } from '../../../channels/index.ts'
import type { Locale } from '../../../locales/plural.ts'
import { composeDigest } from '../../../services/digests/compose.ts'
import type { PageCall } from '../../page.ts'
import type { Channel } from './channels.tsx'

const locales: readonly Locale[] = ['en', 'ru']

interface Props {
  call: PageCall
  /** The channels that a digest can be composed for; nobody but an administrator is told of them. */
  channels: Channel[]
}

/** The digest that would be sent now, as its text, in both languages. */
export async function Preview({ call, channels: known }: Props) {
  const { deps, t, query, locale } = call
  const { digests } = t.pages.admin
  const chosen = known.find(({ id }) => id === query.channel)
  const { digest } = await composeDigest(deps, { channelId: chosen?.id }, locale)
  // Over all maps there is no channel that would have it in another form than plain text.
  const kind = chosen?.kind === 'slack' ? 'slack' : 'webhook'
  return (
    <>
      <h2 id="preview">{digests.preview}</h2>
      <p class="hint">{digests.previewHint}</p>
      {known.length === 0 ? null : (
        <form method="get" action="/digests#preview" class="inline">
          <label for="channel">{digests.of}</label>
          <select id="channel" name="channel">
            <option value="">{digests.overAll}</option>
            {known.map(({ id, name }) => (
              <option value={id} selected={id === chosen?.id}>
                {name}
              </option>
            ))}
          </select>
          <button type="submit" class="quiet">
            {digests.show}
          </button>
        </form>
      )}
      {digest.quiet ? <p class="notice">{digests.quiet}</p> : null}
      <div class="previews">
        {locales.map((language) => (
          <section>
            <h3>{digests.languages[language]}</h3>
            <p class="letter" lang={language}>
              {channels[kind].render(digest, language).text}
            </p>
          </section>
        ))}
      </div>
    </>
  )
}
