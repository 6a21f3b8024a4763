import { frameworks, isFrameworkId } from '../../domain/scoring/index.ts'
import { formatInstant } from '../../locales/format.ts'
import { type Scoring, scoringInputName } from '../../locales/inputText.ts'
import { renderWhy } from '../../locales/whyText.ts'
import { adviceFor } from '../../services/backlog/advise.ts'
import { backlogOf } from '../../services/backlog/rank.ts'
import { simulatedOrder } from '../../services/backlog/simulate.ts'
import { readSettings } from '../../services/settings/read.ts'
import { ExportList } from '../exports/exportList.tsx'
import type { Page } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { PageLinks, startOf } from '../parts/pageLinks.tsx'
import { Heads, ScrollTable } from '../parts/scrollTable.tsx'
import { EntryRow } from './backlog/entryRow.tsx'
import { FrameworkChoice } from './backlog/frameworkChoice.tsx'

const perPage = 50

/** The hypotheses of a map, ranked by a framework, with how sure the order is, what to do, and where each input comes from. */
export const backlogPage: Page = {
  path: '/maps/{id}/backlog',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, locale, id, query } = call
    const texts = t.pages.tests.backlog
    const asked = isFrameworkId(query.framework) ? query.framework : undefined
    const backlog = await backlogOf(deps, id, asked)
    const { map, ranked, framework, settings, changeOf } = backlog
    const { criteria } = settings
    const scoring: Scoring = { framework, period: map.period, currency: map.currency, criteria }
    const from = startOf(query.from, ranked.length)
    const shown = ranked.slice(from, from + perPage).map(backlog.entry)
    const [simulated, { timeZone }] = await Promise.all([
      simulatedOrder(deps, { ...backlog, mapId: id }),
      readSettings(deps),
    ])
    const advice = adviceFor(backlog.candidates, shown)
    const why = backlog.whyOf()
    const { name, unit, explanation } = t.ranking.frameworks[framework]
    const inputs = Object.keys(frameworks[framework].inputs(settings).shape)
    const body = (
      <>
        {shown.length === 0 ? (
          <EmptyState title={texts.empty} />
        ) : (
          <>
            <FrameworkChoice call={call} chosen={framework} own={backlog.own} />
            <p>{explanation}</p>
            <ScrollTable caption={texts.caption({ name, unit })}>
              <Heads
                names={[
                  texts.rank,
                  texts.hypothesis,
                  texts.score,
                  texts.advice,
                  ...inputs.map((input) => scoringInputName(locale, scoring, input)),
                ]}
                numbers={[0, 2]}
              />
              <tbody>
                {shown.map((item) => (
                  <EntryRow
                    call={call}
                    scoring={scoring}
                    item={item}
                    inputs={inputs}
                    barriers={backlog.barriersOf(item.hypothesisId)}
                    rankInterval={simulated.standings.get(item.hypothesisId)?.rankInterval}
                    advice={advice.get(item.hypothesisId)}
                    why={renderWhy(locale, why(item), { ...scoring, changeOf })}
                  />
                ))}
              </tbody>
            </ScrollTable>
            <PageLinks
              t={t}
              path={`/maps/${id}/backlog`}
              kept={asked === undefined ? {} : { framework: asked }}
              from={from}
              perPage={perPage}
              total={ranked.length}
            />
            <p class="small soft">
              {simulated.computedAt === null
                ? texts.notSimulated
                : texts.simulated({ at: formatInstant(locale, simulated.computedAt, timeZone) })}{' '}
              {texts.computed}
            </p>
            <ExportList
              t={t}
              files={[['backlog', `/maps/${id}/backlog/export?framework=${framework}`, ['csv', 'json']]]}
            />
          </>
        )}
      </>
    )
    return { title: texts.title({ map: map.name }), place: { map, room: 'backlog' }, body }
  },
}
