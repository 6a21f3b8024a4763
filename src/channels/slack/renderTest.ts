import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import type { SlackMessage } from './render.ts'

/** A test message for Slack: text alone, as nothing in it needs a block. */
export function renderTestForSlack(locale: Locale): Omit<SlackMessage, 'blocks'> {
  return { text: dictionary(locale).digest.test, unfurl_links: false, unfurl_media: false }
}
