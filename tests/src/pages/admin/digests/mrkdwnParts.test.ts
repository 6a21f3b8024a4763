import { describe, expect, test } from 'vitest'
import { mrkdwn } from '../../../../../src/channels/slack/mrkdwn.ts'
import { mrkdwnParts, type Part } from '../../../../../src/pages/admin/digests/slack/mrkdwnParts.ts'

const text = (value: string): Part => ({ kind: 'text', text: value })

describe('a line of mrkdwn', () => {
  test.each<[string, Part[]]>([
    ['plain', [text('plain')]],
    ['*bold* rest', [{ kind: 'bold', parts: [text('bold')] }, text(' rest')]],
    [
      'a _b c_ ~d~',
      [
        text('a '),
        { kind: 'italic', parts: [text('b c')] },
        text(' '),
        { kind: 'struck', parts: [text('d')] },
      ],
    ],
    ['*_both_*', [{ kind: 'bold', parts: [{ kind: 'italic', parts: [text('both')] }] }]],
    ['`*code*`', [{ kind: 'code', text: '*code*' }]],
    ['2*3*4 and snake_case_name', [text('2*3*4 and snake_case_name')]],
    ['* not bold *', [text('* not bold *')]],
    [
      '<https://a.example/?x=1&amp;y=2|Open &amp; see>',
      [{ kind: 'link', href: 'https://a.example/?x=1&y=2', text: 'Open & see' }],
    ],
    ['<https://a.example/>', [{ kind: 'link', href: 'https://a.example/', text: 'https://a.example/' }]],
    ['<javascript:alert(1)|Open>', [text('Open')]],
    ['<!channel>', [{ kind: 'mention', text: '@channel' }]],
    ['&lt;!channel&gt;', [text('<!channel>')]],
    ['&amp;lt;', [text('&lt;')]],
  ])('%s', (line, parts) => {
    expect(mrkdwnParts(line)).toEqual(parts)
  })

  test('shows what people typed as they typed it, however it looks', () => {
    const typed = '<b>5 & 6</b> <!here> &lt;'
    expect(mrkdwnParts(mrkdwn.bold(mrkdwn.typed(typed, 300)))).toEqual([
      { kind: 'bold', parts: [text(typed)] },
    ])
    const link = mrkdwn.link('https://a.example/x?a=1&b=2', 'Open')
    expect(mrkdwnParts(link ?? '')).toEqual([
      { kind: 'link', href: 'https://a.example/x?a=1&b=2', text: 'Open' },
    ])
  })
})
