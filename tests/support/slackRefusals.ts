interface SlackText {
  type: string
  text: string
}

interface SlackBlock {
  type: string
  block_id?: string
  text?: SlackText
  fields?: SlackText[]
  elements?: unknown[]
}

export interface SlackPayload {
  text?: string
  blocks?: SlackBlock[]
}

const mostText = 40_000
/** Undocumented; Slack was seen to refuse from about here on. */
const mostInBlocks = 13_000

/** What Slack says to the body of a request to an incoming webhook; null where it takes it. */
export function refusalOf(
  contentType: string,
  body: string,
): { payload: SlackPayload; refusal: string | null } {
  const payload = parsed(contentType, body)
  if (!payload) return { payload: {}, refusal: 'invalid_payload' }
  const { text, blocks } = payload
  if (text !== undefined && typeof text !== 'string') return { payload, refusal: 'invalid_payload' }
  if (!text && (!blocks || blocks.length === 0)) return { payload, refusal: 'no_text' }
  if (text && text.length > mostText) return { payload, refusal: 'msg_too_long' }
  if (blocks === undefined) return { payload, refusal: null }
  if (!Array.isArray(blocks) || blocks.length > 50) return { payload, refusal: 'invalid_blocks' }
  if (!blocks.every(isValidBlock)) return { payload, refusal: 'invalid_blocks' }
  const ids = blocks.flatMap((block) => block.block_id ?? [])
  if (new Set(ids).size < ids.length) return { payload, refusal: 'invalid_blocks' }
  return { payload, refusal: lengthOf(blocks) > mostInBlocks ? 'msg_blocks_too_long' : null }
}

function parsed(contentType: string, body: string): SlackPayload | null {
  if (!/^application\/json\b/.test(contentType)) return null
  try {
    const value: unknown = JSON.parse(body)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

function isText(value: unknown, types: string[], longest: number): value is SlackText {
  const { type, text } = (value ?? {}) as Partial<SlackText>
  if (typeof type !== 'string' || !types.includes(type) || typeof text !== 'string') return false
  return text.length >= 1 && text.length <= longest
}

const anyText = ['plain_text', 'mrkdwn']

function isValidBlock(block: SlackBlock): boolean {
  const { type, text, fields, elements } = block ?? {}
  if (block?.block_id !== undefined && block.block_id.length > 255) return false
  if (type === 'divider') return true
  if (type === 'header') return isText(text, ['plain_text'], 150)
  if (type === 'context') {
    return (
      !!elements &&
      elements.length >= 1 &&
      elements.length <= 10 &&
      elements.every((e) => isText(e, anyText, 3000))
    )
  }
  if (type === 'actions') return !!elements && elements.length >= 1 && elements.length <= 25
  if (type !== 'section' || (!text && !fields)) return false
  if (text && !isText(text, anyText, 3000)) return false
  return (
    !fields || (fields.length >= 1 && fields.length <= 10 && fields.every((f) => isText(f, anyText, 2000)))
  )
}

/** All the text in some blocks, wherever it stands. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + lengthOf(item), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : lengthOf(item)),
    0,
  )
}
