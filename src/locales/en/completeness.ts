import type { Finding } from '../../domain/completeness/completeness.ts'
import { formatDate, formatNumber, formatPercent } from '../format.ts'
import { plural } from '../plural.ts'

type Params<Code extends Finding['code']> = Extract<Finding, { code: Code }>['params']

const number = (n: number) => formatNumber('en', n)
const percent = (share: number) => formatPercent('en', share)

export const completeness = {
  title: 'What is missing',
  complete: 'Nothing is missing: every stage is counted and every barrier measured.',
  counted: (p: { counted: number; total: number }) =>
    `${number(p.counted)} of ${number(p.total)} stages have counts`,
  measured: (p: { withEvidence: number; measured: number; total: number }) =>
    `of ${number(p.total)} barriers ${number(p.withEvidence)} have evidence, ${number(p.measured)} are measured`,
  findings: {
    stage_not_counted: (p) => `Nobody has counted how many enter “${p.stage}”.`,
    stage_numbers_old: (p) =>
      `The numbers of “${p.stage}” are ${number(p.days)} ${plural('en', p.days, { one: 'day', other: 'days' })} old.`,
    more_enter_than_go_on: (p) =>
      `${number(p.entrants)} enter “${p.next}”, but only ${number(p.completions)} go on from “${p.stage}”: are both counted over the same period?`,
    barrier_without_evidence: (p) => `There is no evidence of “${p.barrier}”.`,
    barrier_not_measured: (p) => `Nobody has measured how many “${p.barrier}” stops.`,
    evidence_old: (p) => `The newest evidence of “${p.barrier}” is of ${formatDate('en', p.date)}.`,
    share_contradicted: (p) =>
      `“${p.barrier}” is estimated to stop ${percent(p.estimate)}, but ${percent(p.low)} to ${percent(p.high)} were measured.`,
    currency_conflict: (p) =>
      `“${p.metric}” is valued in ${p.currency}, the map in ${p.mapCurrency}: ${number(p.hypotheses)} ${plural('en', p.hypotheses, { one: 'hypothesis has', other: 'hypotheses have' })} no value in money.`,
  } satisfies { [Code in Finding['code']]: (params: Params<Code>) => string },
}
