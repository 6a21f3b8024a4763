import { formatNumber } from '../../../locales/format.ts'
import type { ImportedBacklog } from '../../../services/backlog/importFile.ts'
import type { FormState } from '../../fields/checkInput.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Stats, StatTile } from '../../parts/statTile.tsx'
import { packFile } from '../file/carriedFile.ts'
import { Known } from '../file/known.tsx'
import { Warnings } from '../file/warnings.tsx'
import { Mapping } from './mapping.tsx'
import { ProposalTable } from './proposalTable.tsx'
import { UnmatchedTable } from './unmatchedTable.tsx'

interface Props {
  call: PageCall
  seen: ImportedBacklog
  /** How many were understood. */
  ideas: number
  bytes: Uint8Array
  form: FormState
  /** The file came in before, and nobody said that it should come in again. */
  unticked: boolean
}

/** What a file of ideas would become, and the form that stores it or looks again by another mapping. */
export async function BacklogPreview({ call, seen, ideas, bytes, form, unticked }: Props) {
  const { t, csrf, locale, id } = call
  const { backlog: words } = t.pages.imports
  const { tiles } = words
  const back = `/maps/${id}/import-backlog`
  const count = (n: number) => formatNumber(locale, n)
  return (
    <>
      <p>{words.readAs({ format: words.formats[seen.format] ?? seen.format, rows: ideas })}</p>
      <Stats>
        <StatTile label={tiles.fresh} value={count(seen.created)} note={tiles.freshNote} />
        <StatTile label={tiles.doubles} value={count(seen.duplicates)} note={tiles.doublesNote} />
        <StatTile
          label={tiles.leftOut}
          value={count(ideas - seen.created - seen.duplicates)}
          note={tiles.leftOutNote}
        />
      </Stats>
      <form method="post" action={back} enctype="multipart/form-data" class="card">
        <CsrfField value={csrf} />
        {/* Enter in a field presses the first button of a form: it looks again, and stores nothing. */}
        <button type="submit" formaction={`${back}/preview`} hidden>
          {words.previewAgain}
        </button>
        <input type="hidden" name="carried" value={packFile(bytes)} />
        {seen.created === 0 ? (
          <Notice>
            <p>{words.nothingNew}</p>
          </Notice>
        ) : null}
        {seen.known === null ? null : <Known call={call} known={seen.known} missing={unticked} />}
        <div class="actions">
          {seen.created === 0 ? null : <button type="submit">{words.store({ count: seen.created })}</button>}
          <a href={back}>{t.pages.common.cancel}</a>
        </div>
        <details open={seen.unmatched.length > 0}>
          <summary>{words.mapping}</summary>
          {await Mapping({ call, bytes, form })}
          <div class="actions">
            <button type="submit" class="quiet" formaction={`${back}/preview`}>
              {words.previewAgain}
            </button>
          </div>
        </details>
      </form>
      <UnmatchedTable t={t} rows={seen.unmatched} />
      {await ProposalTable({ call, seen })}
      <Warnings t={t} warnings={seen.warnings} />
    </>
  )
}
