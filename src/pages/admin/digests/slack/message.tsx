import type { KnownBlock } from '@slack/types'
import { formatInstant } from '../../../../locales/format.ts'
import type { Locale } from '../../../../locales/plural.ts'
import { Icon } from '../../../parts/icon.tsx'
import { Mrkdwn } from './mrkdwn.tsx'

interface Props {
  /** What those hear who come to it without seeing it. */
  label: string
  blocks: KnownBlock[]
  /** Of the message, which may not be the reader's. */
  language: Locale
  reader: Locale
  at: string
  timeZone: string
}

/** A message of ours as Slack shows it: who it is from, then its blocks. */
export function SlackMessage({ label, blocks, language, reader, at, timeZone }: Props) {
  return (
    <article class="slack" aria-label={label}>
      <span class="face">
        <Icon name="proof" />
      </span>
      <p class="who">
        <b>Journeyproof</b> <span class="app">APP</span>{' '}
        <time datetime={at}>{formatInstant(reader, at, timeZone)}</time>
      </p>
      <div class="blocks" lang={language}>
        {blocks.map((block) => (
          <Block block={block} />
        ))}
      </div>
    </article>
  )
}

/** The kinds of block that a message of text is made of. */
function Block({ block }: { block: KnownBlock }) {
  if (block.type === 'header') return <h3>{block.text.text}</h3>
  if (block.type === 'divider') return <hr />
  if (block.type === 'section' && block.text !== undefined)
    return (
      <p>
        <Mrkdwn text={block.text.text} />
      </p>
    )
  if (block.type === 'context')
    return (
      <p class="small soft">
        {block.elements.map((element) => ('text' in element ? <Mrkdwn text={element.text} /> : null))}
      </p>
    )
  return null
}
