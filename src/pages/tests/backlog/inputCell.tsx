import type { Input } from '../../../domain/scoring/input.ts'
import { formatInput, formatInputNumber, type Scoring } from '../../../locales/inputText.ts'
import { renderInput } from '../../../locales/rankingText.ts'
import type { PageCall } from '../../page.ts'
import { SourceBadge } from '../../parts/sourceBadge.tsx'

interface Props {
  call: PageCall
  scoring: Scoring
  name: string
  input: Input | undefined
}

/** An input of a score with its range, its source, and on demand where it comes from. */
export function InputCell({ call: { locale, t }, scoring, name, input }: Props) {
  const texts = t.pages.backlog
  if (input === undefined) return <>{t.pages.tests.nothing}</>
  const { value, low, high, source, typed } = input
  const end = (bound: number) => formatInputNumber(locale, scoring, name, bound)
  return (
    <details class="input">
      <summary>
        <span class="input-value">
          {value === null ? t.pages.common.unknown : formatInput(locale, scoring, name, value)}
        </span>{' '}
        <span class="input-more">
          {low === undefined || high === undefined ? null : (
            <span class="input-range">{texts.range({ low: end(low), high: end(high) })} </span>
          )}
          {value === null ? null : <SourceBadge t={t} source={source} />}
        </span>
      </summary>
      <p class="small">{renderInput(locale, input)}</p>
      {typed === undefined ? null : <p class="small">{t.ranking.typed({ value: end(typed) })}</p>}
    </details>
  )
}
