import { hypothesisVersions } from '../../../db/queries/hypothesisVersions.ts'
import { frameworks } from '../../domain/scoring/index.ts'
import { formatInstant } from '../../locales/format.ts'
import { type Scoring, scoringInputName } from '../../locales/inputText.ts'
import { renderWhy } from '../../locales/whyText.ts'
import { backlogOf } from '../../services/backlog/rank.ts'
import { simulatedOrder } from '../../services/backlog/simulate.ts'
import { readSettings } from '../../services/settings/read.ts'
import { ExportList } from '../exports/exportList.tsx'
import { ImportMenu } from '../imports/importMenu.tsx'
import type { Page } from '../page.ts'
import { EmptyState } from '../parts/emptyState.tsx'
import { PageLinks, startOf } from '../parts/pageLinks.tsx'
import { ScrollTable } from '../parts/scrollTable.tsx'
import { askedFramework, backlogAddress, filterNames, lookedAt, PER_PAGE } from './backlog/address.ts'
import { changedNotice } from './backlog/changedNotice.tsx'
import { BubbleChart } from './backlog/chart.tsx'
import { ColumnHeads } from './backlog/columnHeads.tsx'
import { EntryRows } from './backlog/entryRows.tsx'
import { RowEstimates } from './backlog/estimates/rowEstimates.tsx'
import { FilterForm } from './backlog/filterForm.tsx'
import { FrameworkChoice, ViewChoice } from './backlog/frameworkChoice.tsx'
import { inputColumn, narrowed, sorted, sortingOf } from './backlog/listed.ts'
import { listedOf } from './backlog/listedOf.ts'

/** The hypotheses of a map, ranked by a framework, with how sure the order is, what to do, and where each input comes from. */
export const backlogPage: Page = {
  path: '/maps/{id}/backlog',
  role: 'viewer',
  view: async (call) => {
    const { deps, t, locale, id } = call
    const texts = t.pages.backlog
    const looked = lookedAt(call.query)
    const backlog = await backlogOf(deps, id, askedFramework(looked))
    const { map, ranked, framework, settings, changeOf } = backlog
    const title = texts.title({ map: map.name })
    const place = { map, room: 'backlog' } as const
    if (ranked.length === 0)
      return {
        title,
        place,
        body: (
          <EmptyState
            title={texts.empty}
            actions={
              <>
                <a href={`/maps/${id}`}>{texts.toMap}</a>
                {call.can('editor') && !map.archived ? (
                  <a href={`/maps/${id}/import-backlog`}>{t.pages.imports.links.backlog}</a>
                ) : null}
              </>
            }
          >
            <p>{texts.emptyText}</p>
          </EmptyState>
        ),
      }
    const { criteria } = settings
    const scoring: Scoring = { framework, period: map.period, currency: map.currency, criteria }
    const inputs = Object.keys(frameworks[framework].inputs(settings).shape)
    const columns = [
      ...(['rank', 'hypothesis', 'state', 'score', 'advice'] as const).map(
        (column) => [column, texts[column]] as const,
      ),
      ...inputs.map((input) => [inputColumn(input), scoringInputName(locale, scoring, input)] as const),
    ]
    const sorting = sortingOf(
      looked.sort,
      columns.map(([column]) => column),
    )
    const all = listedOf(backlog)
    const found = sorted(narrowed(all, looked), sorting, locale)
    const from = startOf(looked.from, found.length)
    const shown = found.slice(from, from + PER_PAGE)
    const editable = call.can('editor') && !map.archived
    const [simulated, { timeZone }, versions, changed] = await Promise.all([
      simulatedOrder(deps, { ...backlog, mapId: id }),
      readSettings(deps),
      hypothesisVersions(deps.db, editable ? shown.map(({ hypothesisId }) => hypothesisId) : []),
      changedNotice({ call, framework, looked }),
    ])
    const why = backlog.whyOf()
    const stored = new Map(backlog.candidates.map(({ hypothesis }) => [hypothesis.id, hypothesis]))
    const scored = ranked.reduce((count, { score }) => count + Number(score !== null), 0)
    const { name, unit, explanation } = t.ranking.frameworks[framework]
    const { from: _, ...kept } = looked
    const unfiltered = backlogAddress(id, looked, {
      ...Object.fromEntries(filterNames.map((filter) => [filter, ''])),
      from: '',
    })
    const body = (
      <>
        <FilterForm call={call} looked={looked} entries={all} sorting={sorting} columns={columns} />
        <div id="backlog">
          <div class="switches">
            <FrameworkChoice call={call} looked={looked} chosen={framework} own={backlog.own} />
            <ViewChoice call={call} looked={looked} />
          </div>
          <p class="method">{explanation}</p>
          {found.length === 0 ? (
            <EmptyState
              icon="search"
              title={texts.nothingFits}
              actions={<a href={unfiltered}>{texts.clear}</a>}
            />
          ) : (
            <>
              {looked.view === 'chart' ? (
                <BubbleChart call={call} scoring={scoring} entries={found} candidates={backlog.candidates} />
              ) : null}
              {found.length === all.length ? null : (
                <p role="status">
                  {texts.caption({ name, unit, shown: found.length, total: all.length })}{' '}
                  <a href={unfiltered}>{texts.clear}</a>
                </p>
              )}
              <ScrollTable
                caption={texts.caption({ name, unit, shown: found.length, total: all.length })}
                dense
                class="backlog"
              >
                <ColumnHeads call={call} looked={looked} columns={columns} sorting={sorting} />
                {shown.map((item) => (
                  <EntryRows
                    call={call}
                    scoring={scoring}
                    item={item}
                    of={scored}
                    inputs={inputs}
                    standing={simulated.standings.get(item.hypothesisId)}
                    why={renderWhy(locale, why(item), { ...scoring, changeOf })}
                  >
                    <RowEstimates
                      call={call}
                      hypothesis={stored.get(item.hypothesisId)}
                      version={versions.get(item.hypothesisId)}
                      framework={framework}
                      settings={settings}
                      looked={looked}
                    />
                  </EntryRows>
                ))}
              </ScrollTable>
              <PageLinks
                t={t}
                path={`/maps/${id}/backlog`}
                kept={kept}
                from={from}
                perPage={PER_PAGE}
                total={found.length}
              />
            </>
          )}
        </div>
        {changed}
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
    )
    return { title, place, wide: true, tools: <ImportMenu call={call} map={map} />, body }
  },
}
