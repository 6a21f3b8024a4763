import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mrkdwn } from '../../../../src/channels/slack/mrkdwn.ts'
import { mrkdwnParts } from '../../../../src/pages/admin/digests/slack/mrkdwnParts.ts'

describe('what people typed, in a Slack message', () => {
  it('calls nobody and links nowhere', () => {
    expect(mrkdwn.typed('<!channel> & <@U123> <https://evil.example|here>', 200)).toBe(
      '&lt;!channel&gt; &amp; &lt;@U123&gt; &lt;https://evil.example|here&gt;',
    )
  })

  it('shows as it was typed, within bold text too', () => {
    const typed = mrkdwn.typed('Buy 2*3 *now*, `code` _so_ ~struck~ but snake_case', 200)
    expect(typed).toBe('Buy 2∗3 ∗now∗, ˋcodeˋ ˍsoˍ ∼struck∼ but snake_case')
    expect(mrkdwnParts(mrkdwn.bold(typed))).toEqual([
      { kind: 'bold', parts: [{ kind: 'text', text: typed }] },
    ])
  })

  it('stays on one line', () => {
    expect(mrkdwn.typed(' a\n> b\t\u2028c ', 200)).toBe('a &gt; b c')
  })

  it('is not touched where it fits exactly, and ends in an ellipsis where it does not', () => {
    expect(mrkdwn.typed('abcde', 5)).toBe('abcde')
    expect(mrkdwn.typed('abcdef', 5)).toBe('abcd…')
    expect(mrkdwn.typed('', 5)).toBe('')
  })

  it('is never cut inside an escape or a surrogate pair', () => {
    for (let max = 1; max < 12; max += 1) {
      expect(mrkdwn.typed('&&&', max)).toMatch(max < 15 ? /^(&amp;)*…$/ : /^(&amp;)*$/)
      const emoji = mrkdwn.typed('😀😀😀😀😀😀', max)
      expect(emoji.isWellFormed()).toBe(true)
      expect(emoji.length).toBeLessThanOrEqual(max)
    }
  })

  it('is within its length, well-formed and without bare angle brackets, whatever it is', () => {
    const character = fc.oneof(
      fc.constantFrom('&', '<', '>', '😀', '\ud800', '\n', 'ж'),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(fc.array(character), fc.integer({ min: 1, max: 60 }), (characters, max) => {
        const written = mrkdwn.typed(characters.join(''), max)
        expect(written.length).toBeLessThanOrEqual(max)
        expect(written.isWellFormed()).toBe(true)
        expect(written).not.toMatch(/[<>\n]|&(?!(amp|lt|gt);)/)
      }),
    )
  })
})

describe('a link in a Slack message', () => {
  it('cannot end early, take another label or run over', () => {
    expect(mrkdwn.link('https://a.example/?x=1&y=|<!here>', 'Open')).toBe(
      '<https://a.example/?x=1&amp;y=%7C&lt;!here&gt;|Open>',
    )
    expect(mrkdwn.link(`https://a.example/${'x'.repeat(600)}`, 'Open')).toBeNull()
    expect(mrkdwn.link('https://a.example/ b', 'Open')).toBeNull()
  })
})
