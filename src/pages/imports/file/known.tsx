import type { PageCall } from '../../page.ts'
import { Notice } from '../../parts/notice.tsx'

interface Props {
  call: PageCall
  known: { id: string; at: string; by: string }
  /** Whether it was left unticked where it has to be ticked. */
  missing: boolean
}

/** Said of a file that came in before; to be ticked where it is to come in again. */
export function Known({ call: { t }, known, missing }: Props) {
  const words = t.pages.imports
  return (
    <Notice tone="warn">
      <p>
        {words.known({ by: known.by, date: known.at.slice(0, 10) })}{' '}
        <a href={`/imports/${known.id}`}>{words.knownLink}</a>
      </p>
      <label class="check">
        <input
          type="checkbox"
          name="again"
          value="yes"
          id="f-again"
          aria-invalid={missing ? 'true' : undefined}
          aria-describedby={missing ? 'f-again-fault' : undefined}
        />{' '}
        {words.again}
      </label>
      {missing ? (
        <p class="fault" id="f-again-fault">
          {words.knownFault}
        </p>
      ) : null}
    </Notice>
  )
}
