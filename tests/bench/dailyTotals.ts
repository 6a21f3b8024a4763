import { planAnalysis } from '../../src/services/analyses/run.ts'
import { readSubject } from '../../src/services/analyses/subject.ts'
import type { Bench } from './bench.ts'
import { type Line, measure } from './measure.ts'
import { seedExperiment, seedMap, variantKeys } from './seed.ts'

const days = 100
const segments = 100_000 / variantKeys.length / days
const columns = 7
const rowsPerStatement = Math.floor(32_000 / columns)

const date = (index: number) => new Date(Date.UTC(2026, 1, 1 + index)).toISOString().slice(0, 10)

/** Daily totals of 100,000 rows: 100 days of each variant, as a total and in each segment of a breakdown. */
const rows = Array.from({ length: days }, (_, day) =>
  variantKeys.flatMap((variant, v) =>
    Array.from({ length: segments }, (_, segment) => ({
      date: date(day),
      variant,
      metric: 'paid',
      segment: segment === 0 ? '' : `region=${segment}`,
      n: 1000 + day,
      sum: 100 + ((day * 7 + v * 13 + segment) % 40),
    })),
  ),
).flat()

/**
 * A post of 100,000 daily totals, from the bytes of its file to the rows in the database, against a multi-row insert of the same rows.
 * The analysis belongs to the same write; it is also run on its own, and what is left without it is compared.
 */
export async function benchDailyTotals({ deps, client, post }: Bench): Promise<Line[]> {
  await seedMap(deps.db, 'totals', {
    stages: 1,
    barriers: 1,
    evidencePerBarrier: 1,
    hypotheses: 1,
    experiments: 0,
  })
  const heading = 'date,variant,metric,segment,n,sum'
  const file = [heading, ...rows.map((row) => Object.values(row).join(','))].join('\n')
  const repetitions = 5
  const experiments: string[] = []
  for (let i = 0; i < repetitions * 5; i += 1)
    experiments.push(await seedExperiment(deps.db, `exp_totals_${i}`, 'totals'))
  const fresh = () => experiments.pop() ?? ''

  const example = fresh()
  await post(`/experiments/${example}/results/import?format=rows`, file)
  const subject = { ...(await readSubject(deps, example)), previous: undefined }
  const bare = async () => {
    const id = fresh()
    const statements = []
    for (let from = 0; from < rows.length; from += rowsPerStatement) {
      const some = rows.slice(from, from + rowsPerStatement)
      const args = some.flatMap(({ date, variant, metric, segment, n, sum }) => [
        id,
        date,
        variant,
        metric,
        segment,
        JSON.stringify({ n, sum }),
        1,
      ])
      const places = some.map(() => '(?,?,?,?,?,?,?)').join(',')
      const sql = `insert into result_rows (experiment_id, date, variant, metric, segment, summary, revision) values ${places}`
      statements.push({ sql, args })
    }
    await client.batch(statements, 'write')
  }
  const of = await measure(
    {
      posted: () => post(`/experiments/${fresh()}/results/import?format=rows`, file),
      analysis: () => planAnalysis(deps, subject),
      bare,
    },
    repetitions,
    1,
  )
  const posted = of.posted ?? []
  const without = posted.map((time, i) => time - (of.analysis?.[i] ?? 0))
  return [
    { what: 'post of 100,000 daily totals, analysis apart', ours: without, bare: of.bare ?? [], aim: 3 },
    { what: 'the analysis of those totals', ours: of.analysis ?? [] },
    { what: 'both, as imported', ours: posted, bare: of.bare ?? [] },
  ]
}
