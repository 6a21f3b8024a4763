import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'

interface Quality {
  tests: number
  slope: { estimate: number; standardError: number; lower: number; upper: number } | null
  willWin: { said: number; positive: number; proven: number; brier: number; coin: number } | null
  spearman: { estimate: number; randomSd: number } | null
}
type Order = Pick<Quality, 'tests' | 'spearman'> & { betterHalf: { lift: number; randomLift: number } | null }
export interface Calibration {
  overall: Quality
  people: (Quality & { by: string })[]
  frameworks: (Order & { framework: string })[]
  typedOrders: (Order & { by: string })[]
  leftOut: { code: string; tests: number }[]
  tests: { by: string; predicted: { likely: number }; realised: { lift: number; standardError: number } }[]
}

/** A deployment whose clock only the test moves, with a map whose hypotheses each have a barrier of their own. */
export async function learningStory(start: string) {
  const deployed = await deployment(undefined, new Date(start))
  const send = sender(deployed)
  await send('POST', '/metrics', { key: 'paid', name: 'Paid', type: 'proportion', goodDirection: 'increase' })
  const map = await send('POST', '/maps', { name: 'Shop' })
  const stage = await send('POST', `/maps/${map.id}/stages`, { name: 'Checkout', entrants: 10_000 })
  let names = 0

  return {
    ...deployed,
    send,
    mapId: map.id,
    /** Estimates of Anna: five points to either side of the likely lift. */
    hypothesis: async (likely: number) => {
      names += 1
      const barrier = await send('POST', `/stages/${stage.id}/barriers`, { title: `Barrier ${names}` })
      const { id } = await send('POST', '/hypotheses', {
        barrierIds: [barrier.id],
        change: `Change ${names}`,
        metric: 'paid',
        owner: 'Anna',
        estimates: {
          lift: { low: likely - 0.05, likely, high: likely + 0.05 },
          effortWeeks: { low: 2, likely: 4, high: 8 },
        },
      })
      return id
    },
    /** Starts a test, now or at a moment, of which a day is enough. */
    begin: async (hypothesisId: string, at?: string) => {
      const { id } = await send('POST', '/experiments', {
        hypothesisId,
        name: 'Test',
        variants: [
          { key: 'control', weight: 1, isControl: true },
          { key: 'treatment', weight: 1 },
        ],
        metrics: [{ key: 'paid', role: 'primary' }],
        plan: { minDays: 1 },
      })
      const { startDate } = await send('POST', `/experiments/${id}/start`, { at })
      return { id, startDate }
    },
    /** Records what a test showed, of 10,000 units an arm and 1,000 conversions in the control, and stops it. */
    conclude: async ({ id, startDate }: { id: string; startDate: string }, conversions: number) => {
      const row = { date: startDate, metric: 'paid', n: 10_000 }
      await send('POST', `/experiments/${id}/results`, {
        mode: 'daily',
        rows: [
          { ...row, variant: 'control', sum: 1000 },
          { ...row, variant: 'treatment', sum: conversions },
        ],
      })
      await send('POST', `/experiments/${id}/stop`, {})
    },
    calibration: async () => {
      const { body } = await deployed.get<Calibration>('/calibration')
      return body
    },
  }
}

interface Answered {
  id: string
  version: number
  startDate: string
}

/** Calls that must succeed. */
function sender({ app }: Deployment) {
  return async (method: string, path: string, body: object, headers = {}): Promise<Answered> => {
    const answer = await app.request(`/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as Answered
  }
}
