import { type Hypothesis, hypothesisStore } from '../../../../../db/queries/hypotheses.ts'
import { said } from '../../../../domain/fault.ts'
import type { FrameworkId } from '../../../../domain/scoring/index.ts'
import { type RankingSettings, rankingSettings } from '../../../../domain/scoring/settings.ts'
import { AppError } from '../../../../errors.ts'
import { type MapRow, mapStore } from '../../../../services/resources/map.ts'
import { notFound } from '../../../../services/resources/resource.ts'
import { differing } from '../../../board/map/editing.ts'
import type { PageCall, View } from '../../../page.ts'
import { Conflict } from '../../../parts/conflict.tsx'
import { Notice } from '../../../parts/notice.tsx'
import { askedFramework, backlogAddress, type Looked } from '../address.ts'
import { EstimatesForm, type FormOf } from './form.tsx'
import { labelsOf } from './labels.ts'
import { TriedFaults } from './tried.tsx'
import { valuesOf } from './values.ts'

/** A hypothesis with the map and the framework that it is ranked on. */
export interface Subject {
  hypothesis: Hypothesis
  map: MapRow
  framework: FrameworkId
  settings: RankingSettings
  looked: Looked
}

export async function subjectOf({ deps, id }: PageCall, looked: Looked): Promise<Subject> {
  const hypothesis = await hypothesisStore.find(deps.db, id)
  const map = hypothesis === undefined ? undefined : await mapStore.find(deps.db, hypothesis.mapId)
  if (hypothesis === undefined || map === undefined) throw notFound(id)
  if (hypothesis.archived) throw new AppError('conflict', said('archived', { id }))
  const { framework: own = 'rice', ...given } = map.ranking ?? {}
  const framework = askedFramework(looked) ?? own
  return { hypothesis, map, framework, settings: rankingSettings(given), looked }
}

interface Shown extends Pick<FormOf, 'values'> {
  faults?: FormOf['faults']
  /** Somebody has changed it since: what is stored now is shown beside what was typed. */
  conflict?: boolean
  tried?: View['body']
}

/** The form by itself: where it was refused, where somebody else was faster, and for whoever comes without a script. */
export function estimatesView(call: PageCall, subject: Subject, shown: Shown): View {
  const { t, locale } = call
  const { hypothesis, map, framework, settings, looked } = subject
  const { faults = [], conflict = false, values } = shown
  const words = t.pages.backlog.estimates
  const stored = valuesOf(hypothesis, framework, settings, locale)
  return {
    title: words.title,
    place: { map, steps: [[`/hypotheses/${hypothesis.id}`, hypothesis.change]] },
    status: conflict ? 412 : 200,
    body: (
      <>
        <p class="sentence">{hypothesis.change}</p>
        {conflict ? <Conflict t={t} fields={differing(stored, values, labelsOf(call, subject))} /> : null}
        {faults.length === 0 ? null : (
          <Notice tone="bad" title={t.pages.common.errors.faults} role="alert">
            <ul>
              {faults.map(({ text }) => (
                <li>{text}</li>
              ))}
            </ul>
          </Notice>
        )}
        <EstimatesForm
          call={call}
          hypothesisId={hypothesis.id}
          version={hypothesis.version}
          framework={framework}
          settings={settings}
          looked={looked}
          values={values}
          faults={faults}
          cancel={backlogAddress(map.id, looked)}
          tried={
            shown.tried ??
            (faults.length === 0 ? (
              <p class="hint">{words.asYouType}</p>
            ) : (
              <TriedFaults call={call} faults={faults} />
            ))
          }
        />
      </>
    ),
  }
}
