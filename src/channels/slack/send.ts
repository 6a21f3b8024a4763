import type { ChannelMessage, Fetch, SendOutcome, TextMessage } from '../channel.ts'
import { outcomeOf, postJson } from '../postJson.ts'
import { textOnly } from './textOnly.ts'

/** What Slack answers when it dislikes the blocks and would still take the text. */
const blockFaults = /^(invalid_blocks|msg_blocks_too_long)/

/** Posts a message to an incoming webhook; when Slack refuses its blocks, once more as text. */
export async function sendToSlack(
  message: ChannelMessage,
  secretUrl: string,
  fetch: Fetch,
): Promise<SendOutcome> {
  const answer = await postJson(secretUrl, message, fetch)
  if (answer.answered && answer.status === 400 && blockFaults.test(answer.body) && 'blocks' in message) {
    return outcomeOf(await postJson(secretUrl, textOnly(message as TextMessage), fetch))
  }
  return outcomeOf(answer)
}
