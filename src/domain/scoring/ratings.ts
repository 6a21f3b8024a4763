import { z } from 'zod'

const ten = z.number().min(1).max(10)

/** What people type for frameworks whose inputs are opinions; everything may be left out. */
export const ratings = z.strictObject({
  ice: z.strictObject({ impact: ten, confidence: ten, ease: ten }).partial().optional(),
  pie: z.strictObject({ potential: ten, importance: ten, ease: ten }).partial().optional(),
})
export type Ratings = z.infer<typeof ratings>
