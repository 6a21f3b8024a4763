import { type Arm, emptyArm, mergeArms, proportionArm } from '../../../../../src/stats/arm.ts'
import { betaCdf } from '../../../../../src/stats/distributions/beta.ts'
import fixture from '../../../../fixtures/experiments/udacityFreeTrial.json' with { type: 'json' }
import type { Leaves } from '../leaves.ts'
import { twoProportions } from '../proportions.ts'
import { srm } from '../srm.ts'
import { alpha, proportionFigures } from './shared.ts'

const arms = ['control', 'screener'] as const
type Variant = (typeof arms)[number]

interface Day {
  date: string
  variant: string
  n: number
  sum: number
}

/** The course rounds the quantile. */
const Z = 1.96

const gross = fixture.rows.filter((row) => row.metric === 'gross_conversion')
const net = fixture.rows.filter((row) => row.metric === 'net_conversion')

/** An online course that asks for the hours a learner has: day by day, merged as the engine merges days. */
export function udacity(): Leaves {
  const clicks = totals(fixture.clicks)
  const enrolled = totals(gross)
  const paid = totals(net)
  const pageviews = clicks.map(({ n }) => n)
  const clicked = clicks.map(({ sum }) => sum)
  const split = (counts: number[]) => ({ counts, ratios: [1, 1], ...srm({ counts, ratios: [1, 1] }) })
  return {
    rows_each: fixture.clicks.filter(({ variant }) => variant === 'control').length,
    totals: {
      pageviews,
      clicks: clicked,
      clicks_first23: enrolled.map(({ n }) => n),
      enrollments: enrolled.map(({ sum }) => sum),
      payments: paid.map(({ sum }) => sum),
    },
    sanity_pageviews: evenShare(pageviews),
    sanity_clicks: evenShare(clicked),
    srm_pageviews: split(pageviews),
    srm_clicks: split(clicked),
    ctr: proportionFigures(...clicks),
    gross_conversion: { ...proportionFigures(...enrolled), course_answer: courseAnswer(...enrolled) },
    net_conversion: { ...proportionFigures(...paid), course_answer: courseAnswer(...paid) },
    retention: proportionFigures(...retained(enrolled, paid)),
    sign_test: {
      days: gross.filter(({ variant }) => variant === 'control').length,
      gross_successes: daysAhead(gross),
      gross_p: signTest(daysAhead(gross), 23),
      net_successes: daysAhead(net),
      net_p: signTest(daysAhead(net), 23),
    },
  }
}

interface Count {
  n: number
  sum: number
}

function totals(days: Day[]): [Count, Count] {
  const total = (arm: Variant): Count => {
    const merged = days
      .filter(({ variant }) => variant === arm)
      .map(({ n, sum }): Arm => proportionArm(n, sum))
      .reduce(mergeArms, emptyArm)
    return { n: merged.n, sum: Math.round(merged.mean * merged.n) }
  }
  return [total('control'), total('screener')]
}

/** Payments of those who enrolled. */
function retained([a, b]: [Count, Count], [paidA, paidB]: [Count, Count]): [Count, Count] {
  return [
    { n: a.sum, sum: paidA.sum },
    { n: b.sum, sum: paidB.sum },
  ]
}

/** The control's share, and where it would lie 95 % of the time under an even split. */
function evenShare([a = 0, b = 0]: number[]) {
  const { mean, n } = proportionArm(a + b, a)
  const half = Z * Math.sqrt(0.25 / n)
  return { observed: mean, ci: [0.5 - half, 0.5 + half] }
}

/** The course's interval, with the standard error of the test. */
function courseAnswer(a: Count, b: Count) {
  const { diff, se_pooled } = twoProportions({ x_a: a.sum, n_a: a.n, x_b: b.sum, n_b: b.n, alpha })
  return { diff, pooled_se: se_pooled, ci_pooled: [diff - Z * se_pooled, diff + Z * se_pooled] }
}

/** Days on which the screener converted better. */
function daysAhead(days: Day[]): number {
  const rate = (date: string, arm: Variant) => {
    const day = days.find((one) => one.date === date && one.variant === arm)
    return day ? proportionArm(day.n, day.sum).mean : Number.NaN
  }
  const dates = new Set(days.map(({ date }) => date))
  return [...dates].filter((date) => rate(date, 'screener') > rate(date, 'control')).length
}

/** What the course gives as the right answers. */
export function udacityCourse() {
  const { observed, ci } = evenShare(totals(fixture.clicks).map(({ n }) => n))
  const conversion = (days: Day[]) => {
    const { diff, ci_pooled } = courseAnswer(...totals(days))
    return [diff, ...ci_pooled]
  }
  return {
    pv: [...ci, observed],
    gross: conversion(gross),
    net: conversion(net),
    sign: [gross, net].map((days) => signTest(daysAhead(days), 23)),
  }
}

/** P(at most that many heads or as many tails) of fair coins, a binomial tail being a beta one. */
function signTest(successes: number, days: number): number {
  const fewer = Math.min(successes, days - successes)
  return Math.min(1, 2 * betaCdf(0.5, days - fewer, fewer + 1))
}
