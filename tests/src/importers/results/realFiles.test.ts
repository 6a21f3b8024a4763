import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { perUserTable } from '../../../../src/importers/results/perUser.ts'
import type { ImportTarget, ResultsMapping } from '../../../../src/importers/results/resultsFormat.ts'
import { dailyTotalsTable } from '../../../../src/importers/results/totals.ts'
import { varianceRelief, welch } from './publishedFigures.ts'
import { experiment, readFile, summaryOf } from './tableFiles.ts'

const variants = (control: string, ...treatments: string[]): ImportTarget['variants'] =>
  [control, ...treatments].map((key) => ({ key, name: null, isControl: key === control, weight: 1 }))

const cats = experiment(
  { retention_7: 'proportion', retention_1: 'proportion', sum_gamerounds: 'mean' },
  { variants: variants('gate_30', 'gate_40') },
)
const rounds = (winsorize?: number): ResultsMapping => ({
  metrics: {
    sum_gamerounds: { column: 'sum_gamerounds', ...(winsorize === undefined ? {} : { winsorize }) },
  },
})

/** A file as long as the mobile game's, with its published counts and its one absurd value; the other rounds are made up. */
function madeLikeTheGame(): Uint8Array {
  const arms = [
    { version: 'gate_30', players: 44_700, day1: 20_034, day7: 8502 },
    { version: 'gate_40', players: 45_489, day1: 20_119, day7: 8279 },
  ]
  const rows = arms.flatMap(({ version, players, day1, day7 }) =>
    Array.from({ length: players }, (_, i) => {
      const played = version === 'gate_30' && i === 30_000 ? 49_854 : (i * 7919) % 211
      return `${version === 'gate_30' ? i : 100_000 + i},${version},${played},${i < day1 ? 'TRUE' : 'FALSE'},${i % 2 === 0 && i / 2 < day7 ? 'TRUE' : 'FALSE'}`
    }),
  )
  return new TextEncoder().encode(
    `userid,version,sum_gamerounds,retention_1,retention_7\n${rows.join('\n')}\n`,
  )
}

describe('a file of 90,189 players', () => {
  const file = madeLikeTheGame()

  test('comes to the published counts with no mapping but its headings, and names the player of 49,854 rounds', () => {
    const read = readFile(perUserTable, file, cats)
    expect(read).toMatchObject({ understood: 90_189, faults: [] })
    expect(summaryOf(read, 'gate_30', 'retention_7')).toEqual({ n: 44_700, sum: 8502 })
    expect(summaryOf(read, 'gate_40', 'retention_7')).toEqual({ n: 45_489, sum: 8279 })
    expect(summaryOf(read, 'gate_30', 'retention_1')).toEqual({ n: 44_700, sum: 20_034 })
    expect(summaryOf(read, 'gate_40', 'retention_1')).toEqual({ n: 45_489, sum: 20_119 })
    expect(read.warnings).toEqual([
      expect.objectContaining({
        line: 30_002,
        code: 'extreme_high',
        params: expect.objectContaining({ value: 49_854, next: 210 }),
      }),
    ])
  })

  test('winsorized loses that player alone', () => {
    const read = readFile(perUserTable, file, cats, rounds(0.9999))
    expect(read.warnings).toEqual([
      expect.objectContaining({
        code: 'winsorized',
        params: expect.objectContaining({ threshold: 210, changed: 1 }),
      }),
    ])
  })
})

/** The public data sets themselves are not part of this repository; where somebody has them, their figures are reached from the raw files. */
const folder = process.env.JOURNEYPROOF_DATA

interface Figures {
  [name: string]: Figures & number
}
const published = (name: string): Figures =>
  JSON.parse(readFileSync(join(folder ?? '', name, 'reference.json'), 'utf8')) as Figures
const raw = (name: string, file: string) => Uint8Array.from(readFileSync(join(folder ?? '', name, file)))

const checks: [name: string, check: () => void][] =
  folder === undefined
    ? []
    : [
        [
          'Cookie Cats, raw and winsorized',
          () => {
            const file = raw('cookie_cats', 'cookie_cats.csv')
            const figures = published('cookie_cats')
            const read = readFile(perUserTable, file, cats)
            expect(read.faults).toEqual([])
            for (const key of ['retention_1', 'retention_7']) {
              const { x_a, n_a, x_b, n_b }: Partial<Figures> = figures[key]?.input ?? {}
              expect(summaryOf(read, 'gate_30', key)).toEqual({ n: n_a, sum: x_a })
              expect(summaryOf(read, 'gate_40', key)).toEqual({ n: n_b, sum: x_b })
            }
            welch(read, 'gate_30', 'gate_40', 'sum_gamerounds', figures.sum_gamerounds?.input)
            const capped = readFile(perUserTable, file, cats, rounds(0.999))
            welch(capped, 'gate_30', 'gate_40', 'sum_gamerounds', figures.sum_gamerounds_winsor_999?.input)
            const params = capped.warnings.find(({ code }) => code === 'winsorized')?.params
            expect(params).toMatchObject({ threshold: figures.sum_gamerounds_winsor_999?.cap })
          },
        ],
        [
          'Hillstrom, three arms with a covariate',
          () => {
            const [mens, womens] = ['Mens E-Mail', 'Womens E-Mail']
            const target = experiment(
              { visit: 'proportion', conversion: 'proportion', spend: 'mean' },
              { variants: variants('No E-Mail', mens, womens) },
            )
            const figures = published('hillstrom_email')
            const read = readFile(perUserTable, raw('hillstrom_email', 'hillstrom.csv'), target, {
              metrics: { spend: { column: 'spend', covariate: 'history' } },
            })
            expect(read.faults).toEqual([])
            for (const arm of [mens, womens]) {
              for (const key of ['visit', 'conversion']) {
                const { x_a, n_a, x_b, n_b }: Partial<Figures> = figures[arm]?.[key]?.input ?? {}
                expect(summaryOf(read, 'No E-Mail', key)).toEqual({ n: n_a, sum: x_a })
                expect(summaryOf(read, arm, key)).toEqual({ n: n_b, sum: x_b })
              }
              welch(read, 'No E-Mail', arm, 'spend', figures[arm]?.spend?.input)
              expect(varianceRelief(read, 'No E-Mail', arm, 'spend')).toBeLessThan(0.01)
            }
          },
        ],
        [
          'Progresa, with CUPED',
          () => {
            const target = experiment(
              { t2000: 'mean', pri2000s: 'mean' },
              { variants: variants('control', 'treatment') },
            )
            const figures = published('progresa')
            const read = readFile(perUserTable, raw('progresa', 'progresa.csv'), target, {
              metrics: {
                t2000: { column: 't2000', covariate: 't1994' },
                pri2000s: { column: 'pri2000s', covariate: 'pri1994s' },
              },
            })
            expect(read.faults).toEqual([])
            for (const [key, cuped] of [
              ['t2000', 't2000_cuped_on_t1994'],
              ['pri2000s', 'pri2000s_cuped_on_pri1994s'],
            ] as const) {
              welch(read, 'control', 'treatment', key, figures[key]?.input)
              const expected = figures[cuped]?.within?.variance_reduction ?? Number.NaN
              expect(varianceRelief(read, 'control', 'treatment', key)).toBeCloseTo(expected, 9)
            }
          },
        ],
        [
          "Udacity's free trial, a file for each variant",
          () => {
            const target = experiment(
              { gross: 'proportion', net: 'proportion' },
              {
                variants: variants('control', 'experiment'),
                startDate: '2014-10-11',
                lastDate: '2014-11-16',
              },
            )
            const figures = published('udacity_free_trial')
            for (const [arm, side] of [
              ['control', 'a'],
              ['experiment', 'b'],
            ] as const) {
              const read = readFile(dailyTotalsTable, raw('udacity_free_trial', `${arm}_data.csv`), target, {
                variants: { '*': arm },
                metrics: {
                  gross: { column: 'Enrollments', denominator: 'Clicks' },
                  net: { column: 'Payments', denominator: 'Clicks' },
                },
              })
              expect(read.faults).toEqual([])
              const total = (key: string, field: string) =>
                read.rows
                  .filter(({ value }) => value.metric === key)
                  .reduce((sum, { value }) => sum + Number(value[field]), 0)
              for (const [key, name] of [
                ['gross', 'gross_conversion'],
                ['net', 'net_conversion'],
              ] as const) {
                expect(total(key, 'n')).toBe(figures[name]?.input?.[`n_${side}`])
                expect(total(key, 'sum')).toBe(figures[name]?.input?.[`x_${side}`])
              }
              const exposed = read.exposures.reduce((sum, { value }) => sum + Number(value.n), 0)
              expect(exposed).toBe(figures.totals?.pageviews?.[side === 'a' ? 0 : 1])
            }
          },
        ],
      ]

describe('the public data sets, where they are at hand', () => {
  test(`reach their published figures from the raw files (${checks.length} of them)`, () => {
    for (const [, check] of checks) check()
    expect(checks.length === 0).toBe(folder === undefined)
  })
})
