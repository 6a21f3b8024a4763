import type { Event } from '../../domain/event.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { eventText } from '../eventText.ts'
import { mrkdwn } from './mrkdwn.ts'
import type { SlackMessage } from './render.ts'

/** An event as a Slack message. All that people typed in it is cut short, so it is within the limits. */
export function renderEventForSlack(event: Event, locale: Locale): SlackMessage {
  const title = dictionary(locale).events.titles[event.type]
  const text = eventText(event, locale, mrkdwn)
  return {
    text: `${title}\n\n${text}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title } },
      { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}
