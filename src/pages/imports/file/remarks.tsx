import type { Dictionary } from '../../../locales/dictionary.ts'
import type { Remark } from '../../../services/imports/notices.ts'
import { Notice } from '../../parts/notice.tsx'

/** Remarks that one page shows; a file can have a hundred thousand. */
const mostShown = 200

function placeOf({ line, column, pointer }: Remark, t: Dictionary): string {
  const { importing } = t.pages.board
  if (line === undefined) return pointer ?? ''
  return column === undefined ? importing.line({ line }) : importing.cell({ line, column })
}

interface Props {
  t: Dictionary
  remarks: readonly Remark[]
  /** For faults, of which nothing can be stored. */
  alert?: boolean
}

/** What a reader of files has to say, each with its place. */
export function Remarks({ t, remarks, alert }: Props) {
  return (
    <Notice tone={alert === true ? 'bad' : 'neutral'} {...(alert === true ? { role: 'alert' } : {})}>
      <ul>
        {remarks.slice(0, mostShown).map((remark) => {
          const place = placeOf(remark, t)
          return (
            <li>
              {place === '' ? null : <b>{place}: </b>}
              {remark.detail}
            </li>
          )
        })}
      </ul>
      {remarks.length > mostShown ? (
        <p>{t.pages.board.importing.notShown({ count: remarks.length - mostShown })}</p>
      ) : null}
    </Notice>
  )
}
