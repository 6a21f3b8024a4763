import { expect, test } from 'vitest'
import { channelSchedule, channelSchedulePattern } from '../../../../src/domain/schedule/channelSchedule.ts'

const monday = { every: 'week', on: 'mon', at: '09:00' }

test('a channel is scheduled weekly, daily, or not at all', () => {
  expect(channelSchedule('weekly fri 17:30')).toEqual({ every: 'week', on: 'fri', at: '17:30' })
  expect(channelSchedule('daily 00:00')).toEqual({ every: 'day', at: '00:00' })
  expect(channelSchedule('off')).toBeNull()
})

test('a channel that says nothing, or nothing that is understood, gets Monday at nine', () => {
  for (const text of [null, '', 'weekly', 'weekly mon 9:00']) expect(channelSchedule(text)).toEqual(monday)
})

test.each([
  'weekly',
  'weekly mon',
  'weekly monday 09:00',
  'weekly mon 9:00',
  'daily 24:00',
  'daily 09:60',
  'hourly 09:00',
  'Off',
  ' daily 09:00',
  'daily 09:00\n',
])('%j is no schedule', (text) => {
  expect(channelSchedulePattern.test(text)).toBe(false)
})
