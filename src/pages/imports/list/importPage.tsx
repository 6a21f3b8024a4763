import { experimentStore } from '../../../../db/queries/experiments.ts'
import { findImport, type ImportRow } from '../../../../db/queries/imports.ts'
import { formatNumber } from '../../../locales/format.ts'
import { personName } from '../../../locales/personName.ts'
import { notFound } from '../../../services/resources/resource.ts'
import { readSettings } from '../../../services/settings/read.ts'
import type { FormState } from '../../fields/checkInput.ts'
import type { Page, PageCall, View } from '../../page.ts'
import { Facts } from '../../parts/facts.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { readMap, underImports } from '../place.ts'
import { Made } from './made.tsx'
import { ReverseForm } from './reverseForm.tsx'
import { sourceName } from './sourceName.ts'

/** An import: what it made, where it came from, and the way to take it back. */
export const importPage: Page = { path: '/imports/{id}', role: 'viewer', view: (call) => importView(call) }

interface Refused {
  form: FormState
  /** The tests that stand in the way. */
  tests?: { id: string; name: string }[]
}

/** @param refused the form that reverses it, where that was refused */
export async function importView(call: PageCall, refused?: Refused): Promise<View> {
  const { deps, id, t, locale, can } = call
  const { one } = t.pages.imports
  const row = await findImport(deps.db, id)
  if (row === undefined) throw notFound(id)
  const experiment =
    row.experimentId === null ? undefined : await experimentStore.find(deps.db, row.experimentId)
  const mapId = row.mapId ?? experiment?.mapId
  if (mapId === undefined) throw notFound(id)
  const [map, { timeZone }] = await Promise.all([readMap(call, mapId), readSettings(deps)])
  return {
    title: one.title[row.kind],
    place: underImports(call, map),
    ...(refused === undefined ? {} : { status: 422 }),
    body: (
      <>
        <Outcome call={call} row={row} />
        {row.reversedAt === null ? await Made({ call, row, map, test: experiment?.name ?? null }) : null}
        <h2>{one.facts}</h2>
        <Facts
          rows={[
            [one.when, <Time locale={locale} timeZone={timeZone} at={row.at} />],
            [one.by, personName(t, row.by)],
            [one.format, sourceName(t, row)],
            [one.size, one.bytes({ bytes: row.bytes })],
            [one.understood, formatNumber(locale, row.understood)],
            [one.accepted, formatNumber(locale, row.accepted)],
          ]}
        />
        {row.reversedAt === null && can('editor') ? <ReverseForm call={call} row={row} {...refused} /> : null}
      </>
    ),
  }
}

/** How the import came out, and whether that still stands. */
function Outcome({ call: { t }, row }: { call: PageCall; row: ImportRow }) {
  const { one } = t.pages.imports
  const { kind, accepted, understood, reversedAt } = row
  if (reversedAt !== null)
    return (
      <Notice
        tone="warn"
        role="status"
        title={one.reversed({
          date: reversedAt.slice(0, 10),
          by: personName(t, row.reversedBy ?? ''),
          reason: row.reversalReason ?? '',
        })}
      >
        <p>{one.reversedText}</p>
      </Notice>
    )
  const leftOut = kind === 'evidence' || kind === 'backlog' ? understood - accepted : 0
  return (
    <Notice tone="good" role="status" title={one.done({ kind, count: accepted })}>
      {leftOut > 0 ? <p>{one.leftOut({ count: leftOut })}</p> : null}
    </Notice>
  )
}
