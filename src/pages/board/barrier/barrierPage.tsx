import { evidenceOfBarriers } from '../../../../db/queries/maps.ts'
import type { BarrierReach } from '../../../domain/scoring/barrierReach.ts'
import type { BarrierState } from '../../../domain/verdict/states.ts'
import { renderDetail } from '../../../locales/rankingText.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { type StageRow, stageResource } from '../../../services/resources/stage.ts'
import type { Page, PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'
import { SourceBadge } from '../../parts/sourceBadge.tsx'
import { StateBadge } from '../../parts/stateBadge.tsx'
import { EvidenceBySource } from './evidenceBySource.tsx'
import { EvidenceList, readEvidence } from './evidenceList.tsx'
import { HypothesisList, readHypotheses } from './hypothesisList.tsx'

type Barrier = BarrierRow & { state: BarrierState; reach: BarrierReach | null; hypothesisIds: string[] }

/** A barrier with what is known about it, what is thought to remove it, and what tests have shown. */
export const barrierPage: Page = {
  path: '/barriers/{id}',
  role: 'viewer',
  view: async (call) => {
    const { deps, id, t, can } = call
    const words = t.pages.board.barrier
    const barrier = (await barrierResource.read(deps, id)).view as Barrier
    const [map, stage, figures, evidence, hypotheses] = await Promise.all([
      mapResource.read(deps, barrier.mapId),
      stageResource.read(deps, barrier.stageId),
      evidenceOfBarriers(deps.db, [id]),
      readEvidence(call),
      readHypotheses(call),
    ])
    return {
      title: barrier.title,
      place: { map: map.view as MapRow },
      body: (
        <>
          {barrier.archived ? <Notice tone="warn">{words.archived}</Notice> : null}
          <Facts call={call} barrier={barrier} map={map.view as MapRow} stage={stage.view as StageRow} />
          <h2>{words.hypotheses}</h2>
          {can('editor') ? (
            <p>
              <a class="button" href={`/barriers/${id}/new-hypothesis`}>
                {words.addHypothesis}
              </a>
            </p>
          ) : null}
          <HypothesisList call={call} hypotheses={hypotheses} />
          <h2>{words.evidence}</h2>
          {can('editor') ? (
            <p>
              <a class="button" href={`/barriers/${id}/new-evidence`}>
                {words.addEvidence}
              </a>
            </p>
          ) : null}
          <EvidenceBySource call={call} figures={figures} />
          <EvidenceList call={call} evidence={evidence} />
        </>
      ),
    }
  },
}

interface FactsProps {
  call: PageCall
  barrier: Barrier
  map: MapRow
  stage: StageRow
}

function Facts({ call: { t, locale }, barrier, map, stage }: FactsProps) {
  const { barrier: words, barrierTypes } = t.pages.board
  const { reach } = barrier
  const plain = [
    [words.type, barrier.type === null ? null : (barrierTypes[barrier.type] ?? barrier.type)],
    [words.touchpoint, barrier.touchpoint],
    [words.segment, barrier.segment],
  ] as const
  return (
    <>
      {barrier.description === null ? null : <p class="prose">{barrier.description}</p>}
      <dl class="facts">
        <dt>{words.stage}</dt>
        <dd>{stage.name}</dd>
        <dt>{words.state}</dt>
        <dd>
          <StateBadge state={barrier.state} t={t} /> <span class="small soft">{words.stateSource}</span>
        </dd>
        <dt>{words.reach}</dt>
        <dd>
          {reach === null ? (
            words.reachUnknown
          ) : (
            <>
              {words.people({ people: reach.value, period: map.period })}
              {reach.low === reach.high ? '' : `, ${words.between({ low: reach.low, high: reach.high })}`}{' '}
              <SourceBadge source={reach.share.source} t={t} />
              <p class="small soft">
                {renderDetail(locale, {
                  code: 'reach_from_stages',
                  params: {
                    period: map.period,
                    stages: [{ stage: stage.name, entrants: reach.entrants, shares: [reach.share] }],
                    uncounted: [],
                  },
                })}
              </p>
            </>
          )}
        </dd>
        {plain.map(([name, value]) =>
          value === null ? null : (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ),
        )}
      </dl>
    </>
  )
}
