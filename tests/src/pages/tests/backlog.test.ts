import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Deployment, deployment } from '../../../jobs/deployment.ts'
import { adminToken } from '../../../support/server.ts'
import type { Created } from '../../../support/views.ts'
import { type Visitor, visitor } from '../board/visitor.ts'
import { hypothesisOnMap } from './hypothesisOnMap.ts'

let place: Deployment
beforeEach(async () => {
  place = await deployment()
})
afterEach(() => place.close())

/** Another hypothesis of the map. */
async function another(barrier: string, change: string, likely: number, more: object = {}) {
  const answer = await place.post<Created>('/hypotheses', {
    barrierIds: [barrier],
    change,
    metric: 'paid',
    estimates: {
      lift: { low: likely - 0.02, likely, high: likely + 0.02 },
      effortWeeks: { low: 4, likely: 8, high: 12 },
    },
    ...more,
  })
  return answer.body.id
}

/** Three hypotheses: by RICE the one with a script in its name is first, then the small one, then the slight one. */
async function three() {
  const found = await hypothesisOnMap(place)
  const small = await another(found.barrier, 'Show the total', 0.03, { owner: 'Ivan' })
  const slight = await another(found.barrier, 'Änder die Farbe', 0.001, { owner: 'Ivan' })
  return { ...found, small, slight }
}

/** The hypotheses of the list, in its order. */
const listed = ({ html }: { html: string }) =>
  [...html.matchAll(/<tbody id="(\w+)"/g)].map(([, id]) => id ?? '')

const estimates = (more: Record<string, string> = {}) => ({
  framework: 'rice',
  looked: '',
  'estimates/lift/low': '1',
  'estimates/lift/likely': '3',
  'estimates/lift/high': '5',
  'estimates/effortWeeks/low': '4',
  'estimates/effortWeeks/likely': '8',
  'estimates/effortWeeks/high': '12',
  ...more,
})

describe('the backlog', () => {
  test('gives every input with its source and the sentence where it comes from', async () => {
    const { map, barrier, hypothesis } = await hypothesisOnMap(place)
    const editor = await visitor(place.deps, adminToken)
    const { text, html } = await editor.get(`/maps/${map}/backlog`)
    expect(text).toContain('12,000 a month')
    expect(text).toContain('12,000 people enter “Checkout” a month')
    expect(text).toMatch(/ 2 +0\.5 to 3 +estimated/)
    expect(text).toContain("likely +6.0% (Vera's estimate, as of")
    expect(html).toContain(`href="/barriers/${barrier}"`)
    expect(html).toContain(`href="/hypotheses/${hypothesis}#plan"`)
  })

  test('ranks by what is chosen, in its own inputs, and by the framework of the map where nothing is', async () => {
    const { map, hypothesis } = await hypothesisOnMap(place)
    await place.patch(`/maps/${map}`, { ranking: { framework: 'ice' } }, 1)
    const editor = await visitor(place.deps, adminToken)
    const own = await editor.get(`/maps/${map}/backlog`)
    expect(own.html).toContain(`aria-current="page">ICE (the map&#39;s own)</a>`)
    expect(own.text).toMatch(/Place Hypothesis State Score Advice Impact Confidence Ease/)
    expect(own.text).toContain('Place 1 of 1 by ICE, with a score of')
    expect(own.text).toContain('No advice: the input “Baseline” is missing')

    expect(own.html).toContain(`href="/hypotheses/${hypothesis}/edit#f-baseline-value"`)

    const other = await editor.get(`/maps/${map}/backlog?framework=evsi`)
    expect(other.html).toContain('aria-current="page">Value of testing</a>')
    expect(other.text).toContain('Not ranked: the input “Baseline” is missing')
    expect(other.text).toMatch(/Weeks of the test/)
    expect(other.html).toContain(`href="/hypotheses/${hypothesis}"`)
    // What is no framework is none that was chosen.
    expect((await editor.get(`/maps/${map}/backlog?framework=constructor`)).text).toContain('by ICE')
  })

  test('comes in pages of fifty', async () => {
    const { map, barrier } = await hypothesisOnMap(place)
    for (let i = 2; i <= 52; i += 1) await another(barrier, `Change ${i}`, 0.01)
    const editor = await visitor(place.deps, adminToken)
    const first = await editor.get(`/maps/${map}/backlog?sort=-score`)
    expect(first.text).toContain('1 to 50 of 52')
    expect(first.html).toContain(`href="/maps/${map}/backlog?sort=-score&amp;from=50"`)
    expect(listed(first)).toHaveLength(50)
    expect(listed(await editor.get(`/maps/${map}/backlog?from=50`))).toHaveLength(2)
    expect(listed(await editor.get(`/maps/${map}/backlog?from=x`))).toHaveLength(50)
  })

  test('is ordered by any column, either way, and says by which', async () => {
    const { map, hypothesis, small, slight } = await three()
    const editor = await visitor(place.deps, adminToken)
    const order = async (sort: string) => listed(await editor.get(`/maps/${map}/backlog?sort=${sort}`))
    expect(listed(await editor.get(`/maps/${map}/backlog`))).toEqual([hypothesis, small, slight])
    expect(await order('-rank')).toEqual([slight, small, hypothesis])
    expect(await order('hypothesis')).toEqual([slight, hypothesis, small])
    expect(await order('input.impact')).toEqual([slight, small, hypothesis])
    expect(await order('input.effort')).toEqual([hypothesis, small, slight])
    expect(await order('constructor')).toEqual([hypothesis, small, slight])
    const { html } = await editor.get(`/maps/${map}/backlog?sort=-input.impact&owner=Ivan`)
    expect(html).toContain('aria-sort="descending"><a class="sort"')
    expect(html).toContain(`href="/maps/${map}/backlog?owner=Ivan&amp;sort=input.impact"`)
  })

  test("is ordered by a team's own criterion, whatever its key is", async () => {
    const { map, barrier, hypothesis } = await hypothesisOnMap(place)
    const criteria = ['score', 'state'].map((key) => ({
      key,
      name: `Our ${key}`,
      weight: key === 'score' ? 1 : 9,
    }))
    await place.patch(`/maps/${map}`, { ranking: { framework: 'weighted', criteria } }, 1)
    const rated = (score: number, state: number) => ({ ratings: { weighted: { score, state } } })
    const charming = await another(barrier, 'Charming', 0, rated(9, 1))
    const plain = await another(barrier, 'Plain', 0, rated(2, 8))
    const editor = await visitor(place.deps, adminToken)
    const order = async (sort: string) => listed(await editor.get(`/maps/${map}/backlog?sort=${sort}`))
    expect(await order('-score')).toEqual([plain, charming, hypothesis])
    expect(await order('-input.score')).toEqual([charming, plain, hypothesis])
  })

  test('is narrowed down by words, state, owner, barrier and advice, and a framework keeps that', async () => {
    const { map, barrier, hypothesis, small, slight } = await three()
    const editor = await visitor(place.deps, adminToken)
    const get = (query: string) => editor.get(`/maps/${map}/backlog?${query}`)
    expect(listed(await get('q=TOTAL+ivan'))).toEqual([small])
    expect(listed(await get('q=steps'))).toEqual([hypothesis, small, slight])
    expect(listed(await get('owner=Vera&state=idea&advice=unknown'))).toEqual([hypothesis])
    expect(listed(await get(`barrier=${barrier}&owner=Ivan`))).toEqual([small, slight])
    const none = await get('state=proven')
    expect(none.text).toContain('No hypothesis fits all of this')
    const some = await get('owner=Ivan&sort=-rank&framework=ice')
    expect(some.text).toContain('2 of 3 hypotheses by ICE')
    expect(some.html).toContain(`href="/maps/${map}/backlog?framework=pie&amp;owner=Ivan&amp;sort=-rank"`)
  })

  test('draws what hypotheses are worth against effort, each circle a link, beside the same list', async () => {
    const { map, hypothesis } = await three()
    const editor = await visitor(place.deps, adminToken)
    const { html, text } = await editor.get(`/maps/${map}/backlog?view=chart`)
    expect(html).toContain(`<a href="/hypotheses/${hypothesis}" aria-label="1. one &lt;script&gt;`)
    expect(html).toMatch(/aria-label="1\. [^"]*effort 4; worth 7,200; reach 12,000"/)
    expect(text).toContain('Effort, person-weeks')
    expect(text).toContain('The list below holds the same figures')
    expect(listed({ html })).toHaveLength(3)
    const unscored = await editor.get(`/maps/${map}/backlog?view=chart&framework=wsjf`)
    expect(unscored.text).toContain('there is nothing to draw')
  })

  test('shows who only reads no form to change it', async () => {
    const { map, hypothesis } = await hypothesisOnMap(place)
    const made = await place.post<{ token: string }>('/tokens', { name: 'Reader', role: 'viewer' })
    const reader = await visitor(place.deps, made.body.token)
    const { html, text } = await reader.get(`/maps/${map}/backlog`)
    expect(text).toContain('Why it stands here')
    expect(html).not.toContain('/estimates')
    expect((await reader.post(`/hypotheses/${hypothesis}/estimates`, estimates())).status).toBe(403)
  })

  test('says that there is nothing yet where no hypothesis is', async () => {
    const { body } = await place.post<Created>('/maps', { name: 'Empty' })
    const editor = await visitor(place.deps, adminToken)
    expect((await editor.get(`/maps/${body.id}/backlog`)).text).toContain(
      'There are no hypotheses on this map yet',
    )
  })
})

describe('estimates changed in the backlog', () => {
  let editor: Visitor
  beforeEach(async () => {
    editor = await visitor(place.deps, adminToken)
  })
  const read = async (id: string) =>
    (
      await place.get<{ version: number; estimates: { lift: object }; ratings: object | null }>(
        `/hypotheses/${id}`,
      )
    ).body

  test('rank anew, tell from where to where, and are undone by another change', async () => {
    const { map, small, slight } = await three()
    const path = `/hypotheses/${slight}/estimates`
    const better = {
      'estimates/lift/low': '5%',
      'estimates/lift/likely': '12,5',
      'estimates/lift/high': '20',
      'estimates/effortWeeks/low': '1',
      'estimates/effortWeeks/likely': '2',
      'estimates/effortWeeks/high': '3',
    }
    const saved = await editor.post(path, estimates({ ...better, version: '1', looked: 'owner=Ivan' }))
    expect(saved.location).toBe(`/maps/${map}/backlog?owner=Ivan&changed=${slight}.2#${slight}`)
    expect((await read(slight)).estimates.lift).toEqual({ low: 0.05, likely: 0.125, high: 0.2 })
    const after = await editor.get(`/maps/${map}/backlog?owner=Ivan&changed=${slight}.2`)
    expect(after.text).toContain('“Änder die Farbe” moved from place 3 to 1 by RICE.')
    expect(listed(after)).toEqual([slight, small])

    const undone = await editor.post(`${path}/undo`, { framework: 'rice', looked: '', version: '2' })
    expect(undone.location).toBe(`/maps/${map}/backlog?changed=${slight}.3#${slight}`)
    const back = await editor.get(undone.location ?? '')
    expect(back.text).toContain('moved from place 1 to 3 by RICE')
    expect((await read(slight)).estimates.lift).toMatchObject({ likely: 0.001 })
  })

  test('are tried out without being stored, also while they are not finished', async () => {
    const { small } = await three()
    const path = `/hypotheses/${small}/estimates/try`
    const tried = await editor.post(
      path,
      estimates({
        'estimates/lift/high': '30',
        'estimates/lift/likely': '20',
        'estimates/effortWeeks/low': '1',
        'estimates/effortWeeks/likely': '1',
      }),
    )
    expect(tried.status).toBe(200)
    expect(tried.text).toContain('Place 1 of 3 instead of 2 , score 21,600, now 1,800')
    expect(tried.html).toContain(`id="try-${small}"`)
    const unfinished = await editor.post(path, estimates({ 'estimates/lift/high': '' }))
    expect(unfinished.status).toBe(200)
    expect(unfinished.text).toContain('No place yet:')
    expect((await read(small)).version).toBe(1)
  })

  test('are refused in words where they cannot be, and what was typed stays', async () => {
    const { small } = await three()
    const path = `/hypotheses/${small}/estimates`
    const refused = await editor.post(
      path,
      estimates({ version: '1', 'estimates/lift/low': '9', 'estimates/effortWeeks/low': '0' }),
    )
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('“Relative lift, %” needs low ≤ likely ≤ high.')
    expect(refused.text).toContain('“Effort, person-weeks” must begin above 0.')
    expect(refused.html).toContain('name="estimates/lift/low" value="9"')
    expect((await read(small)).version).toBe(1)
  })

  test('show both versions where somebody else was faster, and replace theirs when sent again', async () => {
    const { map, small } = await three()
    const path = `/hypotheses/${small}/estimates`
    await place.patch(
      `/hypotheses/${small}`,
      {
        estimates: {
          lift: { low: 0.02, likely: 0.07, high: 0.09 },
          effortWeeks: { low: 4, likely: 8, high: 12 },
        },
      },
      1,
    )
    const late = await editor.post(path, estimates({ version: '1', 'estimates/lift/likely': '4' }))
    expect(late.status).toBe(412)
    expect(late.text).toContain('Somebody else changed this while you were writing')
    expect(late.text).toContain('Relative lift, % (likely) 7 4')
    expect(late.text).not.toContain('Effort, person-weeks (likely) 8 8')
    expect(late.html).toContain('name="version" value="2"')
    const again = await editor.post(path, estimates({ version: '2', 'estimates/lift/likely': '4' }))
    expect(again.location).toBe(`/maps/${map}/backlog?changed=${small}.3#${small}`)

    const undone = await editor.post(`${path}/undo`, { framework: 'rice', looked: '', version: '2' })
    expect(undone.status).toBe(412)
    expect(undone.text).toContain('Relative lift, % (likely) 4 3')
  })

  test('hold the ratings of the framework, and leave those of the others alone', async () => {
    const { map, small } = await three()
    await place.patch(`/hypotheses/${small}`, { ratings: { ice: { impact: 4 } } }, 1)
    const path = `/hypotheses/${small}/estimates`
    const form = await editor.get(`${path}?framework=pxl`)
    expect(form.text).toContain('Ratings for PXL')
    await editor.post(
      path,
      estimates({
        framework: 'pxl',
        version: '2',
        'ratings/pxl/aboveTheFold': 'true',
        'ratings/pxl/highTraffic': 'false',
        'ratings/pxl/ease': '2',
      }),
    )
    const kept = { ice: { impact: 4 } }
    const noted = await editor.get(`/maps/${map}/backlog?framework=pxl&changed=${small}.3`)
    expect(noted.text).toContain('The estimates of “Show the total” are changed; by PXL it has no score.')
    const tried = await editor.post(`${path}/try`, estimates({ framework: 'pxl' }))
    expect(tried.text).toContain('Not ranked: the input “Above the fold” is missing')
    expect(tried.text).not.toContain('Place')
    expect((await read(small)).ratings).toEqual({
      ...kept,
      pxl: { aboveTheFold: true, highTraffic: false, ease: 2 },
    })
    const shown = await editor.get(`/maps/${map}/backlog?framework=pxl`)
    expect(shown.html).toContain('<option value="false" selected="">no</option>')
    await editor.post(path, estimates({ framework: 'pxl', version: '3' }))
    expect((await read(small)).ratings).toEqual(kept)
  })
})
