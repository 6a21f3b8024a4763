import { afterEach, describe, expect, test } from 'vitest'
import { learningStory } from './learningStory.ts'

let close: (() => void) | undefined
afterEach(() => close?.())

const minute = 60

async function told(start: string) {
  const story = await learningStory(start)
  close = story.close
  const setZone = (timeZone: string, version: number) =>
    story.send('PATCH', '/settings', { timeZone }, { 'if-match': `"v${version}"` })
  return { ...story, setZone }
}

describe('A prediction is made before results can be known', () => {
  test('where its start is entered by the end of its day, as the team has it', async () => {
    // 23:58 in Tokyo, where the day ends nine hours before it does in UTC.
    const { setZone, hypothesis, begin, conclude, pass, calibration } = await told('2026-11-20T14:58:00Z')
    await setZone('Asia/Tokyo', 0)
    const hypothesisId = await hypothesis(0.05)
    const inTime = await begin(hypothesisId, '2026-11-20')
    pass(2 * minute)
    const tooLate = await begin(hypothesisId, '2026-11-20')
    const atAnInstant = await begin(hypothesisId, '2026-11-20T14:59:59Z')
    await conclude(inTime, 1100)
    await conclude(tooLate, 1100)
    await conclude(atAnInstant, 1100)
    const { overall, people, tests, leftOut } = await calibration()
    expect(overall.tests).toBe(1)
    expect(people.map(({ by, tests: count }) => [by, count])).toEqual([['Anna', 1]])
    expect(tests.map((one) => one.realised.lift)).toEqual([expect.closeTo(0.1, 12)])
    expect(leftOut).toMatchObject([{ code: 'not_foretold', tests: 2 }])
  })

  test('also where UTC has the next day already, and whatever time zone the team moves to', async () => {
    const { setZone, hypothesis, begin, conclude, calibration } = await told('2026-11-21T04:30:00Z')
    await setZone('America/New_York', 0)
    const begun = await begin(await hypothesis(0.05), '2026-11-20')
    await conclude(begun, 1100)
    await setZone('Asia/Tokyo', 1)
    const { overall, leftOut } = await calibration()
    expect({ tests: overall.tests, leftOut }).toEqual({ tests: 1, leftOut: [] })
  })

  test('and is what was estimated then, whatever is estimated, owned or ordered later', async () => {
    const { mapId, send, hypothesis, begin, conclude, pass, calibration } = await told('2026-11-20T09:00:00Z')
    const [id, other] = [await hypothesis(0.05), await hypothesis(0.01)]
    const order = (by: string, hypothesisIds: string[]) =>
      send('PUT', `/maps/${mapId}/typed-orders`, { by, hypothesisIds })
    await order('Boss', [id, other])
    const begun = await begin(id)
    pass(60 * minute)
    await order('Boss', [other, id])
    await order('Late', [id, other])
    const wiser = {
      owner: 'Boris',
      estimates: {
        lift: { low: 0.09, likely: 0.1, high: 0.11 },
        effortWeeks: { low: 1, likely: 1, high: 1 },
      },
    }
    await send('PATCH', `/hypotheses/${id}`, wiser, { 'if-match': '"v1"' })
    await conclude(begun, 1100)
    const { tests, typedOrders } = await calibration()
    expect(tests.map(({ by, predicted }) => [by, predicted.likely])).toEqual([['Anna', 0.05]])
    expect(typedOrders.map(({ by }) => by)).toEqual(['Boss'])
  })

  test('an order counts by the instant of a start where one is given, and by its day where only that is', async () => {
    const { mapId, send, hypothesis, begin, conclude, calibration } = await told('2026-11-20T09:00:00Z')
    const id = await hypothesis(0.05)
    await send('PUT', `/maps/${mapId}/typed-orders`, { by: 'Boss', hypothesisIds: [id] })
    await conclude(await begin(id, '2026-11-20T08:59:59.999Z'), 1100)
    expect((await calibration()).typedOrders).toEqual([])
    await conclude(await begin(id, '2026-11-20T09:00:00Z'), 1100)
    expect((await calibration()).typedOrders).toMatchObject([{ by: 'Boss', tests: 1 }])
    await conclude(await begin(id, '2026-11-20'), 1100)
    expect((await calibration()).typedOrders).toMatchObject([{ by: 'Boss', tests: 2 }])
  })
})
