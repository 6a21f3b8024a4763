import type { Hypothesis } from '../../../../db/queries/hypotheses.ts'
import { findChange } from '../../../../db/queries/mapPast.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'

/** Tells what has just been changed on a hypothesis, with the button that takes it back; nothing where the address names no such change. */
export async function hypothesisChanged(call: PageCall) {
  const { deps, id, query, t, csrf } = call
  const made = /^\d{1,9}$/.test(query.changed ?? '') && call.can('editor')
  const change = made ? await findChange(deps.db, id, Number(query.changed)) : undefined
  const before = change?.before as Hypothesis | null | undefined
  const after = change?.after as Hypothesis | null | undefined
  if (before == null || after == null) return null
  const { hypothesis: words } = t.pages.editing
  const text =
    before.archived === after.archived ? words.changed : after.archived ? words.putAway : words.takenBack
  return (
    <div class="changed">
      <Notice tone="good" role="status">
        <form class="inline" method="post" action={`/hypotheses/${id}/undo`}>
          <CsrfField value={csrf} />
          <input type="hidden" name="version" value={query.changed} />
          <span>{text}</span>
          <button type="submit" class="quiet compact">
            {words.undo}
          </button>
        </form>
      </Notice>
    </div>
  )
}
