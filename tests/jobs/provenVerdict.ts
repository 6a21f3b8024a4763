type Post = (path: string, body: object) => Promise<{ status: number; body: unknown }>

const date = (now: Date, daysAgo: number) =>
  new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10)

/**
 * Makes a map, a hypothesis and an experiment through the API, and records results that prove it, if its plan lets them.
 *
 * @param key tells it from others made on the same deployment
 * @param now the time by the clock of the deployment
 * @returns the id of the experiment
 */
export async function provenVerdict(
  post: Post,
  key: string,
  now: Date,
  plan: object = { method: 'fixed', sampleSizePerVariant: 9000 },
): Promise<string> {
  const made = async (path: string, body: object) => {
    const answer = await post(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return (answer.body as { id: string }).id
  }
  const map = await made('/maps', { name: `Map of ${key}` })
  const stage = await made(`/maps/${map}/stages`, { name: 'Payment', entrants: 9000 })
  const barrier = await made(`/stages/${stage}/barriers`, { title: `Barrier of ${key}` })
  await made('/metrics', { key, name: key, type: 'proportion', goodDirection: 'increase' })
  const hypothesis = await made('/hypotheses', {
    barrierIds: [barrier],
    change: `Change of ${key}`,
    metric: key,
    estimates: { lift: { low: 0, likely: 0.03, high: 0.06 }, effortWeeks: { low: 1, likely: 2, high: 3 } },
  })
  const experiment = await made('/experiments', {
    hypothesisId: hypothesis,
    name: `Test of ${key}`,
    variants: [
      { key: 'old', weight: 1, isControl: true },
      { key: 'new', weight: 1 },
    ],
    metrics: [{ key, role: 'primary' }],
    plan,
  })
  await made(`/experiments/${experiment}/start`, { at: `${date(now, 20)}T00:00:00Z` })
  await made(`/experiments/${experiment}/results`, {
    mode: 'cumulative',
    rows: [
      { date: date(now, 5), variant: 'old', metric: key, n: 10_000, sum: 1000 },
      { date: date(now, 5), variant: 'new', metric: key, n: 10_000, sum: 1300 },
    ],
  })
  return experiment
}
