import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Remark } from '../../../services/imports/notices.ts'
import { Remarks } from './remarks.tsx'

/** What the reader of a file remarks on it, under a heading; nothing where there is nothing. */
export function Warnings({ t, warnings }: { t: Dictionary; warnings: readonly Remark[] }) {
  if (warnings.length === 0) return null
  return (
    <>
      <h2>{t.pages.imports.remarks({ count: warnings.length })}</h2>
      <Remarks t={t} remarks={warnings} />
    </>
  )
}
