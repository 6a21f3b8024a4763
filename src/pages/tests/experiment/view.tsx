import { readBreakdowns } from '../../../services/analyses/breakdowns.ts'
import { ExportList } from '../../exports/exportList.tsx'
import type { Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { Jumps } from '../../parts/jumps.tsx'
import type { FailedForm } from '../failedForm.tsx'
import { CourseSection } from './courseSection.tsx'
import { DecisionSection } from './decisionSection.tsx'
import { FaultSection } from './faultSection.tsx'
import { HealthSection, isDoubtful } from './healthSection.tsx'
import type { Previewed } from './importing/previewed.ts'
import { ReportedSection } from './importing/reportedSection.tsx'
import { LiveSection } from './liveSection.tsx'
import { loadExperiment } from './load.ts'
import { MetricsSection } from './metricsSection.tsx'
import { PlanSection } from './planSection.tsx'
import { ResultsSection } from './resultsSection.tsx'
import { SegmentsSection } from './segmentsSection.tsx'
import { ShareSection } from './shareSection.tsx'
import { VerdictSection } from './verdictSection.tsx'
import { WhatNext } from './whatNext.tsx'

/** An experiment: what it has shown, whether its data can be trusted, what people decided, and its plan. */
export const experimentPage: Page = {
  path: '/experiments/{id}',
  role: 'viewer',
  view: (call) => experimentView(call),
}

/** @param madeLink the address of a link that was just made, which is shown only then */
export async function experimentView(
  call: PageCall,
  failed?: FailedForm,
  seen?: Previewed,
  madeLink?: string,
): Promise<View> {
  const { t } = call
  const loaded = await loadExperiment(call)
  const { experiment, map, hypothesis, analysis, course } = loaded
  const plan = <PlanSection call={call} loaded={loaded} failed={failed} />
  const decision = <DecisionSection call={call} loaded={loaded} failed={failed} />
  const doubtful = analysis !== null && isDoubtful(analysis)
  const health = analysis === null ? null : <HealthSection call={call} loaded={loaded} analysis={analysis} />
  const share = await ShareSection({ call, failed, made: madeLink })
  // Segments are computed from the rows as they stand: they say nothing of an older analysis.
  const breakdowns =
    analysis?.revision === experiment.revision ? await readBreakdowns(call.deps, experiment.id) : []
  const isDraft = experiment.status === 'draft'
  return {
    title: experiment.name,
    kept: seen !== undefined,
    status: failed === undefined ? 200 : failed.changed === undefined ? 422 : 412,
    place: {
      map,
      steps: [[`/hypotheses/${experiment.hypothesisId}`, t.pages.tests.trail.hypothesis]],
    },
    tools: (
      <a class="button quiet" href={`/experiments/${experiment.id}/summary`}>
        {t.pages.experiment.tools.summary}
      </a>
    ),
    body: (
      <>
        {failed?.changed === undefined ? null : (
          <div id="faults">
            <Conflict t={t} fields={failed.changed} pressed />
          </div>
        )}
        <p class="sentence">
          {t.pages.tests.experiment.of}:{' '}
          <a href={`/hypotheses/${experiment.hypothesisId}`}>
            {hypothesis?.change ?? t.pages.tests.trail.hypothesis}
          </a>
        </p>
        <WhatNext call={call} loaded={loaded} />
        {isDraft ? (
          plan
        ) : (
          <>
            <Jumps
              label={t.pages.ledger.sections}
              sections={sectionsOf(call, analysis !== null, course !== null, doubtful)}
            />
            <VerdictSection call={call} loaded={loaded} />
            {analysis === null ? null : (
              <>
                {course === null ? null : <LiveSection call={call} loaded={loaded} course={course} />}
                <MetricsSection call={call} loaded={loaded} analysis={analysis} />
                {course === null ? null : (
                  <CourseSection call={call} loaded={loaded} analysis={analysis} course={course} />
                )}
                <SegmentsSection call={call} loaded={loaded} analysis={analysis} breakdowns={breakdowns} />
                {doubtful ? health : null}
                {decision}
                {share}
                {doubtful ? null : health}
              </>
            )}
            {await ReportedSection({ call, loaded })}
            {await ResultsSection({ call, loaded, failed, seen })}
            {plan}
            {analysis === null ? decision : null}
            {analysis === null ? share : null}
            <FaultSection call={call} loaded={loaded} failed={failed} />
            <ExportList
              t={t}
              files={[
                ['results', `/experiments/${experiment.id}/results/export`, ['csv', 'jsonl']],
                ['analyses', `/experiments/${experiment.id}/analyses/export`, ['csv', 'jsonl']],
              ]}
            />
          </>
        )}
      </>
    ),
  }
}

/** The sections that the page of a started test has for this reader. */
function sectionsOf(
  { t: { pages }, can }: PageCall,
  isAnalysed: boolean,
  hasCourse: boolean,
  doubtful: boolean,
) {
  const { experiment: words } = pages.tests
  const sections: [string, string, boolean][] = [
    ['verdict', words.verdict, true],
    ['metrics', pages.experiment.forest.title, isAnalysed],
    ['course', pages.experiment.course.title, hasCourse],
    ['health', words.health, doubtful],
    ['decision', words.decisions, true],
    ['share', pages.experiment.share.title, can('editor')],
    ['health', words.health, isAnalysed && !doubtful],
    ['results', words.results, true],
    ['plan', words.plan, true],
  ]
  return sections.flatMap(([id, text, shown]) => (shown ? [[id, text] as const] : []))
}
