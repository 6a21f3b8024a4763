import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { metrics } from '../../../db/schema/experiments.ts'
import { deployment } from '../../jobs/deployment.ts'
import { provenVerdict } from '../../jobs/provenVerdict.ts'

test('an experiment is judged by its metrics as the start saw them, also where a change of one was faster than its refusal', async () => {
  const one = await deployment()
  const experiment = await provenVerdict(one.post, 'orders', one.deps.now())
  await one.deps.db.update(metrics).set({ goodDirection: 'decrease' }).where(eq(metrics.key, 'orders'))
  const stopped = await one.post(`/experiments/${experiment}/stop`, {})
  expect(stopped.status).toBe(200)
  const analysis = await one.get<{ verdict: { status: string } }>(`/experiments/${experiment}/analysis`)
  expect(analysis.body.verdict.status).toBe('proven')
  one.close()
})
