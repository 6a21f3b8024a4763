import type { z } from 'zod'
import type { Failure, Reply } from './client.ts'

/** An answer in the shape that the tool documents, with its text; anything else is a refusal that says what is missing. */
export function readAnswer<Shape>(
  schema: z.ZodType<Shape>,
  reply: Reply,
): { outcome: 'read'; value: Shape; text: string } | Failure {
  if (reply.outcome !== 'text') return reply
  let value: unknown
  try {
    value = JSON.parse(reply.text)
  } catch {
    return { outcome: 'refused', reason: 'the answer is no JSON' }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { outcome: 'read', value: parsed.data, text: reply.text }
  const places = parsed.error.issues.slice(0, 3).map(({ path, message }) => `/${path.join('/')}: ${message}`)
  return { outcome: 'refused', reason: `the answer is not as documented: ${places.join('; ')}` }
}
