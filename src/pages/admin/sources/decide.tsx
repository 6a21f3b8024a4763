import { countWords, findSource } from '../../../../db/queries/evidenceSources.ts'
import { evidenceSourceInput, type SourcePolicy } from '../../../domain/evidenceSource.ts'
import { AppError } from '../../../errors.ts'
import { calendarDate } from '../../../services/calendarDate.ts'
import { decideSource, wordsKeptSince } from '../../../services/evidence/sources.ts'
import { readSettings } from '../../../services/settings/read.ts'
import { checkInput, typedInto } from '../../fields/checkInput.ts'
import type { Action, FormCall, View } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { sourcesView } from './page.tsx'
import { policyInput } from './policyInput.ts'

const path = '/settings/sources'

/** How much evidence would lose its words by a decision. */
async function wordsLost({ deps }: FormCall, policy: SourcePolicy): Promise<number> {
  const { timeZone } = await readSettings(deps)
  const since = wordsKeptSince(policy, calendarDate(deps.now(), timeZone))
  return since === null ? 0 : countWords(deps.db, policy.source, since)
}

/** Asked before words are erased for good, with how many there are. */
function sureView(call: FormCall, values: Record<string, string>, count: number): View {
  const { sources, common } = call.t.pages
  const { source = '' } = values
  return {
    title: sources.sureTitle,
    place: {
      steps: [
        ['/settings', common.nav.settings],
        [path, sources.title],
      ],
    },
    body: (
      <>
        <Notice tone="warn" role="alert">
          <p>{sources.sure({ count, source })}</p>
        </Notice>
        <form method="post" action={path}>
          <CsrfField value={call.csrf} />
          {Object.entries({ ...values, version: call.field('version'), sure: '1' }).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="actions">
            <button type="submit" class="danger">
              {sources.sureSubmit}
            </button>
            <a href={path}>{common.cancel}</a>
          </div>
        </form>
      </>
    ),
  }
}

/** Decides what may be kept of a source; asks first where that erases words that are there. */
export const decideOnSource: Action = {
  path,
  role: 'admin',
  run: async (call) => {
    const { deps, actor, t } = call
    const { sources } = t.pages
    const values = typedInto(call, ['source', 'consent', 'retentionDays'])
    const version = Number(call.field('version'))
    const labels = { source: sources.source, consent: sources.consent, retentionDays: sources.days }
    const checked = checkInput(evidenceSourceInput, policyInput(values, call.locale), t, labels)
    if (!checked.ok)
      return sourcesView(call, { form: { values, faults: checked.faults }, version, state: 'faulty' })
    const policy = checked.input
    // Typed by name: whoever does that has not seen what was decided before.
    const stored = version === 0 ? await findSource(deps.db, policy.source) : undefined
    const lost = call.field('sure') === '1' || stored !== undefined ? 0 : await wordsLost(call, policy)
    if (lost > 0) return sureView(call, values, lost)
    try {
      await call.write(() => decideSource(deps, actor, policy, version))
      return { redirect: `${path}?saved=${encodeURIComponent(policy.source)}` }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'stale_version')) throw error
      return sourcesView(call, { form: { values, faults: [] }, version, state: 'stale' })
    }
  },
}
