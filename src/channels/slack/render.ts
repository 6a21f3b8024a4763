import type { KnownBlock } from '@slack/types'
import type { Digest } from '../../domain/digest/digest.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { digestSections, type Section } from '../digestSections.ts'
import { plainText } from '../markup.ts'
import { keepWhatFits } from './keepWhatFits.ts'
import { limits, textLimit } from './limits.ts'
import { mrkdwn } from './mrkdwn.ts'

/** A message as Slack's incoming webhooks take it. */
export type SlackMessage = {
  text: string
  blocks: KnownBlock[]
  unfurl_links: false
  unfurl_media: false
}

/** What the header, the note on what is left out and the text beside the blocks may take. */
const reserved = { blocks: 2, characters: 1000 }

/** A digest as a Slack message: within all limits, and with everything that people typed made harmless. */
export function renderForSlack(digest: Digest, locale: Locale): SlackMessage {
  const title = dictionary(locale).digest.title({ date: digest.date })
  const { kept, left } = keepWhatFits(digestSections(digest, locale, mrkdwn), {
    blocks: limits.blocks - reserved.blocks,
    characters: limits.total - reserved.characters,
  })
  const paragraphs = underHeadings(kept)
  if (left.length > 0) paragraphs.push(dictionary(locale).digest.notShown({ counts: counted(left, locale) }))
  const whole = [title, ...paragraphs].join('\n\n')
  return {
    text: whole.length <= textLimit ? whole : `${title}. ${counted([...kept, ...left], locale)}`,
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: plainText.typed(title, limits.header) } },
      ...paragraphs.map(section),
    ],
    unfurl_links: false,
    unfurl_media: false,
  }
}

/** `verbatim` keeps Slack from finding mentions and channel names in what people typed. */
function section(text: string): KnownBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } }
}

function underHeadings(sections: Section[]): string[] {
  return sections.flatMap(({ heading, text }, index) =>
    sections[index - 1]?.heading === heading ? [text] : [mrkdwn.bold(heading), text],
  )
}

function counted(sections: Section[], locale: Locale): string {
  const counts = new Map<string, number>()
  for (const { heading } of sections) counts.set(heading, (counts.get(heading) ?? 0) + 1)
  return [...counts]
    .map(([heading, count]) => dictionary(locale).digest.count({ heading, count }))
    .join(' · ')
}
