import { resultMode } from '../../../domain/results.ts'
import type { Dictionary } from '../../../locales/dictionary.ts'
import { PlainField } from '../../fields/plainField.tsx'

interface Props {
  t: Dictionary
  form: string
  /** Of the first rows that were accepted: from then on there is no choice. */
  mode: 'daily' | 'cumulative' | null
  value: string
  /** The choice of leaving it to the file, where there is one that may say it. */
  byFile?: string
}

/** Whether rows are daily or cumulative. */
export function ModeField({ t, form, mode, value, byFile }: Props) {
  const texts = t.pages.tests.experiment.record
  if (mode !== null)
    return (
      <>
        <input type="hidden" name="mode" value={mode} />
        <p class="hint">{texts.modeFixed({ mode: texts.modes[mode] })}</p>
      </>
    )
  return (
    <PlainField
      form={form}
      name="mode"
      label={texts.mode}
      control={(attributes) => (
        <select {...attributes}>
          {byFile === undefined ? null : <option value="">{byFile}</option>}
          {resultMode.options.map((option) => (
            <option value={option} selected={option === value}>
              {texts.modes[option]}
            </option>
          ))}
        </select>
      )}
    />
  )
}
