import type { KnownBlock } from '@slack/types'
import type { TextMessage } from '../../../channels/channel.ts'
import type { SlackMessage as Rendered } from '../../../channels/slack/render.ts'
import type { Locale } from '../../../locales/plural.ts'
import type { PageCall } from '../../page.ts'
import { SlackMessage } from './slack/message.tsx'

interface Props {
  call: PageCall
  /** Of the channel. */
  kind: string
  message: TextMessage
  language: Locale
  timeZone: string
}

/** A digest as its channel shows it: the blocks that Slack gets, or the text that stands in a webhook's JSON. */
export function DigestMessage({ call, kind, message, language, timeZone }: Props) {
  const { preview } = call.t.pages.channels
  if (kind !== 'slack')
    return (
      <>
        <p class="hint">{preview.webhookHint}</p>
        <p class="letter" lang={language}>
          {message.text}
        </p>
      </>
    )
  const { blocks } = message as Rendered
  const characters = blocks.reduce((sum, block) => sum + lengthOf(block), 0)
  return (
    <>
      <SlackMessage
        label={preview.message}
        blocks={blocks}
        language={language}
        reader={call.locale}
        at={call.deps.now().toISOString()}
        timeZone={timeZone}
      />
      <p class="hint">{preview.size({ blocks: blocks.length, characters })}</p>
      <details>
        <summary>{preview.notification}</summary>
        <p class="letter" lang={language}>
          {message.text}
        </p>
      </details>
    </>
  )
}

/** How much of a message a block takes. */
function lengthOf(block: KnownBlock): number {
  return block.type === 'header' || block.type === 'section' ? (block.text?.text.length ?? 0) : 0
}
