import { evidenceBySource, sourcePolicies } from '../../../../db/queries/evidenceSources.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { blank } from '../../fields/checkInput.ts'
import type { Page, PageCall, View } from '../../page.ts'
import { Conflict } from '../../parts/conflict.tsx'
import { EmptyState } from '../../parts/emptyState.tsx'
import { Notice } from '../../parts/notice.tsx'
import { SettingsRooms } from '../settingsRooms.tsx'
import { policyValues, policyVersions } from './policyInput.ts'
import { SourceForm, type TypedPolicy } from './sourceForm.tsx'
import { SourceTable } from './sourceTable.tsx'

/** Every source that evidence came from or that was decided on; and the form for the one that is looked at. */
export async function sourcesView(call: PageCall, typed?: TypedPolicy): Promise<View> {
  const { deps, t, query } = call
  const [policies, counts, { timeZone }] = await Promise.all([
    sourcePolicies(deps.db),
    evidenceBySource(deps.db),
    readSettings(deps),
  ])
  const { sources } = t.pages
  const asked = typed?.form.values.source ?? query.source ?? ''
  const stored = policies.find(({ source }) => source === asked)
  const saved = policies.find(({ source }) => source === query.saved)
  const isStale = typed?.state === 'stale'
  const form = typed?.form ?? blank(policyValues(asked, stored))
  return {
    title: sources.title,
    status: isStale ? 412 : form.faults.length > 0 ? 422 : 200,
    body: (
      <>
        <SettingsRooms call={call} here="sources" />
        {saved === undefined ? null : (
          <Notice tone="good" role="status">
            <p>{sources.saved({ source: saved.source })}</p>
          </Notice>
        )}
        {isStale ? <Conflict t={t} fields={policyVersions(t, stored, form.values)} /> : null}
        <p>{sources.lead}</p>
        {policies.length + counts.length === 0 ? (
          <EmptyState title={sources.none}>
            <p>{sources.noneText}</p>
          </EmptyState>
        ) : (
          <SourceTable call={call} policies={policies} counts={counts} timeZone={timeZone} />
        )}
        <SourceForm
          call={call}
          form={form}
          isNamed={typed === undefined && asked !== ''}
          version={typed === undefined || isStale ? (stored?.version ?? 0) : typed.version}
        />
      </>
    ),
  }
}

export const sourcesPage: Page = {
  path: '/settings/sources',
  role: 'admin',
  view: (call) => sourcesView(call),
}
