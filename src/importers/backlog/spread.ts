import type { Range } from '../../domain/fields.ts'

/** The range that is assumed of an effort or a reach of which only one number is known: from half to double. */
export const aroundPositive = (likely: number): Range => ({ low: likely / 2, likely, high: likely * 2 })

/** The same of a lift: from nothing to double, for no lift is certain to come. */
export const aroundLift = (likely: number): Range =>
  likely >= 0 ? { low: 0, likely, high: likely * 2 } : { low: Math.max(-1, likely * 2), likely, high: 0 }
