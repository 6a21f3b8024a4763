import type { Child } from 'hono/jsx'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { BarrierCard } from './barrierCard.tsx'
import { ConversionCell } from './conversionCell.tsx'
import { EmotionCurve, scoreText } from './emotionCurve.tsx'
import type { BoardMap, BoardStage } from './mapPage.tsx'
import { NumbersCell } from './numbersCell.tsx'

interface Props {
  call: PageCall
  map: BoardMap
  stages: BoardStage[]
}

interface Row {
  name: string
  hint?: string
  cell: (stage: BoardStage, i: number) => Child
}

/** The stages as columns, what is known of them as rows. Row heads stay in sight while the rest scrolls sideways. */
export function JourneyTable({ call, map, stages }: Props) {
  const words = call.t.pages.board.map
  return (
    <section class="scroll board" tabindex={0} aria-label={words.region}>
      <table class="journey">
        <caption class="small">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.lane}</th>
            {stages.map((stage) => (
              <th scope="col">
                {stage.name}
                {stage.momentOfTruth ? (
                  <Badge icon="bang" tone="warn">
                    {words.momentOfTruth}
                  </Badge>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf({ call, map, stages }).map(({ name, hint, cell }) => (
            <tr>
              <th scope="row">
                {name}
                {hint === undefined ? null : <span class="hint">{hint}</span>}
              </th>
              {stages.map((stage, i) => (
                <td>{cell(stage, i)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function rowsOf({ call, map, stages }: Props): Row[] {
  const words = call.t.pages.board.map
  const { rows } = words
  const nothing = <span class="soft">{words.nothing}</span>
  const prose = (text: string | null) => (text === null ? nothing : <p class="prose">{text}</p>)
  const list = (items: Child[]) =>
    items.length === 0 ? (
      nothing
    ) : (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    )
  const notes: Row[] = stages.some((stage) => stage.notes.length > 0)
    ? [
        {
          name: rows.notes,
          hint: words.notesHint,
          cell: (stage) => list(stage.notes.map((note) => `${note.label}: ${note.value}`)),
        },
      ]
    : []
  return [
    { name: rows.goal, cell: (stage) => prose(stage.goal) },
    { name: rows.actions, cell: (stage) => prose(stage.actions) },
    { name: rows.thoughts, cell: (stage) => prose(stage.thoughts) },
    {
      name: rows.emotion,
      hint: words.emotionHint,
      cell: (stage, i) => (
        <>
          <EmotionCurve call={call} stage={stage} before={stages[i - 1]} after={stages[i + 1]} />
          <p class="prose">
            {stage.emotion === null ? null : `${stage.emotion} `}
            <span class="soft">{scoreText(call, stage)}</span>
          </p>
        </>
      ),
    },
    {
      name: rows.touchpoints,
      cell: (stage) =>
        list(
          stage.touchpoints.map(({ channel, label }) =>
            label === undefined ? channel : `${channel}: ${label}`,
          ),
        ),
    },
    { name: rows.barriers, cell: (stage) => <Barriers call={call} map={map} stage={stage} /> },
    { name: rows.opportunities, cell: (stage) => list(stage.opportunities) },
    {
      name: rows.numbers,
      hint: words.numbersHint({ period: map.period }),
      cell: (stage) => <NumbersCell call={call} stage={stage} />,
    },
    {
      name: rows.conversion,
      hint: words.conversionHint,
      cell: (stage) => <ConversionCell call={call} map={map} stage={stage} />,
    },
    ...notes,
  ]
}

function Barriers({ call, map, stage }: { call: PageCall; map: BoardMap; stage: BoardStage }) {
  const words = call.t.pages.board.map
  const barriers = stage.barriers.filter((barrier) => !barrier.archived)
  return (
    <>
      {barriers.length === 0 ? <p class="soft">{words.noBarriers}</p> : null}
      {barriers.map((barrier) => (
        <BarrierCard call={call} barrier={barrier} period={map.period} />
      ))}
      {call.can('editor') ? (
        <a href={`/stages/${stage.id}/new-barrier`} aria-label={words.addBarrierTo({ stage: stage.name })}>
          {words.addBarrier}
        </a>
      ) : null}
    </>
  )
}
