import type { VariantVerdict } from '../verdict/analysis.ts'

/** Whether an improvement is proven and nothing later speaks against it: a win, whose effect has been brought. */
export function stands({ status, contested }: Pick<VariantVerdict, 'status' | 'contested'>): boolean {
  return status === 'proven' && contested === null
}
