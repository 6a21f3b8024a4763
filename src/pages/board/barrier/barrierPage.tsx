import { evidenceByMonth } from '../../../../db/queries/ledger.ts'
import { evidenceOfBarriers, stagesOfMaps } from '../../../../db/queries/maps.ts'
import type { BarrierReach } from '../../../domain/scoring/barrierReach.ts'
import type { BarrierState } from '../../../domain/verdict/states.ts'
import { renderDetail } from '../../../locales/rankingText.ts'
import { testsOfBarrier } from '../../../services/ledger/testsOfBarrier.ts'
import { type BarrierRow, barrierResource } from '../../../services/resources/barrier.ts'
import { type MapRow, mapResource } from '../../../services/resources/map.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { EvidenceWays } from '../../imports/evidenceWays.tsx'
import type { Page, PageCall } from '../../page.ts'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Facts } from '../../parts/facts.tsx'
import { Jumps } from '../../parts/jumps.tsx'
import { NextStep } from '../../parts/nextStep.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Press } from '../../parts/press.tsx'
import { StateBadge } from '../../parts/stateBadge.tsx'
import { DecisionTable } from './decisionTable.tsx'
import { EvidenceBySource } from './evidenceBySource.tsx'
import { History, readHistory } from './history.tsx'
import { HypothesisList, readHypotheses } from './hypothesisList.tsx'
import { Claims, PieceList, readPieces } from './pieces.tsx'
import { Tiles } from './tiles.tsx'
import { EvidenceTimeline } from './timeline.tsx'

type Barrier = BarrierRow & { state: BarrierState; reach: BarrierReach | null; hypothesisIds: string[] }

/** The ledger of a barrier: what it is, what is known about it, what was tried against it and came of that, and who changed what. */
export const barrierPage: Page = {
  path: '/barriers/{id}',
  role: 'viewer',
  view: async (call) => {
    const { deps, id, t } = call
    const { barrier: words } = t.pages.board
    const { ledger } = t.pages
    const barrier = (await barrierResource.read(deps, id)).view as Barrier
    const [mapSeen, stages, figures, months, pieces, hypotheses, history, { timeZone }] = await Promise.all([
      mapResource.read(deps, barrier.mapId),
      stagesOfMaps(deps.db, [barrier.mapId]),
      evidenceOfBarriers(deps.db, [id]),
      evidenceByMonth(deps.db, id),
      readPieces(call),
      readHypotheses(call),
      readHistory(call),
      readSettings(deps),
    ])
    const map = mapSeen.view as MapRow
    const hypothesisIds = hypotheses.map((hypothesis) => hypothesis.id)
    const { tests, decided } = await testsOfBarrier(deps, hypothesisIds)
    const stage = stages.find((one) => one.id === barrier.stageId)?.name ?? ''
    const editable = call.can('editor') && !barrier.archived
    const isTested = ({ id }: { id: string }) => tests.some(({ hypothesisId }) => hypothesisId === id)
    const untested = editable ? hypotheses.find((one) => !one.archived && !isTested(one)) : undefined
    const isKnown = figures.length > 0 || pieces.claims.length > 0
    return {
      title: barrier.title,
      place: { map },
      tools: <Tools call={call} barrier={barrier} quiet={untested !== undefined} />,
      body: (
        <>
          {barrier.archived ? <Notice tone="warn">{ledger.archived}</Notice> : null}
          {untested === undefined ? null : (
            <NextStep
              t={t}
              text={t.pages.next.barrier.untested({ name: untested.change })}
              go={t.pages.next.barrier.planTest}
              href={`/hypotheses/${untested.id}#plan`}
            />
          )}
          {barrier.description === null ? null : <p class="prose">{barrier.description}</p>}
          <Tiles call={call} period={map.period} {...{ figures, hypotheses, tests }} reach={barrier.reach} />
          <What call={call} barrier={barrier} stage={stage} period={map.period} />
          <Jumps
            label={ledger.sections}
            sections={[
              ['evidence', words.evidence],
              ['hypotheses', ledger.hypotheses.heading],
              ['decisions', ledger.decisions.heading],
              ['history', ledger.history.heading],
            ]}
          />
          <h2 id="evidence">{words.evidence}</h2>
          <Claims call={call} pieces={pieces} />
          <EvidenceBySource call={call} figures={figures} />
          <EvidenceTimeline call={call} counted={months} />
          {isKnown ? null : (
            <EmptyState
              title={words.noEvidence}
              actions={
                editable ? <a href={`/barriers/${id}/new-evidence`}>{words.addEvidence}</a> : undefined
              }
            >
              <p>{t.pages.next.barrier.noEvidence}</p>
            </EmptyState>
          )}
          {figures.length === 0 ? null : (
            <PieceList call={call} pieces={pieces} sources={figures.map(({ source }) => source)} />
          )}
          <EvidenceWays call={call} map={map} barrierId={id} />
          <h2 id="hypotheses">{ledger.hypotheses.heading}</h2>
          {hypotheses.length > 0 ? null : (
            <p>
              {words.noHypotheses}{' '}
              {editable ? <a href={`/barriers/${id}/new-hypothesis`}>{words.addHypothesis}</a> : null}
            </p>
          )}
          <HypothesisList call={call} hypotheses={hypotheses} tests={tests} />
          <h2 id="decisions">{ledger.decisions.heading}</h2>
          <DecisionTable call={call} decided={decided} timeZone={timeZone} />
          <h2 id="history">{ledger.history.heading}</h2>
          <History call={call} history={history} stages={stages} timeZone={timeZone} />
        </>
      ),
    }
  },
}

interface ToolsProps {
  call: PageCall
  barrier: Barrier
  /** Whether something else is the thing to do next. */
  quiet: boolean
}

function Tools({ call: { t, id, csrf, can }, barrier, quiet }: ToolsProps) {
  const { barrier: words } = t.pages.board
  const { ledger } = t.pages
  if (!can('editor')) return null
  const label = barrier.archived ? ledger.restore : ledger.archiveOf({ barrier: barrier.title })
  return (
    <>
      <a class={quiet ? 'button quiet' : 'button'} href={`/barriers/${id}/new-hypothesis`}>
        {words.addHypothesis}
      </a>
      <a class="button quiet" href={`/barriers/${id}/new-evidence`}>
        {words.addEvidence}
      </a>
      <a class="button quiet" href={`/barriers/${id}/edit`}>
        {ledger.edit}
      </a>
      <Press
        action={`/barriers/${id}/archive`}
        csrf={csrf}
        text={barrier.archived ? ledger.restore : ledger.archive}
        label={label}
        look="bare"
      >
        {barrier.archived ? <input type="hidden" name="archived" value="no" /> : null}
      </Press>
    </>
  )
}

interface WhatProps {
  call: PageCall
  barrier: Barrier
  stage: string
  period: MapRow['period']
}

function What({ call: { t, locale }, barrier, stage, period }: WhatProps) {
  const { barrier: words, barrierTypes } = t.pages.board
  const { reach, type } = barrier
  return (
    <Facts
      rows={[
        [
          words.state,
          <>
            <StateBadge state={barrier.state} t={t} /> <span class="small soft">{words.stateSource}</span>
          </>,
        ],
        [words.stage, stage],
        [words.type, type === null ? null : (barrierTypes[type] ?? type)],
        [words.touchpoint, barrier.touchpoint],
        [words.segment, barrier.segment],
        [
          words.reach,
          reach === null
            ? null
            : renderDetail(locale, {
                code: 'reach_from_stages',
                params: {
                  period,
                  stages: [{ stage, entrants: reach.entrants, shares: [reach.share] }],
                  uncounted: [],
                },
              }),
        ],
      ]}
    />
  )
}
