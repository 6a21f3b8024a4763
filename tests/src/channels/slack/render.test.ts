import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderForSlack } from '../../../../src/channels/slack/render.ts'
import { textOnly } from '../../../../src/channels/slack/textOnly.ts'
import { buildDigest } from '../../../../src/domain/digest/buildDigest.ts'
import type { NextTest } from '../../../../src/domain/digest/digest.ts'
import type { ToldByTreatment } from '../../../../src/domain/digest/told.ts'
import type { VerdictTransition } from '../../../../src/domain/digest/transition.ts'
import { refusalOf } from '../../../support/slackRefusals.ts'
import { laterData, nextTestOf, transitionOf } from '../../domain/digest/transitionOf.ts'

const date = '2026-11-21'

function messageOf(
  transitions: VerdictTransition[],
  options: { told?: ToldByTreatment; nextTests?: NextTest[]; locale?: 'en' | 'ru' } = {},
) {
  const { told = {}, nextTests = [], locale = 'en' } = options
  return renderForSlack(buildDigest({ date, transitions, told, nextTests }), locale)
}

function refusal(message: unknown) {
  return refusalOf('application/json', JSON.stringify(message)).refusal
}

describe('a digest in Slack', () => {
  it('shows the raw effect with its interval and the shrunken one, the date, the barrier and the source', () => {
    const { text } = messageOf([transitionOf()])
    expect(text).toContain('*Proven*')
    expect(text).toContain('*Move the gate from level 30 to level 40*')
    expect(text).toContain('Barrier: “Forced to wait at the gate”, map “Mobile game”')
    expect(text).toContain(
      'Back after 7 days for Gate at 40: +5.2% relative to control (95% interval: +1.6% to +8.9%); cautious (shrunken) estimate: +4.4% (+1.0% to +7.9%)',
    )
    expect(text).toContain('Verdict on Gate at 40 since 14 November 2026: proven')
    expect(text).toContain('Source: test “Gate at level 40”, computed from analysis ana_1')
    expect(text).toContain('<https://journeyproof.example/experiments/exp_1|Open>')
  })

  it('says so where an effect has no answer, instead of showing the other alone', () => {
    const { text } = messageOf([transitionOf({ relative: null, shrunken: null, goodDirection: 'decrease' })])
    expect(text).toContain('difference to control +0.0099 (95% interval: +0.0031 to +0.0167)')
    expect(text).toContain(
      'no relative lift can be given; cautious (shrunken) estimate: none. Lower is better',
    )
    const unbounded = messageOf([transitionOf({ relative: { estimate: 3, lower: 0.4, upper: null } })])
    expect(unbounded.text).toContain(
      '+300.0% relative to control (95% interval: from +40.0%, no upper bound)',
    )
  })

  it('gives no figures of a test whose data have failed their checks, whatever was proven before', () => {
    const contested = { since: '2026-11-18', reason: 'health_failed' } as const
    const { text } = messageOf([transitionOf({ from: 'proven', to: 'proven', contested })])
    expect(text).toContain("The test's data have failed their checks since 18 November 2026")
    expect(text).toContain('The figures of this test must not be used')
    expect(text).not.toContain('+5.2%')
  })

  it('retracts what it told before', () => {
    const told = { 'exp_1/gate_40': { status: 'proven', on: '2026-11-07', stands: true } } as const
    const { text } = messageOf([transitionOf({ from: 'proven', contested: laterData })], { told })
    expect(text).toContain('*Contested or retracted*')
    expect(text).toContain('Reported of Gate at 40 on 7 November 2026: proven')
    expect(text).toContain('This no longer stands: it is retracted')
    expect(text).toContain('Later data contradict it, since 18 November 2026')
    expect(text).not.toContain('Verdict on')
  })

  it('does not say that it retracts what was never told here', () => {
    const { text } = messageOf([transitionOf({ contested: laterData })])
    expect(text).toContain('Earlier verdict on Gate at 40: proven')
    expect(text).not.toContain('retracted:')
    expect(text).not.toContain('it is retracted')
  })

  it('gives no effect of an invalid test', () => {
    const fault = {
      code: 'fault',
      params: { date: '2026-11-20', reason: 'A <b>bug</b>', by: 'Mira' },
    } as const
    const { text } = messageOf([transitionOf({ to: 'invalid', reasons: [fault] })])
    expect(text).toContain('A &lt;b&gt;bug&lt;/b&gt;')
    expect(text).toContain('The figures of this test must not be used')
    expect(text).not.toContain('5.2%')
  })

  it('ends with the next tests, their score and where the reach comes from', () => {
    const { text } = messageOf([transitionOf()], { nextTests: [nextTestOf()] })
    expect(text.indexOf('*Next tests by rank*')).toBeGreaterThan(text.indexOf('*Proven*'))
    expect(text).toContain('1. *Offer two more payment methods*')
    expect(text).toContain('RICE: 11,776; reach 14,720 people a month (measured)')
  })

  it('is Russian for Russian readers', () => {
    const { text } = messageOf([transitionOf()], { nextTests: [nextTestOf()], locale: 'ru' })
    expect(text).toContain('Что показали тесты: 21 ноября 2026')
    expect(text).toMatch(/\+5,2\s% относительно контроля \(интервал 95\s%: от \+1,6\s% до \+8,9\s%\)/)
    expect(text).toMatch(/охват 14\s720\sчел\. в месяц \(измерено\)/)
  })

  it('puts each heading once, keeps Slack from parsing or unfolding, and always has a text', () => {
    const message = messageOf([transitionOf(), transitionOf({ experimentId: 'exp_2' })])
    expect(message.text.match(/\*Proven\*/g)).toHaveLength(1)
    expect(message.blocks[0]).toMatchObject({ type: 'header', text: { type: 'plain_text' } })
    expect(
      message.blocks
        .slice(1)
        .every((b) => b.type === 'section' && b.text?.type === 'mrkdwn' && b.text.verbatim),
    ).toBe(true)
    expect(message).toMatchObject({ unfurl_links: false, unfurl_media: false })
    expect(refusal(message)).toBeNull()
  })

  it('escapes whatever people typed, wherever they typed it', () => {
    const nasty = '<!channel> & co'
    const { text } = messageOf(
      [
        transitionOf({
          change: nasty,
          barriers: [nasty, nasty],
          mapName: nasty,
          variant: nasty,
          metric: nasty,
          experimentName: nasty,
        }),
      ],
      {
        told: { [`exp_1/${nasty}`]: { status: 'harmful', on: date, stands: true } },
        nextTests: [nextTestOf({ change: nasty, barriers: [nasty], mapName: nasty })],
      },
    )
    expect(text).not.toContain('<!channel>')
    expect(text.match(/&lt;!channel&gt; &amp; co/g)).toHaveLength(12)
  })

  it('keeps retractions and harm when there is no room, and says what is left out', () => {
    const told: ToldByTreatment = {}
    const transitions = Array.from({ length: 60 }, (_, i) => {
      const experimentId = `exp_${i}`
      if (i % 6 === 0) told[`${experimentId}/gate_40`] = { status: 'proven', on: '2026-11-01', stands: true }
      return transitionOf(
        i % 6 === 0 ? { experimentId, from: 'proven', to: 'inconclusive' } : { experimentId },
      )
    })
    const message = messageOf(transitions, { told, nextTests: [nextTestOf()] })
    const all = JSON.stringify(message.blocks)
    expect(all.match(/it is retracted/g)).toHaveLength(10)
    expect(all).toMatch(/Not shown here for lack of room: Proven: \d+ · Next tests by rank: 1/)
    expect(message.text).toBe(
      'What the tests show: 21 November 2026. Proven: 50 · Contested or retracted: 10 · Next tests by rank: 1',
    )
    expect(refusal(message)).toBeNull()
  })

  it('is accepted by Slack whatever people typed and however much there is', () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('&'.repeat(5000), '😀'.repeat(2500), '<!here>'.repeat(700), ''),
    )
    const transition = fc
      .record({
        change: typed,
        barriers: fc.array(typed, { minLength: 1, maxLength: 6 }),
        mapName: typed,
        variant: typed,
        metric: typed,
        experimentName: typed,
        to: fc.constantFrom('proven', 'harmful', 'invalid'),
        contested: fc.constantFrom(null, laterData),
        link: fc.option(fc.webUrl({ withQueryParameters: true })),
      })
      .map(transitionOf)
    fc.assert(
      fc.property(
        fc.array(transition, { minLength: 1, maxLength: 60 }),
        fc.constantFrom('en', 'ru'),
        (transitions, locale) => {
          const numbered = transitions.map((t, i) => ({ ...t, experimentId: `exp_${i}` }))
          const told = {
            [`exp_0/${numbered[0]?.variant}`]: { status: 'proven', on: date, stands: true },
          } as const
          const message = messageOf(numbered, { told, nextTests: [nextTestOf()], locale })
          expect(refusal(message)).toBeNull()
          expect(refusal(textOnly(message))).toBeNull()
          const inBlocks = textOnly(message).text.length
          expect(inBlocks + message.text.length).toBeLessThanOrEqual(12_000)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the same digest as text only', () => {
  it('says all that the blocks said', () => {
    const message = messageOf([transitionOf()])
    const text = textOnly(message)
    expect(text).not.toHaveProperty('blocks')
    expect(text.text).toContain('+5.2% relative to control')
    expect(textOnly({ text: 'no blocks' })).toEqual({ text: 'no blocks' })
  })
})
