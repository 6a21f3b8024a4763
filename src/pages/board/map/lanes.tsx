import type { Child } from 'hono/jsx'
import type { BoardMap, BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { BarriersCell } from './barriersCell.tsx'
import { EmotionCurve, scoreText } from './emotionCurve.tsx'
import { FlowCell } from './flowCell.tsx'
import { largestLoss } from './losses.ts'
import { NumbersCell } from './numbersCell.tsx'

export interface Lane {
  name: string
  hint?: string
  /** How its cells are set apart from those of other lanes. */
  look?: string
  /** Null where there is nothing at the stage. */
  cell(stage: BoardStage, index: number): Child
}

interface Props {
  call: PageCall
  map: BoardMap
  editable: boolean
  filtered: boolean
}

/** What is known of the stages, from above to below; a lane in which nobody has written anything is left out. */
export function lanesOf({ call, map, editable, filtered }: Props): Lane[] {
  const { board, journey } = call.t.pages
  const words = board.map
  const { rows } = words
  const loss = largestLoss(map.stages)
  const scored = map.stages.some((stage) => stage.emotionScore !== null)
  const written: (Lane & { has(stage: BoardStage): boolean })[] = [
    {
      name: rows.goal,
      has: (stage) => stage.goal !== null,
      cell: (stage) => prose(stage.goal),
    },
    { name: rows.actions, has: (stage) => stage.actions !== null, cell: (stage) => prose(stage.actions) },
    { name: rows.thoughts, has: (stage) => stage.thoughts !== null, cell: (stage) => prose(stage.thoughts) },
    {
      name: rows.emotion,
      ...(scored ? { hint: words.emotionHint } : {}),
      look: 'feeling',
      has: (stage) => stage.emotion !== null || stage.emotionScore !== null,
      cell: (stage, i) => (
        <>
          <EmotionCurve call={call} stage={stage} before={map.stages[i - 1]} after={map.stages[i + 1]} />
          <p class="prose">
            {!scored ? null : stage.emotionScore === null ? (
              <span class="soft small">{scoreText(call, stage)}</span>
            ) : (
              <b>{scoreText(call, stage)}</b>
            )}
            {stage.emotion === null ? null : ` ${stage.emotion}`}
          </p>
        </>
      ),
    },
    {
      name: rows.touchpoints,
      has: (stage) => stage.touchpoints.length > 0,
      cell: (stage) =>
        list(
          stage.touchpoints.map(({ channel, label }) =>
            label === undefined ? <bdi>{channel}</bdi> : pair(channel, label),
          ),
        ),
    },
    {
      name: rows.barriers,
      look: 'hurdles',
      has: () => true,
      cell: (_, i) => (
        <BarriersCell call={call} map={map} index={i} editable={editable} filtered={filtered} />
      ),
    },
    {
      name: rows.opportunities,
      has: (stage) => stage.opportunities.length > 0,
      cell: (stage) => list(stage.opportunities.map((text) => <bdi>{text}</bdi>)),
    },
    {
      name: rows.numbers,
      hint: words.numbersHint({ period: map.period }),
      has: () => true,
      cell: (stage) => <NumbersCell call={call} stage={stage} />,
    },
    {
      name: rows.notes,
      hint: words.notesHint,
      has: (stage) => stage.notes.length > 0,
      cell: (stage) => list(stage.notes.map((note) => pair(note.label, note.value))),
    },
  ]
  const flow: Lane = {
    name: journey.lanes.flow,
    hint: journey.lanes.flowHint,
    look: 'stream',
    cell: (stage, i) => (
      <FlowCell
        call={call}
        map={map}
        stage={stage}
        isLast={i === map.stages.length - 1}
        isLargestLoss={stage.id === loss?.stage.id}
      />
    ),
  }
  return [flow, ...written.filter(({ has }) => map.stages.some(has))]
}

const prose = (text: string | null): Child => (text === null ? null : <p class="prose">{text}</p>)

/** Two texts of people in one line: neither turns the other one's direction. */
const pair = (one: string, other: string): Child => (
  <>
    <bdi>{one}</bdi>: <bdi>{other}</bdi>
  </>
)

const list = (items: Child[]): Child =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  )
