/** The days of the week, Monday first. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
export type Weekday = (typeof weekdays)[number]

/** When something is due again and again; times of day are those of the team's clocks, `hh:mm` from 00:00 to 23:59. */
export type Schedule =
  | { every: 'minutes'; minutes: number }
  | { every: 'day'; at: string }
  | { every: 'week'; on: Weekday; at: string }
