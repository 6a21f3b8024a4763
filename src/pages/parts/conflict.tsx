import type { Dictionary } from '../../locales/dictionary.ts'
import { Notice } from './notice.tsx'
import { Heads, ScrollTable } from './scrollTable.tsx'

interface Props {
  t: Dictionary
  /** What each field is called, what it is stored as now, and what the reader had typed. */
  fields: readonly { label: string; theirs: string; mine: string }[]
}

/** Told above a form whose thing somebody else has changed meanwhile: both versions; sending the form again stores the reader's. */
export function Conflict({ t, fields }: Props) {
  const { conflict } = t.pages.common
  return (
    <Notice tone="warn" title={conflict.title} role="alert">
      <p>{conflict.text}</p>
      <ScrollTable caption={conflict.caption}>
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
    </Notice>
  )
}
