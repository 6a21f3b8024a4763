import type { TextMessage } from '../channel.ts'

/** The same message without blocks: all that they say, as its text. */
export function textOnly(message: TextMessage): TextMessage {
  const { blocks, ...rest } = message
  const texts = Array.isArray(blocks) ? blocks.flatMap(textOf) : []
  return texts.length > 0 ? { ...rest, text: texts.join('\n\n') } : rest
}

function textOf(block: { text?: { text?: unknown } } | null): string[] {
  const text = block?.text?.text
  return typeof text === 'string' ? [text] : []
}
