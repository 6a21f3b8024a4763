import type { World } from '../world.ts'
import type { Entry } from './entry.ts'

export function calendars(w: World): Record<string, Entry> {
  const body = {
    from: '2026-11-23',
    weeks: 12,
    framework: 'rice',
    capacity: { byOwner: [{ owner: 'Growth', personWeeks: 2 }] },
    built: [w.hypothesis],
    hypothesisIds: [w.hypothesis, w.spareHypothesis],
    exclusions: [[w.hypothesis, w.spareHypothesis]],
  }
  const nowhere = 'hyp_nowhere'
  const entry: Entry = {
    valid: [
      { id: w.map, body },
      { id: w.map, body: { ...body, capacity: { total: 1.5 } } },
    ],
    specials: [
      { what: 'no hypothesis', pointer: '/hypothesisIds/0', body: { ...body, hypothesisIds: [nowhere] } },
      { what: 'a thing of another kind', pointer: '/built/0', body: { ...body, built: [w.map] } },
      {
        what: 'an exclusion of nothing',
        pointer: '/exclusions/0/1',
        body: { ...body, exclusions: [[w.hypothesis, nowhere]] },
      },
    ],
  }
  return {
    'post /maps/{id}/calendar': entry,
    'post /maps/{id}/calendars': entry,
    'patch /calendars/{id}': { valid: [{ id: w.calendar, body: { accepted: true, archived: false } }] },
  }
}
