import type { Digest } from '../domain/digest/digest.ts'
import { dictionary } from '../locales/dictionary.ts'
import type { Locale } from '../locales/plural.ts'
import type { Channel, ChannelMessage } from './channel.ts'
import { digestSections } from './digestSections.ts'
import { plainText } from './markup.ts'
import { outcomeOf, postJson } from './postJson.ts'

/** Any address that takes JSON: the digest as data, and its text for those who only pass it on. */
export const webhook: Channel = {
  kind: 'webhook',
  render: renderAsJson,
  renderTest: (locale) => ({ event: 'test', locale, text: dictionary(locale).digest.test }),
  send: async (message, secretUrl, fetch) => outcomeOf(await postJson(secretUrl, message, fetch)),
}

function renderAsJson(digest: Digest, locale: Locale): ChannelMessage {
  const { date, items, nextTests } = digest
  const sections = digestSections(digest, locale, plainText).map(({ heading, text }) => `${heading}\n${text}`)
  const text = [dictionary(locale).digest.title({ date }), ...sections].join('\n\n')
  return { event: 'digest', locale, text, date, items, nextTests }
}
