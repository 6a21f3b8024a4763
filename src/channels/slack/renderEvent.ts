import type { Event } from '../../domain/event.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { eventText } from '../eventText.ts'
import { mrkdwn } from './mrkdwn.ts'
import type { SlackMessage } from './render.ts'
import { titled } from './titled.ts'

/** An event as a Slack message. */
export function renderEventForSlack(event: Event, locale: Locale): SlackMessage {
  const title = dictionary(locale).events.titles[event.type]
  return titled(title, eventText(event, locale, mrkdwn))
}
