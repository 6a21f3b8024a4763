import { resultBatch } from '../../src/domain/results.ts'
import { planAnalysis } from '../../src/services/analyses/run.ts'
import { readSubject } from '../../src/services/analyses/subject.ts'
import { recordResults } from '../../src/services/results/record.ts'
import { commit } from '../../src/services/write.ts'
import type { Bench } from './bench.ts'
import { type Line, measure } from './measure.ts'
import { seedExperiment, seedMap, variantKeys } from './seed.ts'

const actor = { id: 'tok_bench', name: 'bench', role: 'editor' } as const
const days = 1000 / variantKeys.length

const date = (index: number) => new Date(Date.UTC(2026, 1, 1 + index)).toISOString().slice(0, 10)

/**
 * A batch of 1,000 rows, from its text to the rows in the database, against a multi-row insert of the same rows.
 * The analysis belongs to the same write; it is also run on its own, and what is left without it is compared.
 */
export async function benchInsert({ deps, client }: Bench): Promise<Line[]> {
  await seedMap(deps.db, 'tested', {
    stages: 1,
    barriers: 1,
    evidencePerBarrier: 1,
    hypotheses: 1,
    experiments: 0,
  })
  const text = JSON.stringify({
    mode: 'daily',
    rows: Array.from({ length: days }, (_, day) =>
      variantKeys.map((variant, v) => ({
        date: date(day),
        variant,
        metric: 'paid',
        n: 1000 + day,
        sum: 100 + ((day * 7 + v * 13) % 40),
      })),
    ).flat(),
  })
  const repetitions = 30
  const experiments: string[] = []
  for (let i = 0; i < repetitions * 4; i += 1)
    experiments.push(await seedExperiment(deps.db, `exp_insert_${i}`, 'tested'))
  const fresh = () => experiments.pop() ?? ''

  const record = async (id: string) => {
    const batch = resultBatch.parse(JSON.parse(text))
    return commit(deps, () => recordResults(deps, actor, id, batch))
  }
  const example = fresh()
  await record(example)
  const subject = { ...(await readSubject(deps, example)), previous: undefined }
  const bare = async () => {
    const id = fresh()
    const rows = (JSON.parse(text) as { rows: { date: string; variant: string; metric: string }[] }).rows
    const args = rows.flatMap(({ date, variant, metric, ...summary }) => [
      id,
      date,
      variant,
      metric,
      '',
      JSON.stringify(summary),
      1,
    ])
    const places = rows.map(() => '(?,?,?,?,?,?,?)').join(',')
    const sql = `insert into result_rows (experiment_id, date, variant, metric, segment, summary, revision) values ${places}`
    await client.execute({ sql, args })
  }
  const of = await measure(
    { record: () => record(fresh()), analysis: () => planAnalysis(deps, subject), bare },
    repetitions,
  )
  const recordTimes = of.record ?? []
  const without = recordTimes.map((time, i) => time - (of.analysis?.[i] ?? 0))
  return [
    { what: 'insert of 1,000 rows, analysis apart', ours: without, bare: of.bare ?? [], aim: 3 },
    { what: 'the analysis of that batch', ours: of.analysis ?? [] },
    { what: 'both, as recorded', ours: recordTimes, bare: of.bare ?? [] },
  ]
}
