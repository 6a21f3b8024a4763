import type { Dictionary } from '../../locales/dictionary.ts'
import { Notice } from './notice.tsx'
import { Heads, ScrollTable } from './scrollTable.tsx'

interface Props {
  t: Dictionary
  /** What each field is called, what it is stored as now, and what the reader had typed. */
  fields: readonly Differing[]
  /** Nothing was typed: a button was pressed on what the reader saw, and is to be pressed again or not. */
  pressed?: boolean
}

/** A field in which what is stored and what the reader typed or saw differ. */
export interface Differing {
  label: string
  theirs: string
  mine: string
}

/** Told above a form whose thing somebody else has changed meanwhile: both versions; sending the form again stores the reader's. */
export function Conflict({ t, fields, pressed = false }: Props) {
  const { conflict } = t.pages.common
  const { seen } = t.pages.sending
  return (
    <Notice tone="warn" title={conflict.title} role="alert">
      <p>{pressed ? seen.text : conflict.text}</p>
      {fields.length === 0 ? null : (
        <ScrollTable caption={conflict.caption}>
          <Heads names={[conflict.field, conflict.theirs, pressed ? seen.mine : conflict.mine]} />
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
      )}
    </Notice>
  )
}
