import { expect, test } from 'vitest'
import { reasonToRemind } from '../../../../src/domain/digest/reminder.ts'

const running = {
  startDate: '2026-11-01',
  lastResultsOn: '2026-11-18',
  minDays: 14,
  plannedUnits: 1000,
  controlUnits: 600,
}
const today = '2026-11-20'

test('there is no reason while results come in and the plan is not fulfilled', () => {
  expect(reasonToRemind(running, today)).toBeNull()
  expect(reasonToRemind({ ...running, plannedUnits: null }, today)).toBeNull()
  expect(reasonToRemind({ ...running, controlUnits: null }, today)).toBeNull()
})

test('three days without results are one, from the start where none ever came', () => {
  expect(reasonToRemind(running, '2026-11-21')).toEqual({ code: 'silent', since: '2026-11-18', days: 3 })
  const never = { ...running, lastResultsOn: null, controlUnits: null }
  expect(reasonToRemind(never, '2026-11-03')).toBeNull()
  expect(reasonToRemind(never, '2026-11-04')).toEqual({ code: 'silent', since: '2026-11-01', days: 3 })
})

test('the planned units are one, once the planned days are over, and before silence', () => {
  const full = { ...running, controlUnits: 1000 }
  const reached = { code: 'planReached', units: 1000, planned: 1000 }
  expect(reasonToRemind(full, today)).toEqual({ ...reached, days: 19 })
  expect(reasonToRemind({ ...full, minDays: 20 }, today)).toBeNull()
  expect(reasonToRemind({ ...full, minDays: 19 }, today)).toEqual({ ...reached, days: 19 })
  expect(reasonToRemind(full, '2026-11-29')).toEqual({ ...reached, days: 28 })
})
