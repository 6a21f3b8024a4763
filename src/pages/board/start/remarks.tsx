import { type Notice, noticeText } from '../../../importers/notice.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import type { PageCall } from '../../page.ts'

/** Remarks that one page shows; a file can have a hundred thousand. */
const mostShown = 200

function placeOf({ line, column, pointer }: Notice, t: Dictionary): string {
  const { importing } = t.pages.board
  if (line === undefined) return pointer ?? ''
  return column === undefined ? importing.line({ line }) : importing.cell({ line, column })
}

/** What a reader of files has to say, each with its place. */
export function Remarks({ call, notices, alert }: { call: PageCall; notices: Notice[]; alert?: boolean }) {
  const { t } = call
  return (
    <div class={alert === true ? 'notice bad' : 'notice'} role={alert === true ? 'alert' : undefined}>
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
    </div>
  )
}
