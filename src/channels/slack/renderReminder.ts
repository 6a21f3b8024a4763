import type { Reminder } from '../../domain/digest/reminder.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { reminderText } from '../reminderText.ts'
import { mrkdwn } from './mrkdwn.ts'
import type { SlackMessage } from './render.ts'

/** A reminder as a Slack message. All that people typed in it is cut short, so it is within the limits. */
export function renderReminderForSlack(reminder: Reminder, locale: Locale): SlackMessage {
  const { title } = dictionary(locale).digest.reminder
  const text = reminderText(reminder, locale, mrkdwn)
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
