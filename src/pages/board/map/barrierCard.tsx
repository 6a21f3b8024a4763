import { formatLift } from '../../../locales/format.ts'
import type { BarrierVerdict, BoardBarrier, BoardMap, BoardStage } from '../../../services/maps/board.ts'
import type { PageCall } from '../../page.ts'
import { Badge } from '../../parts/badge.tsx'
import { SourceBadge } from '../../parts/sourceBadge.tsx'
import { StateBadge } from '../../parts/stateBadge.tsx'
import { ArrowButton } from './arrowButton.tsx'

interface Props {
  call: PageCall
  map: BoardMap
  barrier: BoardBarrier
  /** The stages beside its own, where it can be moved with one press. */
  before: BoardStage | undefined
  after: BoardStage | undefined
  editable: boolean
}

/** A barrier in its stage: its state, whom it hits and where that is known from, the evidence, and the best that tests have found. */
export function BarrierCard({ call, map, barrier, before, after, editable }: Props) {
  const { t } = call
  const { card: words, change } = t.pages.journey
  const { reach, title, id, version } = barrier
  const thing = `${id}.${version}`
  return (
    <article class="barrier" id={id} data-moves={editable ? thing : undefined}>
      <p class="barrier-title">
        <a href={`/barriers/${id}`}>{title}</a>
      </p>
      <div class="barrier-state">
        <StateBadge state={barrier.state} t={t} />
        {editable ? (
          <div class="moves">
            {before === undefined ? null : (
              <ArrowButton
                way="left"
                go={`${thing} ${before.id}`}
                label={change.toStage({ name: title, stage: before.name })}
              />
            )}
            {after === undefined ? null : (
              <ArrowButton
                way="right"
                go={`${thing} ${after.id}`}
                label={change.toStage({ name: title, stage: after.name })}
              />
            )}
            <a href={`/barriers/${id}/edit`} aria-label={change.editOf({ name: title })}>
              {change.edit}
            </a>
          </div>
        ) : null}
      </div>
      <p class="small">
        {reach === null ? (
          <span class="soft">{words.peopleUnknown}</span>
        ) : (
          <>
            <b>{words.people({ people: reach.value, period: map.period })}</b>{' '}
            <SourceBadge source={reach.share.source} t={t} />
          </>
        )}
      </p>
      <p class="small soft">{known(call, barrier)}</p>
      {barrier.best === null ? null : <Best call={call} best={barrier.best} />}
      <Harm call={call} barrier={barrier} />
    </article>
  )
}

/** How much evidence there is, how many claims, and how many hypotheses. */
function known({ t }: PageCall, { evidence, hypothesisIds }: BoardBarrier): string {
  const { card } = t.pages.journey
  const total = (kind: 'observation' | 'claim') =>
    evidence.reduce((sum, slice) => sum + (slice.kind === kind ? slice.count : 0), 0)
  const claims = total('claim')
  return [
    card.evidence({ count: total('observation') }),
    ...(claims === 0 ? [] : [card.claims({ count: claims })]),
    t.pages.board.map.hypotheses({ count: hypothesisIds.length }),
  ].join(', ')
}

/** The best result hides what did harm: said beside it. */
function Harm({ call: { t }, barrier: { id, harmfulTests } }: { call: PageCall; barrier: BoardBarrier }) {
  const [test, ...more] = harmfulTests
  if (test === undefined) return null
  return (
    <p class="small">
      <Badge icon="cross" tone="bad">
        <a href={more.length === 0 ? `/experiments/${test}` : `/barriers/${id}`}>
          {t.pages.journey.card.harm({ count: harmfulTests.length })}
        </a>
      </Badge>
    </p>
  )
}

function Best({ call: { t, locale }, best }: { call: PageCall; best: BarrierVerdict }) {
  const { card: words } = t.pages.journey
  const { status, contested } = best
  const { relative, shrunken } = status === 'invalid' ? { relative: null, shrunken: null } : best
  const lift = (value: number) => formatLift(locale, value)
  return (
    <p class="small">
      {words.best}: <a href={`/experiments/${best.experimentId}`}>{t.pages.tests.statuses[status]}</a>
      {status === 'invalid' ? `, ${t.pages.tests.untrusted}` : null}
      {contested ? `, ${t.pages.tests.contested}` : null}
      {relative === null ? null : (
        <>
          , <b>{lift(relative.estimate)}</b>
          {relative.lower === null || relative.upper === null
            ? null
            : ` (${words.between({ lower: lift(relative.lower), upper: lift(relative.upper) })})`}
        </>
      )}
      {shrunken === null ? null : `; ${words.shrunken({ lift: lift(shrunken) })}`}
    </p>
  )
}
