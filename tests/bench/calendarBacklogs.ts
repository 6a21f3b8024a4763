import type { CalendarTest, Place } from '../../src/domain/calendar/calendarTest.ts'
import { lengthsOf } from '../../src/domain/calendar/lengthsOf.ts'
import { seeded } from '../support/seeded.ts'

const stages = ['Find', 'Compare', 'Order', 'Pay', 'Use']
const pagesPerStage = 6
/** The longest test that is run. */
const LIMIT = 26

/**
 * A backlog whose tests are as uneven as real ones: most are worth little and a few much, most are short and a few take months, a third
 * are for one of two segments.
 */
export function calendarBacklog(size: number, seed: number): CalendarTest[] {
  const next = seeded(seed)
  const upTo = (n: number) => Math.floor(next() * n)
  return Array.from({ length: size }, (_, i) => {
    const stage = stages[upTo(stages.length)] ?? ''
    const segments = next() < 0.33 ? [next() < 0.5 ? 'mobile' : 'desktop'] : null
    const place = (kind: Place['kind'], pool: string): Place => ({
      pool,
      kind,
      name: pool,
      segments,
      fewer: 1,
    })
    const weeks = 1 + Math.floor(next() * next() * 14)
    // Of a stage of a thousand a week; a test needs at least a little more than a week less would bring.
    const units = 1000 * (weeks - 1 + 0.2 + 0.8 * next())
    const skewed = next()
    return {
      id: `hyp_${String(i).padStart(6, '0')}`,
      value: 1 + 1000 * skewed * skewed * skewed,
      lengths: lengthsOf({ weeks, units }, 1000, LIMIT),
      places: [place('traffic', stage), place('surface', `${stage}, page ${upTo(pagesPerStage)}`)],
      work: 0.5 + 7.5 * next() * next(),
      owner: null,
    }
  })
}
