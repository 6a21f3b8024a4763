import type { completeness as english } from '../en/completeness.ts'
import { formatDate, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

const number = (n: number) => formatNumber('ru', n)
const percent = (share: number) => formatPercent('ru', share)

export const completeness: typeof english = {
  title: 'Чего не хватает',
  complete: 'Всё на месте: каждый этап посчитан, каждый барьер измерен.',
  counted: (p) => `этапов с числами: ${number(p.counted)} из ${number(p.total)}`,
  measured: (p) =>
    `барьеров со свидетельствами: ${number(p.withEvidence)} из ${number(p.total)}, измерено: ${number(p.measured)}`,
  findings: {
    stage_not_counted: (p) => `Никто не посчитал, сколько людей входит на этап «${p.stage}».`,
    stage_numbers_old: (p) =>
      `Числам этапа «${p.stage}» ${number(p.days)} ${plural('ru', p.days, { one: 'день', few: 'дня', many: 'дней', other: 'дня' })}.`,
    more_enter_than_go_on: (p) =>
      `На этап «${p.next}» входит ${number(p.entrants)}, а с этапа «${p.stage}» дальше идут только ${number(p.completions)}: за один ли период они посчитаны?`,
    barrier_without_evidence: (p) => `О барьере «${p.barrier}» нет свидетельств.`,
    barrier_not_measured: (p) => `Никто не измерил, скольких останавливает барьер «${p.barrier}».`,
    evidence_old: (p) => `Последнее свидетельство о барьере «${p.barrier}» — от ${formatDate('ru', p.date)}.`,
    share_contradicted: (p) =>
      `По оценке барьер «${p.barrier}» останавливает ${percent(p.estimate)}, а измерено от ${percent(p.low)} до ${percent(p.high)}.`,
    currency_conflict: (p) =>
      `Метрика «${p.metric}» оценена в ${p.currency}, а карта ведётся в ${p.mapCurrency}: без денежной оценки ${number(p.hypotheses)} ${plural('ru', p.hypotheses, { one: 'гипотеза', few: 'гипотезы', many: 'гипотез', other: 'гипотезы' })}.`,
  },
}
