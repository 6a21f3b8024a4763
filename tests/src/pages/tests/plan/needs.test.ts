import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../../jobs/deployment.ts'
import { adminToken } from '../../../../support/server.ts'
import type { Created } from '../../../../support/views.ts'
import { visitor } from '../../board/visitor.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

const made = async (path: string, body: object) => {
  const answer = await place.post<Created>(path, body)
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body.id
}

interface Facts {
  metric?: { type: string; goodDirection?: string }
  period?: string
  /** Entrants of the stages, on each of which the hypothesis addresses a barrier. */
  entrants?: (number | undefined)[]
  baseline?: { value: number; standardDeviation?: number }
  lift?: number
}

/** What the page of a hypothesis with these facts says beside the form that plans a test. */
async function said(facts: Facts, language: 'en' | 'ru' = 'en'): Promise<string> {
  const { metric, period = 'month', entrants = [12_000], baseline, lift = 0.1 } = facts
  const map = await made('/maps', { name: 'Shop', period })
  const barrierIds: string[] = []
  for (const [i, count] of entrants.entries()) {
    const stage = await made(`/maps/${map}/stages`, { name: `Stage ${i + 1}`, entrants: count })
    barrierIds.push(await made(`/stages/${stage}/barriers`, { title: `Barrier ${i + 1}` }))
  }
  await made('/metrics', {
    key: 'paid',
    name: 'Orders paid',
    ...{ type: 'proportion', goodDirection: 'increase', ...metric },
  })
  const hypothesis = await made('/hypotheses', {
    barrierIds,
    change: 'one step',
    metric: 'paid',
    estimates: {
      lift: { low: lift - 0.02, likely: lift, high: lift + 0.02 },
      effortWeeks: { low: 2, likely: 4, high: 8 },
    },
    baseline,
  })
  const editor = await visitor(place.deps, adminToken, language)
  const { text, html } = await editor.get(`/hypotheses/${hypothesis}`)
  expect(html).toContain('id="plan-name"')
  const from = { en: 'What this plan takes', ru: 'Чего требует этот план' }[language]
  // Non-breaking spaces of numbers read as spaces.
  return text
    .slice(text.indexOf(from) + from.length)
    .replace(/\s+/g, ' ')
    .trim()
}

describe('before anything is typed, the page says what a test would take', () => {
  test('by each method, in people and in days of the traffic', async () => {
    // 20 % against 22 %, two-sided, by hand: (1.959964 sqrt(2 * .21 * .79) + .841621 sqrt(.16 + .1716))^2 / .02^2 = 6,509.5.
    const text = await said({ baseline: { value: 0.2 } })
    expect(text).toContain('People in the control 11,212 to find +10.0% from 20%')
    expect(text).toContain('found in 80% of such tests; false-positive risk 5%')
    expect(text).toContain('Days 57 at 12,000 people a month whom the change reaches')
    expect(text).toContain('Fixed 13,020 34 1.00×')
    expect(text).toMatch(/Group-sequential 13,660 35 1\.0\d×/)
    expect(text).toMatch(/Sequential 22,424 57 1\.7\d×/)
  })

  test('in Russian as in English', async () => {
    const text = await said({ baseline: { value: 0.2 } }, 'ru')
    expect(text).toContain('Людей в контрольном варианте 11 212 чтобы заметить +10,0 % при 20 %')
    expect(text).toContain('изменение касается 12 000 человек в месяц')
    expect(text).toContain('Фиксированный 13 020 34 1,00×')
  })

  test('of amounts too, in weeks, of the people whom the change reaches, where less is better', async () => {
    const text = await said({
      metric: { type: 'mean', goodDirection: 'decrease' },
      period: 'week',
      entrants: [700, undefined, 7000],
      baseline: { value: 50, standardDeviation: 25 },
    })
    // It could be over in a day, but lasts the week that the plan begins with.
    // n_a_t of an effect of 5 with a deviation of 25: 394 in each arm.
    expect(text).toContain('to find −10.0% from 50')
    expect(text).toContain('Fixed 788 7 1.00×')
    expect(text).toContain('at 7,000 people a week whom the change reaches')
  })

  test('and which methods take longer than half a year', async () => {
    const some = await said({ baseline: { value: 0.2 }, entrants: [2700] })
    expect(some).toContain('Untestable at this traffic: it takes longer than 26 weeks.')
    expect(some).toMatch(/The smallest effect that can be found in 26 weeks is \+1[12]\.\d%/)
    expect(some).toContain('Fixed 13,020 147 1.00')
    expect(some).toContain('253 longer than 26 weeks')
    await place.close()
    place = await deployment()
    const all = await said({ baseline: { value: 0.2 }, entrants: [500] }, 'ru')
    expect(all).toContain('При таком трафике проверить нельзя: любым методом дольше 26 недель.')
  })
})

describe('before anything is typed, the page says what is missing', () => {
  test.each<[string, Facts, string]>([
    ['a baseline', {}, 'baseline of the metric needed'],
    ['a share for a baseline', { baseline: { value: 20 } }, 'the baseline is not a share'],
    ['a lift', { baseline: { value: 0.2 }, lift: 0 }, 'the likely lift is not above zero'],
    ['a lift that can be', { baseline: { value: 0.6 }, lift: 0.8 }, 'would leave the range from 0 to 100%'],
    ['a lift that can be found', { baseline: { value: 0.6 }, lift: 1e-200 }, 'no number of people is enough'],
    [
      'a spread',
      { metric: { type: 'mean' }, baseline: { value: 20 } },
      'standard deviation of the metric needed',
    ],
    [
      'a baseline to be relative to',
      { metric: { type: 'ratio' }, baseline: { value: 0, standardDeviation: 1 } },
      'the baseline is not above zero',
    ],
  ])('%s', async (_, facts, missing) => {
    const text = await said(facts)
    expect(text).toContain(missing)
    expect(text).not.toContain('The same by each method')
  })

  test('the entrants, when only the days cannot be said', async () => {
    const text = await said({ baseline: { value: 0.2 }, entrants: [undefined] }, 'ru')
    expect(text).toContain('Дней неизвестно Нужно число вошедших на этап')
    expect(text).toContain('Фиксированный 13 020 — 1,00×')
  })
})
