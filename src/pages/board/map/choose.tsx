import type { PageCall } from '../../page.ts'
import { CsrfField } from '../../parts/csrfField.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Heads, ScrollTable } from '../../parts/scrollTable.tsx'

interface Props {
  call: PageCall
  /** What both versions are of. */
  caption: string
  fields: readonly { label: string; theirs: string; mine: string }[]
  /** What stores the reader's version all the same, and with which fields; null where that cannot be done any more. */
  action: string
  carried: Record<string, string> | null
  /** Where the reader goes who leaves the other version as it is. */
  leave: string
}

/** Two versions of one thing, for what is done with a press: to be chosen between. */
export function Choose({ call, caption, fields, action, carried, leave }: Props) {
  const { conflict } = call.t.pages.common
  const words = call.t.pages.journey.conflict
  return (
    <>
      <Notice tone="warn" role="alert">
        <p>{words.text}</p>
      </Notice>
      <ScrollTable caption={caption}>
        <Heads names={[conflict.field, conflict.theirs, conflict.mine]} />
        <tbody>
          {fields.map(({ label, theirs, mine }) => (
            <tr>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td class={theirs === mine ? undefined : 'differs'}>{mine}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <div class="inline">
        {carried === null ? null : (
          <form method="post" action={action}>
            <CsrfField value={call.csrf} />
            {Object.entries(carried).map(([name, value]) => (
              <input type="hidden" name={name} value={value} />
            ))}
            <button type="submit">{words.anyway}</button>
          </form>
        )}
        <a class="button quiet" href={leave}>
          {words.leave}
        </a>
      </div>
    </>
  )
}
