import { z } from 'zod'
import { rule } from './fault.ts'

const hasControl = (text: string): boolean => {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return true
  }
  return false
}

/** What people type: trimmed, at least one character, well-formed Unicode without control characters. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed() && !hasControl(value), rule('text_broken'))

export const name = text(200)
export const prose = text(5000)
export const share = z.number().min(0).max(1)
export const count = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
export const currency = z.string().regex(/^[A-Z]{3}$/, rule('currency_needed'))
export const date = z.iso.date()
export const instant = z.iso
  .datetime({ offset: true })
  .transform((value) => new Date(value).toISOString())
  .refine((value) => /^(19[7-9]|[2-9]\d)\d/.test(value), rule('years_between', { from: 1970, to: 9999 }))
  .meta({ format: 'date-time' })
export const locale = z.enum(['en', 'ru'])

const keyPattern = /^[\p{L}\p{N}][\p{L}\p{N}_.\- ]*$/u

/** A key that stands in URLs, CSV columns and result rows. */
export const key = z
  .string()
  .min(1)
  .max(80)
  .regex(keyPattern, rule('key_needed'))
  // Without its flag, which the document would take for a part of it; patterns of JSON Schema are Unicode anyway.
  .meta({ pattern: keyPattern.source })

/** An estimate as a range: P10, P50 and P90. */
const range = z.strictObject({ low: z.number(), likely: z.number(), high: z.number() })
export type Range = z.infer<typeof range>

const ordered = (value: Range): boolean => value.low <= value.likely && value.likely <= value.high
export const orderedRange = range.refine(ordered, rule('low_likely_high'))
/** No quantity that anybody estimates is larger. */
const LARGEST_ESTIMATE = 1e12
/** Between its P10 and P90 nothing that is estimated spans more. */
const WIDEST = 1e6

export const positiveRange = orderedRange
  .refine((value) => value.high <= LARGEST_ESTIMATE, {
    message: rule('at_most', { maximum: LARGEST_ESTIMATE }),
    path: ['high'],
  })
  .refine((value) => !(value.low > 0) || value.high / value.low <= WIDEST, {
    message: rule('span_too_wide', { times: WIDEST }),
    path: ['high'],
  })
  .refine((value) => value.low > 0, {
    message: rule('above', { minimum: 0 }),
    path: ['low'],
  })

/**
 * The schema of a PATCH for the schema of a POST: everything may be left out, and what was optional may be cleared with null.
 */
export function patchOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([field, type]) => [
      field,
      type instanceof z.ZodOptional
        ? (type.unwrap() as z.ZodType).nullable().optional()
        : (type as z.ZodType).optional(),
    ]),
  )
  return z.strictObject(shape) as unknown as z.ZodObject<{
    [K in keyof Shape]: Shape[K] extends z.ZodOptional<infer Inner extends z.ZodType>
      ? z.ZodOptional<z.ZodNullable<Inner>>
      : z.ZodOptional<Shape[K]>
  }>
}
