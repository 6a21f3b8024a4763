import type { GivenAdvice } from '../../../domain/value/givenAdvice.ts'
import { adviceName, renderAdvice } from '../../../locales/adviceText.ts'
import { formatNumber } from '../../../locales/format.ts'
import { formatScore, type Scoring, scoringInputName } from '../../../locales/inputText.ts'
import { renderNoScore } from '../../../locales/rankingText.ts'
import type { BacklogEntry } from '../../../services/backlog/rank.ts'
import type { PageCall } from '../../page.ts'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { InputCell } from './inputCell.tsx'

interface Props {
  call: PageCall
  scoring: Scoring
  item: BacklogEntry
  /** The inputs of the framework, in the order of the columns. */
  inputs: string[]
  barriers: { id: string; title: string }[]
  /** P10 and P90 of its rank, where they are known. */
  rankInterval: [number, number] | undefined
  advice: GivenAdvice | undefined
  why: string
}

/** A hypothesis of the backlog: its place and how sure that is, what to do with it, what it is scored by and why it stands there. */
export function EntryRow({ call, scoring, item, inputs, barriers, rankInterval, advice, why }: Props) {
  const { t, locale } = call
  const texts = t.pages.tests.backlog
  const { hypothesisId, change, state, rank, score, reason } = item
  const place = (at: number) => formatNumber(locale, at)
  const between = ([low, high]: [number, number]) =>
    low === high ? texts.always({ place: place(low) }) : texts.range({ low: place(low), high: place(high) })
  return (
    <tr>
      <td class="number">
        {score === null ? t.pages.tests.nothing : place(rank)}
        {rankInterval === undefined ? null : <div class="small soft">{between(rankInterval)}</div>}
      </td>
      <th scope="row" class="backlog-hypothesis">
        <a href={`/hypotheses/${hypothesisId}`}>{change}</a>{' '}
        <VerdictBadge t={t} status={state.status} contested={state.contested} />
        <p class="small soft">
          {texts.barriers}{' '}
          {barriers.map((barrier, i) => (
            <>
              {i === 0 ? '' : '; '}
              <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
            </>
          ))}
        </p>
        <details class="small">
          <summary>{texts.why}</summary>
          <p>{why}</p>
        </details>
        {call.can('editor') ? (
          <a class="small" href={`/hypotheses/${hypothesisId}#plan`}>
            {texts.plan}
          </a>
        ) : null}
      </th>
      <td class={score === null ? 'small' : 'number'}>
        {score !== null
          ? formatScore(locale, scoring, score)
          : reason === null
            ? t.pages.tests.nothing
            : renderNoScore(locale, reason, (input) => scoringInputName(locale, scoring, input))}
      </td>
      <td>
        {advice === undefined ? (
          t.pages.tests.nothing
        ) : (
          <details class="input">
            <summary>{adviceName(locale, advice)}</summary>
            <p class="small">{renderAdvice(locale, advice, scoring.currency)}</p>
          </details>
        )}
      </td>
      {inputs.map((name) => (
        <td>
          <InputCell call={call} scoring={scoring} name={name} input={item.inputs[name]} />
        </td>
      ))}
    </tr>
  )
}
