import type { Deployment } from '../../../jobs/deployment.ts'
import type { Created } from '../../../support/views.ts'

/** A map with a barrier and a hypothesis on it, whose texts are hostile, and three metrics; made through the API. */
export async function hypothesisOnMap({ post }: Deployment) {
  const made = async (path: string, body: object) => {
    const answer = await post<Created>(path, body)
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body.id
  }
  const map = await made('/maps', { name: 'Shop & <Co>' })
  const stage = await made(`/maps/${map}/stages`, { name: 'Checkout', entrants: 12_000 })
  const barrier = await made(`/stages/${stage}/barriers`, { title: 'Too <i>many</i> steps' })
  for (const [key, name, type] of [
    ['paid', 'Orders paid', 'proportion'],
    ['kept', 'Orders kept', 'proportion'],
    ['spend', 'Money spent', 'mean'],
  ])
    await made('/metrics', { key, name, type, goodDirection: 'increase' })
  const hypothesis = await made('/hypotheses', {
    barrierIds: [barrier],
    change: 'one <script>alert(1)</script> step',
    because: 'four steps tire',
    metric: 'paid',
    estimates: {
      lift: { low: 0.01, likely: 0.06, high: 0.12 },
      effortWeeks: { low: 2, likely: 4, high: 8 },
    },
    owner: 'Vera',
  })
  return { map, barrier, hypothesis }
}

/** What the form that plans a test holds, as an editor fills it. */
export const plan = {
  name: 'One step or four',
  key0: 'four',
  weight0: '1',
  key1: 'one',
  variantName1: 'One "step"',
  weight1: '1',
  key2: '',
  weight2: '1',
  key3: '',
  weight3: '1',
  guardrail: 'kept',
  margin: '2,5',
  method: 'sequential',
  size: '20 000',
  effect: '5%',
  days: '7',
}

/** A table of so many days, the treatment's share of paid orders as given; nothing is kept less. */
export function table(days: number, share: number): string {
  const rows = Array.from({ length: days }, (_, i) => {
    const date = `2026-11-${String(i + 1).padStart(2, '0')}`
    return [
      `${date},four,paid,1000,200`,
      `${date},one,paid,1000,${1000 * share}`,
      `${date},four,kept,1000,900`,
      `${date},one,kept,1000,900`,
    ]
  })
  return ['date,variant,metric,n,sum', ...rows.flat()].join('\n')
}
