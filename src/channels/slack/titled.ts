import type { SlackMessage } from './render.ts'

/** A message of a title and one text. All that people typed in it is cut short, so it is within the limits. */
export const titled = (title: string, text: string): SlackMessage => ({
  text: `${title}\n\n${text}`,
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: title } },
    { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } },
  ],
  unfurl_links: false,
  unfurl_media: false,
})
