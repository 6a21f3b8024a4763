import { plural } from '../plural.ts'

interface Amount {
  /** As it is written. */
  count: string
  /** As it is, for the grammar. */
  n: number
}

/** What the inputs of scores are in. */
export const rankingUnits = {
  people: {
    week: (p: Amount) => `${p.count} a week`,
    month: (p: Amount) => `${p.count} a month`,
  },
  personMonths: (p: Amount) =>
    `${p.count} ${plural('en', p.n, { one: 'person-month', other: 'person-months' })}`,
  personWeeks: (p: Amount) =>
    `${p.count} ${plural('en', p.n, { one: 'person-week', other: 'person-weeks' })}`,
  weeks: (p: Amount) => `${p.count} ${plural('en', p.n, { one: 'week', other: 'weeks' })}`,
  yes: 'yes',
  no: 'no',
}
