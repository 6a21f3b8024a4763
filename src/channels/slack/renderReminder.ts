import type { Reminder } from '../../domain/digest/reminder.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { reminderText } from '../reminderText.ts'
import { mrkdwn } from './mrkdwn.ts'
import type { SlackMessage } from './render.ts'
import { titled } from './titled.ts'

/** A reminder as a Slack message. */
export function renderReminderForSlack(reminder: Reminder, locale: Locale): SlackMessage {
  const { title } = dictionary(locale).digest.reminder
  return titled(title, reminderText(reminder, locale, mrkdwn))
}
