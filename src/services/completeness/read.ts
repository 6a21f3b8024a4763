import { metricCurrencies } from '../../../db/queries/completeness.ts'
import { readMap } from '../../../db/queries/maps.ts'
import type { Deps } from '../../deps.ts'
import { type Completeness, completeness, type Finding } from '../../domain/completeness/completeness.ts'
import { renderFinding } from '../../locales/completenessText.ts'
import type { Locale } from '../../locales/plural.ts'
import { calendarDate } from '../calendarDate.ts'
import { barrierFigures } from '../maps/figures.ts'
import { notFound } from '../resources/resource.ts'
import { readSettings } from '../settings/read.ts'

export type MapCompleteness = Omit<Completeness, 'findings'> & {
  asOf: string
  findings: { code: Finding['code']; stageId?: string; barrierId?: string; metric?: string; detail: string }[]
}

/** What a map lacks: of what is in use, as of today. */
export async function completenessOf(deps: Deps, mapId: string, locale: Locale): Promise<MapCompleteness> {
  const [whole, metrics, { timeZone }] = await Promise.all([
    readMap(deps.db, mapId),
    metricCurrencies(deps.db, mapId),
    readSettings(deps),
  ])
  if (whole === undefined) throw notFound(mapId)
  const stages = whole.stages.filter((stage) => !stage.archived)
  const living = new Set(stages.map((stage) => stage.id))
  const barriers = whole.barriers.filter((barrier) => !barrier.archived && living.has(barrier.stageId))
  const asOf = calendarDate(deps.now(), timeZone)
  const { findings, ...counts } = completeness({
    today: asOf,
    period: whole.map.period,
    currency: whole.map.currency,
    stages: stages.map(({ id, name, entrants, completions, updatedAt }) => ({
      id,
      name,
      entrants,
      completions,
      changedOn: calendarDate(new Date(updatedAt), timeZone),
    })),
    barriers: barrierFigures(barriers, whole.figures, whole),
    metrics,
  })
  return {
    asOf,
    ...counts,
    findings: findings.map((finding) => {
      const { params: _params, ...place } = finding
      return { ...place, detail: renderFinding(locale, finding) }
    }),
  }
}
