import { mrkdwnParts, type Part } from './mrkdwnParts.ts'

interface Line {
  quoted: boolean
  parts: Part[]
}

/** Slack takes a line that begins with > for a quotation, escaped or not. */
function lineOf(text: string): Line {
  const quote = /^(?:>|&gt;) ?/.exec(text)?.[0]
  return { quoted: quote !== undefined, parts: mrkdwnParts(text.slice(quote?.length ?? 0)) }
}

/** A text in Slack's mrkdwn, as Slack shows it. */
export function Mrkdwn({ text }: { text: string }) {
  return (
    <>
      {text.split('\n').map((line) => {
        const { quoted, parts } = lineOf(line)
        return (
          <span class={quoted ? 'line quoted' : 'line'}>
            <Parts parts={parts} />
          </span>
        )
      })}
    </>
  )
}

function Parts({ parts }: { parts: Part[] }) {
  return (
    <>
      {parts.map((part) => (
        <One part={part} />
      ))}
    </>
  )
}

function One({ part }: { part: Part }) {
  if (part.kind === 'link') return <a href={part.href}>{part.text}</a>
  if ('parts' in part) {
    const inner = <Parts parts={part.parts} />
    if (part.kind === 'bold') return <b>{inner}</b>
    return part.kind === 'italic' ? <i>{inner}</i> : <s>{inner}</s>
  }
  if (part.kind === 'code') return <code>{part.text}</code>
  return part.kind === 'mention' ? <span class="mention">{part.text}</span> : part.text
}
