import { noticeText, type Notice as Remark } from '../../../importers/notice.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'

/** Remarks that one page shows; a file can have a hundred thousand. */
const mostShown = 200

function placeOf({ line, column, pointer }: Remark, t: Dictionary): string {
  const { importing } = t.pages.board
  if (line === undefined) return pointer ?? ''
  return column === undefined ? importing.line({ line }) : importing.cell({ line, column })
}

/** What a reader of files has to say, each with its place. */
export function Remarks({ call, notices, alert }: { call: PageCall; notices: Remark[]; alert?: boolean }) {
  const { t } = call
  return (
    <Notice tone={alert === true ? 'bad' : 'neutral'} {...(alert === true ? { role: 'alert' } : {})}>
      <ul>
        {notices.slice(0, mostShown).map((notice) => {
          const place = placeOf(notice, t)
          return (
            <li>
              {place === '' ? null : <b>{place}: </b>}
              {noticeText(t.imports.notices, notice)}
            </li>
          )
        })}
      </ul>
      {notices.length > mostShown ? (
        <p>{t.pages.board.importing.notShown({ count: notices.length - mostShown })}</p>
      ) : null}
    </Notice>
  )
}
