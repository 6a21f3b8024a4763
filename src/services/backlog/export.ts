import { reasonsOfMap } from '../../../db/queries/exports.ts'
import type { Deps } from '../../deps.ts'
import type { FrameworkId } from '../../domain/scoring/index.ts'
import { type BacklogItem, backlogExporters } from '../../exporters/backlog.ts'
import { dictionary } from '../../locales/dictionary.ts'
import type { Locale } from '../../locales/plural.ts'
import { renderInput } from '../../locales/rankingText.ts'
import type { ExportedFile } from '../exportedFile.ts'
import { backlogOf } from './rank.ts'

/** The forms that a backlog can leave in. */
export type BacklogExportFormat = keyof typeof backlogExporters

/** The backlog of a map as a file, in the order of a framework; the map's own where none is named. */
export async function exportBacklog(
  deps: Deps,
  mapId: string,
  { format, framework: asked }: { format: BacklogExportFormat; framework?: FrameworkId | undefined },
  locale: Locale,
): Promise<ExportedFile> {
  const { map, framework, candidates, ranked, entry, barriersOf } = await backlogOf(deps, mapId, asked)
  const reasons = await reasonsOfMap(deps.db, mapId)
  const hypotheses = new Map(candidates.map(({ hypothesis }) => [hypothesis.id, hypothesis]))
  const items = ranked.flatMap((one): BacklogItem[] => {
    const hypothesis = hypotheses.get(one.hypothesisId)
    if (hypothesis === undefined) return []
    const { rank, score, hypothesisId, change, barriers, state, inputs } = entry(one)
    const explained = Object.entries(inputs).map(([name, input]) => {
      const { value, low, high, source, typed } = input
      const range = { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) }
      const detail = renderInput(locale, input)
      return [name, { value, ...range, source, detail, ...(typed === undefined ? {} : { typed }) }]
    })
    return [
      {
        rank,
        score,
        hypothesisId,
        change,
        because: reasons.get(hypothesisId) ?? null,
        barriers,
        barrierIds: barriersOf(hypothesisId).map(({ id }) => id),
        metric: hypothesis.metric,
        owner: hypothesis.owner,
        estimates: hypothesis.estimates,
        ratings: hypothesis.ratings,
        state: state.status,
        contested: state.contested,
        inputs: Object.fromEntries(explained),
      },
    ]
  })
  const t = dictionary(locale)
  const states: Record<string, string> = t.pages.tests.statuses
  const sources: Record<string, string> = t.ranking.sources
  const { mediaType, write } = backlogExporters[format]
  const words = {
    locale,
    inputName: (input: string) => t.ranking.inputs[input] ?? input,
    stateName: (state: string) => states[state] ?? state,
    sourceName: (source: string) => sources[source] ?? source,
  }
  const backlog = { map: map.name, framework, period: map.period, items }
  return { name: `${map.name}.${framework}.${format}`, mediaType, text: write(backlog, words) }
}
