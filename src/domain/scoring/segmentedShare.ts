import type { Range } from '../fields.ts'
import { disjoint, overlapping } from './combineShares.ts'

interface SegmentedShare extends Range {
  segment: string | null
}

/**
 * The share of one stage that several barriers hit together. Different segments of one dimension ("device=mobile",
 * "device=desktop"; plain names are values of one unnamed dimension) have nobody in common and add; everything else may overlap.
 */
export function segmentedShare(shares: SegmentedShare[]): Range {
  const parts: Range[] = []
  const dimensions = new Map<string, Map<string, Range[]>>()
  for (const share of shares) {
    const segment = share.segment?.trim().toLowerCase()
    if (!segment) {
      parts.push(share)
      continue
    }
    const dimension = segment.includes('=') ? segment.slice(0, segment.indexOf('=')) : ''
    const values = dimensions.get(dimension) ?? new Map<string, Range[]>()
    dimensions.set(dimension, values)
    values.set(segment, [...(values.get(segment) ?? []), share])
  }
  for (const values of dimensions.values()) parts.push(disjoint([...values.values()].map(overlapping)))
  return overlapping(parts)
}
