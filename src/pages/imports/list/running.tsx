import type { ProgressRow } from '../../../../db/queries/importProgress.ts'
import { formatPercent } from '../../../locales/format.ts'
import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'

interface Props {
  call: PageCall
  /** Imports under way; with what each is for, where the page doesn't say it. */
  running: readonly (ProgressRow & { test?: string })[]
  /** The page to look at again. */
  here: string
}

/** The imports under way, each with how far it has come and a way to end it; nothing where there is none. */
export function Running({ call: { t, locale, csrf, can }, running, here }: Props) {
  const texts = t.pages.resultImports
  if (running.length === 0) return null
  return (
    <Notice title={texts.running}>
      <ul class="plain">
        {running.map(({ id, experimentId, test, bytesRead, totalBytes, rows, cancelRequested }) => {
          const share = totalBytes === null || totalBytes === 0 ? null : bytesRead / totalBytes
          const percent = share === null ? null : formatPercent(locale, share, 0)
          return (
            <li>
              {test === undefined ? null : (
                <>
                  <a href={`/experiments/${experimentId}`}>{test}</a>:{' '}
                </>
              )}
              {texts.progress({ percent, rows })}{' '}
              {cancelRequested ? (
                texts.cancelling
              ) : can('editor') ? (
                <form method="post" action={`/experiments/${experimentId}#imports`}>
                  <CsrfField value={csrf} />
                  <input type="hidden" name="form" value="cancelImport" />
                  <input type="hidden" name="progress" value={id} />
                  <button type="submit" class="quiet">
                    {texts.cancel}
                  </button>
                </form>
              ) : null}
            </li>
          )
        })}
      </ul>
      <a href={here}>{texts.refresh}</a>
    </Notice>
  )
}
