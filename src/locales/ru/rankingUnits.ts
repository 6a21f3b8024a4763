import type { rankingUnits as english } from '../en/rankingUnits.ts'

export const rankingUnits: typeof english = {
  people: { week: (p) => `${p.count} в неделю`, month: (p) => `${p.count} в месяц` },
  personMonths: (p) => `${p.count} чел.-мес.`,
  personWeeks: (p) => `${p.count} чел.-нед.`,
  weeks: (p) => `${p.count} нед.`,
  yes: 'да',
  no: 'нет',
}
