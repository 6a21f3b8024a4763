import type { Child } from 'hono/jsx'
import type { Standing } from '../../../domain/uncertainty/simulateOrder.ts'
import type { HypothesisState } from '../../../domain/verdict/states.ts'
import { renderAdvice } from '../../../locales/adviceText.ts'
import { formatScore, type Scoring, scoringInputName } from '../../../locales/inputText.ts'
import { renderNoScore } from '../../../locales/rankingText.ts'
import type { PageCall } from '../../page.ts'
import { VerdictBadge } from '../../parts/verdictBadge.tsx'
import { AdviceBadge } from './adviceBadge.tsx'
import { InputCell } from './inputCell.tsx'
import { lacksBaseline } from './lacksBaseline.ts'
import type { Listed } from './listed.ts'
import { RankCell } from './rankCell.tsx'
import { StandingText } from './standing.tsx'

interface Props {
  call: PageCall
  scoring: Scoring
  item: Listed
  /** How many hypotheses have a score, and so a place that can be compared. */
  of: number
  /** The inputs of the framework, in the order of the columns. */
  inputs: readonly string[]
  standing: Standing | undefined
  why: string
  /** The form that changes its estimates, for who may. */
  children: Child
}

/** Whether a test could still tell something that is not known, or not known for sure. */
const isOpen = ({ status, contested }: HypothesisState): boolean =>
  contested || ['idea', 'inconclusive', 'invalid'].includes(status)

/** A hypothesis of the backlog: its place and what it is scored by in one row, what to do with it and why it stands there in a second. */
export function EntryRows({ call, scoring, item, of, inputs, standing, why, children }: Props) {
  const { t, locale } = call
  const texts = t.pages.backlog
  const { hypothesisId, change, state, rank, score, reason, against, owner, advice } = item
  const nameOf = (input: string) => scoringInputName(locale, scoring, input)
  return (
    <tbody id={hypothesisId}>
      <tr class="entry">
        <td class="rank" data-label={texts.rank}>
          <RankCell
            call={call}
            rank={score === null ? null : rank}
            of={of}
            interval={standing?.rankInterval}
          />
        </td>
        <th scope="row" class="subject">
          <a href={`/hypotheses/${hypothesisId}`}>{change}</a>
          <p class="small soft">
            {against.map((barrier, i) => (
              <>
                {i === 0 ? '' : '; '}
                <a href={`/barriers/${barrier.id}`}>{barrier.title}</a>
              </>
            ))}
            {owner === null ? null : <span class="owner">{owner}</span>}
          </p>
        </th>
        <td data-label={texts.state}>
          <VerdictBadge t={t} status={state.status} contested={state.contested} />
        </td>
        <td class="number" data-label={texts.score}>
          {score === null ? t.pages.tests.nothing : <strong>{formatScore(locale, scoring, score)}</strong>}
        </td>
        <td data-label={texts.advice}>
          <AdviceBadge t={t} advice={advice} />
        </td>
        {inputs.map((name) => (
          <td data-label={nameOf(name)}>
            <InputCell call={call} scoring={scoring} name={name} input={item.inputs[name]} />
          </td>
        ))}
      </tr>
      <tr class="more">
        <td colspan={5 + inputs.length}>
          <div class="more-line">
            <p>
              {renderAdvice(locale, advice, scoring.currency)}.{' '}
              {call.can('editor') && lacksBaseline(advice) ? (
                <a href={`/hypotheses/${hypothesisId}/edit#f-baseline-value`}>{texts.giveBaseline}</a>
              ) : null}
              {score === null && reason !== null ? ` ${renderNoScore(locale, reason, nameOf)}.` : null}
            </p>
            <StandingText call={call} scoring={scoring} why={why} standing={standing} />
            {children}
            {call.can('editor') && isOpen(state) ? (
              <a class="small" href={`/hypotheses/${hypothesisId}#plan`}>
                {texts.plan}
              </a>
            ) : null}
          </div>
        </td>
      </tr>
    </tbody>
  )
}
