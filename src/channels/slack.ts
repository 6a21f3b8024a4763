import type { Channel } from './channel.ts'
import { renderForSlack } from './slack/render.ts'
import { renderEventForSlack } from './slack/renderEvent.ts'
import { renderReminderForSlack } from './slack/renderReminder.ts'
import { renderTestForSlack } from './slack/renderTest.ts'
import { sendToSlack } from './slack/send.ts'

/** A Slack channel behind an incoming webhook. */
export const slack: Channel = {
  kind: 'slack',
  render: renderForSlack,
  renderReminder: renderReminderForSlack,
  renderEvent: renderEventForSlack,
  renderTest: renderTestForSlack,
  send: sendToSlack,
}
